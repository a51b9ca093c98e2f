import { deadlineFor, id, Refusal, rulesAt, schoolDayEndAfter, type Calendar, type Instant } from '@caseward/kernel';
import { organisationAround, restrictionAggregate } from '@caseward/access-domain';
import { z } from 'zod';
import { breachCommand, bySystem, type OpenBreach, type OpenBreachEvent } from './breach';
import { ready } from './breach-life';
import { breachClock, type BreachClock } from './codes';
import { dataBreachDue, dataBreachWarning } from './data-breach';
import { partiesOf } from './hindrances';
import type { BreachRefusal } from './refusals';
import { holdersWho } from './routing';

/** By when it is said how grave it is, as the school has set it; else within two school days (domain guide 4.4). */
export const severityDue = (calendar: Calendar, openedAt: Instant): Instant =>
  schoolDayEndAfter(calendar, openedAt, rulesAt(calendar, openedAt).breachSeveritySchoolDays);
/** By when everybody concerned is told of the outcome, as the school has set it; else within five school days (domain guide 4.4). */
export const informingDue = (calendar: Calendar, decidedAt: Instant): Instant =>
  schoolDayEndAfter(calendar, decidedAt, rulesAt(calendar, decidedAt).breachInformingSchoolDays);

/** Whether what a clock waits for has still not been done. */
const waiting: Readonly<Record<BreachClock, (breach: OpenBreach) => boolean>> = {
  severity: ({ status }) => status === 'opened',
  data_warning: ({ data }) => data?.settled === false,
  data: ({ data }) => data?.settled === false,
  informing: (breach) => breach.outcome !== undefined && partiesOf(breach).some((party) => !breach.informed[party]),
};

/** Clocks that have run out, and what they wait for has still not been done. */
export const lateClocks = (breach: OpenBreach): readonly BreachClock[] =>
  breach.escalated.filter((clock) => clock !== 'data_warning' && waiting[clock](breach));

/** It is late: told again to everybody who has it, and for a lost hour of the law to the trust's lead as well. */
export const escalateOverdueBreachCase = breachCommand({
  type: 'EscalateOverdueBreachCase',
  input: z.object({ breachId: id, clock: breachClock }),
  may: bySystem,
  about: ({ breachId }) => breachId,
  async facts(read, { breachId }, moment) {
    const own = await read(restrictionAggregate, breachId);
    if (!own) return { above: [] };
    return { above: holdersWho(await organisationAround(read, own.school, moment), 'TSL', own) };
  },
  decide(before, { breachId, clock }, { actor, now }, { above }) {
    const breach = ready(before, 'EscalateOverdueBreachCase', actor);
    // While a statutory process leads, nobody is told: nobody is late either.
    const held = breach.hold !== undefined && clock === 'informing';
    if (breach.escalated.includes(clock) || held || !waiting[clock](breach))
      throw new Refusal<BreachRefusal>('breach/in-time');
    const people = clock === 'data' ? [...above] : [];
    return [{ type: 'BreachCaseEscalated', data: { breachId, clock, due: now, people } }];
  },
  letsIn: (events) => events.flatMap((e) => (e.type === 'BreachCaseEscalated' ? e.data.people : [])),
});

const then = (clock: BreachClock) => (breachId: string) => ({
  type: 'EscalateOverdueBreachCase',
  input: { breachId, clock },
});
const settled = ({ breachId }: Readonly<{ breachId: string }>) => breachId;

export const breachSeverityDeadline = deadlineFor<OpenBreachEvent>()({
  name: 'breach-severity',
  basis: 'How grave it is, within two school days (unless the school has set another time)',
  starts: {
    BreachCaseOpened: ({ breachId }, { recordedAt }, calendar) => ({
      key: breachId,
      due: severityDue(calendar, recordedAt),
    }),
  },
  stops: { SeverityAssessed: settled, BreachCaseClosed: settled },
  then: then('severity'),
});

const startsWhenAware = (due: (awareAt: Instant) => Instant) => ({
  BreachCaseOpened: ({
    breachId,
    personalData,
    awareAt,
  }: Readonly<{ breachId: string; personalData: string; awareAt: string }>) =>
    personalData === 'no' ? undefined : { key: breachId, due: due(awareAt) },
  SeverityAssessed: ({ breachId, dataAwareAt }: Readonly<{ breachId: string; dataAwareAt?: string | undefined }>) =>
    dataAwareAt ? { key: breachId, due: due(dataAwareAt) } : undefined,
});

/** The ladder before the law's own hour. */
export const dataBreachWarningDeadline = deadlineFor<OpenBreachEvent>()({
  name: 'data-breach-warning',
  basis: 'One day before a personal data breach has to be reported (product default)',
  starts: startsWhenAware(dataBreachWarning),
  stops: { DataBreachReported: settled, BreachCaseClosed: settled },
  then: then('data_warning'),
});
export const dataBreachDeadline = deadlineFor<OpenBreachEvent>()({
  name: 'data-breach',
  basis: 'Report to the Information Commissioner within 72 hours of becoming aware (UK GDPR article 33)',
  starts: startsWhenAware(dataBreachDue),
  stops: { DataBreachReported: settled, BreachCaseClosed: settled },
  then: then('data'),
});
export const breachInformingDeadline = deadlineFor<OpenBreachEvent>()({
  name: 'breach-informing',
  basis: 'Everybody concerned is told within five school days of the outcome (unless the school has set another time)',
  starts: {
    BreachOutcomeDecided: ({ breachId }, { recordedAt }, calendar) => ({
      key: breachId,
      due: informingDue(calendar, recordedAt),
    }),
  },
  stops: { BreachCaseClosed: settled },
  then: then('informing'),
});
export const breachDeadlines = [
  breachSeverityDeadline,
  dataBreachWarningDeadline,
  dataBreachDeadline,
  breachInformingDeadline,
];
