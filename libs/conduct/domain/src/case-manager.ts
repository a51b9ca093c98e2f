import {
  dayOf,
  id,
  reason,
  rulesOn,
  type Calendar,
  type Day,
  type Moment,
  type PersonId,
  type ReadFact,
  type RecordId,
  type Restriction,
  type Role,
} from '@caseward/kernel';
import {
  declaredBy,
  isClose,
  organisationAround,
  restrictionAggregate,
  type Organisation,
} from '@caseward/access-domain';
import { appointmentsOn, holdersOf } from '@caseward/organisation-domain';
import { z } from 'zod';
import { byNamed, conductCommand, conductStream, no, type OpenConduct } from './adult-conduct';
import { ready } from './adult-conduct-life';
import { nextInLine } from './next-in-line';

type Facts = Readonly<{ restriction: Restriction | undefined; conflicted: boolean; holdsRole: boolean }>;

/** Whether somebody may manage it: not whom it is about, nobody who is shut out, nobody who is close to anybody in it. */
const candidateFacts = async (
  read: ReadFact,
  { conductId, caseManager }: Readonly<{ conductId: RecordId; caseManager: PersonId }>,
  moment: Moment,
): Promise<Facts> => {
  const restriction = await read(restrictionAggregate, conductId);
  const [{ persons, records }, { school, trust }] = await Promise.all([
    declaredBy(read, caseManager),
    organisationAround(read, restriction?.school, moment),
  ]);
  const { excluded = [], about = [] } = restriction ?? {};
  const held = [...appointmentsOn(school, moment.today), ...appointmentsOn(trust, moment.today)];
  return {
    restriction,
    conflicted:
      excluded.includes(caseManager) || records.includes(conductId) || about.some((person) => persons.includes(person)),
    holdsRole: held.some(({ personId }) => personId === caseManager),
  };
};
/** @throws Refusal */
const fit = ({ subject }: OpenConduct, caseManager: PersonId, { conflicted, holdsRole }: Facts): void => {
  if (caseManager === subject || conflicted) throw no('conduct/manager-conflicted');
  if (!holdsRole) throw no('conduct/manager-holds-no-role');
};
/** A record that one more person reads, and perhaps another no more. */
export const withReader = (
  restriction: Restriction | undefined,
  person: PersonId,
  gone?: PersonId,
): Restriction | undefined =>
  restriction && {
    ...restriction,
    readers: [...new Set([...(restriction.readers ?? []), person])].filter((reader) => reader !== gone),
  };

/** Whoever received it says who manages it: usually the head; the chair of governors when it is about the head (KCSIE part four). */
export const appointCaseManager = conductCommand({
  type: 'AppointCaseManager',
  input: z.object({ conductId: id, caseManager: id, reason: reason.optional() }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  sole: true,
  facts: candidateFacts,
  narrows: ({ caseManager }, _, { restriction }) => withReader(restriction, caseManager),
  decide(state, input, { actor }, facts) {
    fit(ready(state, 'AppointCaseManager', actor), input.caseManager, facts);
    return [{ type: 'CaseManagerAppointed', data: input }];
  },
});

/** Another takes over. Whoever had it loses access at once, unless they still decide on it and are not conflicted. */
export const replaceCaseManager = conductCommand({
  type: 'ReplaceCaseManager',
  input: z.object({ conductId: id, caseManager: id, conflicted: z.boolean(), reason }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  sole: true,
  facts: async (read, input, moment) => ({
    ...(await candidateFacts(read, input, moment)),
    record: await read(conductStream, input.conductId),
  }),
  narrows: ({ caseManager, conflicted }, _, { restriction, record }) => {
    if (record.status === 'none' || !restriction || !record.caseManager) return undefined;
    const old = record.caseManager;
    const stays = !conflicted && record.recipients.includes(old);
    const narrowed = withReader(restriction, caseManager, stays ? undefined : old);
    return narrowed && { ...narrowed, excluded: [...restriction.excluded, ...(conflicted ? [old] : [])] };
  },
  decide(state, { conductId, caseManager, conflicted, reason }, { actor }, facts) {
    const record = ready(state, 'ReplaceCaseManager', actor);
    const from = record.caseManager ?? '';
    if (caseManager === from) throw no('conduct/same-case-manager');
    fit(record, caseManager, facts);
    const left = record.recipients.filter((person) => !conflicted || person !== from);
    const recipients = left.length > 0 ? left : [caseManager];
    return [{ type: 'CaseManagerReplaced', data: { conductId, caseManager, from, conflicted, recipients, reason } }];
  },
});

/** Posts to which a concern about an adult is routed (domain guide 5.2): without one of them nobody decides on it. */
const deciding: readonly Role[] = ['HT', 'EHT', 'COG', 'TSL', 'CEO', 'COT'];
type Succession = Readonly<{
  restriction: Restriction | undefined;
  gone: readonly PersonId[];
  recipients: readonly PersonId[];
  /** Of those gone, who was shut out. */
  shut: readonly PersonId[];
  /** A lead who has it, and nobody beside them who decides. */
  alone?: PersonId | undefined;
}>;
type Posts = Pick<Organisation, 'school' | 'trust' | 'today'>;
const heldIn = ({ school, trust, today }: Posts) => [...appointmentsOn(school, today), ...appointmentsOn(trust, today)];
const deciders = (posts: Posts): readonly PersonId[] =>
  heldIn(posts).filter(({ role }) => deciding.includes(role)).map(({ personId }) => personId); // prettier-ignore
/**
 * Who leads safeguarding and has it beside the head by the school's rules: as they are, or as they were when it was routed, if
 * they led then. A head who only leads safeguarding from now on does not keep it where it goes to the head alone.
 */
const besideTheHead = ({ routedFor }: OpenConduct, { school, today }: Posts, calendar: Calendar) => {
  const besideOn = (day: Day) =>
    rulesOn(calendar, day).adultConcernsTo === 'head_and_lead' ? holdersOf(school, 'DSL', day) : [];
  const theirs = [...besideOn(today), ...besideOn(dayOf(routedFor))];
  return holdersOf(school, 'DSL', today).filter((person) => theirs.includes(person));
};
/** Who of a record has no post any more from which they had it: a recipient who decides no more, a manager who has left. */
const leaving = (record: OpenConduct, posts: Posts, calendar: Calendar): readonly PersonId[] => {
  const { recipients, caseManager } = record;
  const have = [...deciders(posts), ...besideTheHead(record, posts, calendar)];
  const gone = recipients.filter((person) => !have.includes(person));
  const left = caseManager !== undefined && !heldIn(posts).some(({ personId }) => personId === caseManager);
  return left && !gone.includes(caseManager) ? [...gone, caseManager] : gone;
};

/**
 * Somebody who had it is shut out of it now, by name or because they said to whom they are close, or has left the post from
 * which they had it: the next in line takes it (domain guide 5.2, ordered list; a vacant post is skipped, and so is whoever is shut out). When nobody inside is left it goes to the
 * LADO. Sent by reactions, for any record; refused where nobody is missing.
 */
export const succeedCaseManager = conductCommand({
  type: 'SucceedCaseManager',
  input: z.object({ conductId: id }),
  may: { roles: ['SYS'], at: 'record', tier: 'T5' },
  about: ({ conductId }) => conductId,
  async facts(read, { conductId }, moment): Promise<Succession> {
    const [record, restriction] = await Promise.all([
      read(conductStream, conductId),
      read(restrictionAggregate, conductId),
    ]);
    if (record.status === 'none' || !restriction) return { restriction: undefined, gone: [], recipients: [], shut: [] };
    const { excluded, school } = restriction;
    const organisation = await organisationAround(read, school, moment);
    const have = [...new Set([...record.recipients, ...(record.caseManager ? [record.caseManager] : [])])];
    const close = await Promise.all(
      have.map(async (one) => isClose(await declaredBy(read, one), conductId, restriction)),
    );
    const shut = have.filter((one, place) => excluded.includes(one) || close[place]);
    const gone = [...new Set([...shut, ...leaving(record, organisation, moment.calendar)])];
    const left = record.recipients.filter((person) => !gone.includes(person));
    const decides = deciders(organisation);
    if (left.some((person) => decides.includes(person))) return { restriction, gone, recipients: left, shut };
    // A lead has it beside whoever decides, never in their place.
    const next = nextInLine(record, restriction, organisation);
    return { restriction, gone, recipients: next.length > 0 ? [...next, ...left] : [], shut, alone: left[0] };
  },
  narrows: (_, __, { restriction, gone, recipients }) =>
    restriction && {
      ...restriction,
      readers: [...new Set([...(restriction.readers ?? []), ...recipients])].filter((one) => !gone.includes(one)),
    },
  decide(state, { conductId }, { today }, { gone, recipients, shut, alone }) {
    const record = ready(state, 'SucceedCaseManager');
    const from = gone.find((person) => person === record.caseManager) ?? gone[0] ?? alone;
    if (from === undefined) throw no('conduct/nobody-missing');
    const left = record.caseManager !== undefined && gone.includes(record.caseManager);
    const caseManager = left ? recipients[0] : record.caseManager;
    return [
      {
        type: 'CaseManagerReplaced',
        data: { conductId, caseManager, from, conflicted: shut.includes(from), recipients: [...recipients] },
      },
      ...(recipients.length === 0
        ? [{ type: 'ExternalHandoffRecorded' as const, data: { conductId, to: 'lado' as const, on: today } }]
        : []),
    ];
  },
});
