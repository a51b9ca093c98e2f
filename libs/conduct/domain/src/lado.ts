import { organisationAround, restrictionAggregate } from '@caseward/access-domain';
import {
  day,
  id,
  optionalWords,
  words,
  workingDayEndAfter,
  type Calendar,
  type Instant,
  type Moment,
  type PersonId,
  type ReadFact,
  type RecordId,
  type Restriction,
} from '@caseward/kernel';
import { z } from 'zod';
import { byNamed, conductCommand, conductStream, no, notLaterThan, type OpenConduct } from './adult-conduct';
import { ready } from './adult-conduct-life';
import { withReader } from './case-manager';
import { nextInLine } from './next-in-line';
import { contactedHow, mayBeTold } from './vocabulary';
import { workingHoursAfter } from './working-hours';

/** Within one working day of learning of it (Working Together; local procedures. KCSIE part four says without delay). */
export const LADO_WORKING_DAYS = 1;
/** Said to whoever has it before the day is over (domain guide, deadline 5). */
const WARNED_AFTER_WORKING_HOURS = [4, 6] as const;
/** Twice a week of days: then the record says that nobody rang. */
const MOST_WARNINGS = 10;
const isSilent = ({ status, lado }: OpenConduct) =>
  status !== 'low_level' && !lado.contacted && lado.escalations < MOST_WARNINGS;

export const ladoDue = (calendar: Calendar, learnedAt: Instant): Instant =>
  workingDayEndAfter(calendar, learnedAt, LADO_WORKING_DAYS);
export const ladoWarning = (calendar: Calendar, learnedAt: Instant): Instant =>
  workingHoursAfter(calendar, learnedAt, WARNED_AFTER_WORKING_HOURS[0]);

/** The local authority's designated officer is told before anybody is interviewed, informed or investigated. */
export const contactLado = conductCommand({
  type: 'ContactLADO',
  input: z.object({
    conductId: id,
    on: day,
    how: contactedHow,
    policeToo: z.boolean(),
    officer: words(200),
    summary: words(10_000),
  }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  decide(state, input, { actor, today }) {
    ready(state, 'ContactLADO', actor);
    notLaterThan(today, input.on);
    return [{ type: 'LADOContacted', data: input }];
  },
});

/** What the LADO advised, under which reference, and what may be said to whom. */
export const recordLadoAdvice = conductCommand({
  type: 'RecordLADOAdvice',
  input: z.object({
    conductId: id,
    on: day,
    reference: optionalWords(100),
    advice: words(10_000),
    tellAdult: mayBeTold,
    tellParents: mayBeTold,
    mayBeSaid: optionalWords(5_000),
  }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  decide(state, input, { actor, today }) {
    ready(state, 'RecordLADOAdvice', actor);
    notLaterThan(today, input.on);
    const something = [input.tellAdult, input.tellParents].some((tell) => tell !== 'not_yet');
    if (something && !input.mayBeSaid?.trim()) throw no('conduct/what-may-be-said-missing');
    return [{ type: 'LADOAdvised', data: input }];
  },
});

/** The LADO looks at it again with the case manager: every fortnight or month (KCSIE part four). */
export const recordLadoReview = conductCommand({
  type: 'RecordLADOReview',
  input: z.object({ conductId: id, on: day, review: words(10_000), nextOn: day.optional() }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  decide(state, input, { actor, today }) {
    ready(state, 'RecordLADOReview', actor);
    notLaterThan(today, input.on);
    if (input.nextOn !== undefined && input.nextOn <= today) throw no('conduct/review-in-the-past');
    return [{ type: 'LADOReviewRecorded', data: input }];
  },
});

/** Once the time is over, who is called: the next in line after those who have it, and only once. */
const calledFacts = async (
  read: ReadFact,
  { conductId }: Readonly<{ conductId: RecordId }>,
  moment: Moment,
): Promise<Readonly<{ restriction?: Restriction; called?: PersonId }>> => {
  const [record, restriction] = await Promise.all([
    read(conductStream, conductId),
    read(restrictionAggregate, conductId),
  ]);
  if (record.status === 'none' || !restriction || !isSilent(record) || record.lado.called) return {};
  if (moment.now < ladoDue(moment.calendar, record.learnedAt)) return {};
  const organisation = await organisationAround(read, restriction.school, moment);
  const have = [...record.recipients, ...(record.caseManager ? [record.caseManager] : [])];
  const [called] = nextInLine(record, restriction, organisation, have);
  return called ? { restriction, called } : {};
};

/**
 * Nobody has rung the LADO yet: the few who know of it are told. When the time is over as well, the next in line becomes one of
 * them and may do it (domain guide, deadline 5: case manager, then chair of governors or trust lead).
 */
export const escalateLadoContact = conductCommand({
  type: 'EscalateLADOContact',
  input: z.object({ conductId: id }),
  may: { roles: ['SYS'], at: 'record', tier: 'T5' },
  about: ({ conductId }) => conductId,
  facts: calledFacts,
  narrows: (_, __, { restriction, called }) => (called ? withReader(restriction, called) : undefined),
  decide(state, { conductId }, { calendar, now }, { called }) {
    const record = ready(state, 'EscalateLADOContact');
    if (!isSilent(record)) throw no('conduct/lado-not-due');
    const { lado, learnedAt } = record;
    const step = lado.escalations + 1;
    const planned = [
      workingHoursAfter(calendar, learnedAt, WARNED_AFTER_WORKING_HOURS[1]),
      ladoDue(calendar, learnedAt),
    ].find((at, place) => place >= step - 1 && at > now);
    const nextAt = planned ?? workingDayEndAfter(calendar, now, 1);
    const data = { conductId, step, ...(step < MOST_WARNINGS ? { nextAt } : {}), ...(called ? { called } : {}) };
    return [{ type: 'LADOContactEscalated', data }];
  },
});
