import {
  id,
  notFound,
  Refusal,
  roles,
  type Moment,
  type PersonId,
  type ReadFact,
  type Restriction,
  type Role,
} from '@caseward/kernel';
import { declaredBy, mayKnow, organisationAround, restrictionAggregate } from '@caseward/access-domain';
import { holdersOf } from '@caseward/organisation-domain';
import { z } from 'zod';
import { imageryOf } from '../files/attachments';
import { imageryCommand, type ImageryRefusal } from './imagery';
import { adultInvolved, howKnown, imageryOfKind, neverALink, text } from './vocabulary';

/** Most people are staff as well as what they are: they declare it as what they are. */
const everyRole: readonly Role[] = [...roles.filter((role) => role !== 'SYS' && role !== 'STAFF'), 'STAFF'];
/** Who handles it when the record itself is open to a school's team: the lead and deputies, and the head beside them. */
const handling = ['DSL', 'DDSL', 'HT'] as const;

const input = z.object({
  ofKind: imageryOfKind,
  ofRecord: id,
  schoolId: id,
  howKnown,
  adultInvolved,
  account: text(5_000),
});
type Facts =
  | Readonly<{
      of: Restriction & Readonly<{ kind: string }>;
      readers: readonly PersonId[];
      leads: readonly PersonId[];
      viewers: readonly PersonId[];
    }>
  | undefined;

/** Who may know of the protocol: the few of a record about an adult, else the school's team and its head. */
export const declaringFacts = async (
  read: ReadFact,
  { ofRecord }: z.output<typeof input>,
  moment: Moment,
): Promise<Facts> => {
  const of = await read(restrictionAggregate, ofRecord);
  const knows =
    of && ((await mayKnow(read, moment.actor, ofRecord, moment)) || (await isItsReporter(read, of, ofRecord, moment)));
  if (!knows) return undefined;
  const { school, trust, interestsOf, today } = await organisationAround(read, of.school, moment);
  const holding = (role: Role) => [...holdersOf(school, role, today), ...holdersOf(trust, role, today)];
  const team = handling.flatMap(holding);
  const close = (person: PersonId) =>
    interestsOf(person).persons.some((one) => of.about.includes(one)) || interestsOf(person).records.includes(ofRecord);
  const readers = [...new Set(of.readers ?? team)].filter((person) => !of.excluded.includes(person) && !close(person));
  // Of the few of a record about an adult each one leads: there is no team below them.
  const leading = of.readers ?? [...holding('DSL'), ...holding('HT')];
  return {
    of,
    readers,
    leads: readers.filter((person) => leading.includes(person)),
    viewers: readers.filter((person) => holding('DSL').includes(person)),
  };
};

/** What a reporter may always do for a report of their own, unless they are shut out of it. */
const isItsReporter = async (
  read: ReadFact,
  { reporter, about, excluded }: Restriction,
  record: string,
  { actor }: Moment,
) => {
  if (reporter !== actor || excluded.includes(actor)) return false;
  const { persons, records } = await declaredBy(read, actor);
  return !records.includes(record) && !about.some((person) => persons.includes(person));
};

/**
 * Somebody says that a nude or sexual image of a child may be about: nothing of it is stored, the record takes no more
 * files, and whoever leads on safeguarding takes it from there (UKCIS 2024; KCSIE). Always of a record that they know.
 */
export const declareSuspectedImagery = imageryCommand({
  type: 'DeclareSuspectedImagery',
  input,
  may: { roles: everyRole, at: ({ schoolId }) => schoolId, tier: 'T5' },
  about: ({ ofRecord }) => imageryOf(ofRecord),
  facts: declaringFacts,
  restricts: ({ schoolId }, _, facts) => ({
    school: schoolId,
    tier: 'T5',
    about: facts?.of.about ?? [],
    readers: facts?.readers ?? [],
    excluded: facts?.of.excluded ?? [],
  }),
  decide(imagery, said, { actor }, facts) {
    // The same answer for a record that is not there, is not theirs, or is at another school.
    if (facts?.of.kind !== said.ofKind || facts.of.school !== said.schoolId) throw notFound();
    if (imagery.status === 'closed') throw new Refusal<ImageryRefusal>('imagery/declared-before');
    if (imagery.status !== 'none') throw new Refusal<ImageryRefusal>('imagery/already-declared');
    neverALink(said.account);
    return [
      {
        type: 'SuspectedImageryDeclared',
        data: {
          imageryId: imageryOf(said.ofRecord),
          declaredBy: actor,
          leads: [...facts.leads],
          viewers: [...facts.viewers],
          ...said,
        },
      },
    ];
  },
});
