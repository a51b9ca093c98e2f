import { graphql, type WhoToTellQuery } from '@caseward/contract';
import { isUnlisted, loadDomain, today, useAsk, useMe } from '@caseward/web-kit';
import { useEffect, useMemo, useState } from 'react';
import { postsInWords } from './goes-to';
import type { Receivers } from './receivers';
import { namedIn, type Report } from './report';

const WhoToTell = graphql(`
  query WhoToTell($id: ID!) {
    school(id: $id) {
      id
      dutyPhone
      rules {
        bodyId
        now {
          childConcernsTo
          adultConcernsTo
        }
      }
      onCall {
        bodyId
        role
        onDuty
        workPhone
        person {
          id
          name
          erased
        }
      }
      appointments {
        id
        role
        inForce
        person {
          id
          name
          erased
        }
      }
    }
    trust {
      id
      appointments {
        id
        role
        inForce
        person {
          id
          name
          erased
        }
      }
    }
  }
`);

export type AtSchool = NonNullable<WhoToTellQuery['school']>;
type Post = AtSchool['appointments'][number];

/** Whom to tell of a report by word of mouth, and who will read it. */
export type Told = Readonly<{
  /** As one speaks of them: "the chair of governors". */
  who: string;
  /** Somebody at the school or the trust; the LADO is telephoned. */
  inPerson: boolean;
  /** Said beneath the button, as soon as it is known. */
  goesTo: string | undefined;
  /** The safeguarding team, whom the rota finds; else only these few. */
  team: boolean;
  few: readonly Post[];
  school: AtSchool | undefined;
}>;

export const lado = 'the local authority’s designated officer (LADO)';
/** True of whomever it is about. */
const somebodySenior = 'a senior leader whom it is not about';

const readBy = ({ team, roles }: Receivers): string => {
  if (team) return `the safeguarding team${roles.length > 0 ? ' and the headteacher' : ''}.`;
  if (roles.length === 0)
    return `nobody in the school or the trust: none of them is independent. Call ${lado} as well.`;
  return `${postsInWords(roles)}, or past them if they are close to it.`;
};

/** "tell the headteacher in person". */
export const tellWords = ({ who, inPerson }: Pick<Told, 'who' | 'inPerson'>): string =>
  inPerson ? `tell ${who} in person` : `call ${who}`;

/** In words; without `receivers` in words that hold for everybody. */
export const toldOf = (report: Report, receivers: Receivers | undefined): Pick<Told, 'who' | 'inPerson' | 'goesTo'> => {
  const goesTo = receivers && readBy(receivers);
  // Of an adult nobody could find on the list, or who is not named yet, it is not known whom they stand above.
  const unknown = report.aboutAnAdult && (report.adults.length === 0 || report.adults.some(isUnlisted));
  if (unknown || (report.aboutAnAdult && !receivers)) return { who: somebodySenior, inPerson: true, goesTo };
  if (!receivers || receivers.team) return { who: 'the safeguarding lead (DSL)', inPerson: true, goesTo };
  if (receivers.roles.length === 0) return { who: lado, inPerson: false, goesTo };
  // The lead may read it beside the head; it is the head who is told.
  const first = receivers.roles.filter((role) => role !== 'DSL' && role !== 'DDSL');
  return { who: postsInWords(first.length > 0 ? first : receivers.roles), inPerson: true, goesTo };
};

/** One answer for the whole report: asked once somebody is named, and worked out by the rule that routes it. */
export const useReceivers = (report: Report, schoolId: string): Told => {
  const { personId: reporter } = useMe();
  const asked = report.safeNow === 'no' || report.adults.length + report.children.length > 0;
  const { data } = useAsk(
    WhoToTell,
    { id: schoolId },
    { topics: ['appointment', 'school'], enabled: schoolId !== '' && asked },
  );
  const [rule, setRule] = useState<typeof import('./receivers').receiversOf>();
  useEffect(() => {
    if (!data || rule) return;
    // Not there: the words that hold for everybody stay.
    loadDomain(() => import('./receivers')).then(
      ({ receiversOf }) => setRule(() => receiversOf),
      () => undefined,
    );
  }, [data, rule]);

  const school = data?.school ?? undefined;
  const posts = useMemo(() => {
    const inForce = (all: readonly Post[] = []) => all.filter((post) => post.inForce);
    return { school: inForce(school?.appointments), trust: inForce(data?.trust?.appointments) };
  }, [school, data]);
  const naming = namedIn(report);
  const named = naming.people.length + naming.unlisted.length > 0;
  const held = (all: readonly Post[]) => all.map(({ id, role, person }) => ({ id, role, personId: person.id }));
  const receivers =
    rule && school && named
      ? rule(
          naming,
          { schoolId, rules: school.rules.now, school: held(posts.school), trust: held(posts.trust) },
          reporter,
          today(),
        )
      : undefined;
  const { roles = [], people = [], team = !report.aboutAnAdult } = receivers ?? {};
  const words = toldOf(report, receivers);
  const few = [...posts.school, ...posts.trust].filter(
    ({ role, person }) => roles.includes(role) && role !== 'DSL' && people.includes(person.id),
  );
  return { ...words, team, few: team ? [] : few, school };
};
