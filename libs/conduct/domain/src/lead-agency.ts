import { day, id, optionalWords, reason, words } from '@caseward/kernel';
import { mayKnow, restrictionAggregate } from '@caseward/access-domain';
import { z } from 'zod';
import { byNamed, conductCommand, no, notLaterThan, type ConductEvent, type OpenConduct } from './adult-conduct';
import { ready } from './adult-conduct-life';
import { leadAgency, leadsOutside, strategyMeetingKind } from './vocabulary';

const ledOutside = ({ lead }: Pick<OpenConduct, 'lead'>) => leadsOutside.includes(lead);
/** Breach cases about the same matter, and its own investigations, wait while a body from outside leads. */
const holdsWhile = (record: OpenConduct, conductId: string, after: boolean): readonly ConductEvent[] => {
  if (ledOutside(record) === after) return [];
  const breach = after ? ('BreachHoldAsked' as const) : ('BreachHoldNoLongerAsked' as const);
  const own = after ? ('InvestigationHoldAsked' as const) : ('InvestigationHoldNoLongerAsked' as const);
  return [
    ...record.breaches.map((breachId) => ({ type: breach, data: { conductId, breachId } })),
    ...record.investigations.map((investigationId) => ({ type: own, data: { conductId, investigationId } })),
  ];
};
/** What waited for it waits no longer: it is closed. */
export const letGo = (record: OpenConduct, conductId: string) => holdsWhile(record, conductId, false);
/** Reopened, it asks again. */
export const holdAgain = (record: OpenConduct, conductId: string): readonly ConductEvent[] =>
  ledOutside(record) ? holdsWhile({ ...record, lead: 'none' }, conductId, true) : [];

/** Those who have to do with it meet: what was discussed, what each does, and who leads. */
export const recordStrategyMeeting = conductCommand({
  type: 'RecordStrategyMeeting',
  input: z.object({
    conductId: id,
    kind: strategyMeetingKind,
    on: day,
    attendees: words(2_000),
    discussed: words(10_000),
    actions: optionalWords(5_000),
    lead: leadAgency,
  }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  decide(state, input, { actor, today }) {
    const record = ready(state, 'RecordStrategyMeeting', actor);
    notLaterThan(today, input.on);
    const { conductId, lead } = input;
    const met: ConductEvent = { type: 'StrategyRecorded', data: input };
    if (lead === record.lead) return [met];
    const { breaches } = record;
    return [
      met,
      { type: 'LeadAgencyChanged', data: { conductId, lead, breaches: [...breaches] } },
      ...holdsWhile(record, conductId, leadsOutside.includes(lead)),
    ];
  },
});

export const changeLeadAgency = conductCommand({
  type: 'ChangeLeadAgency',
  input: z.object({ conductId: id, lead: leadAgency, reason }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  sole: true,
  decide(state, { conductId, lead, reason }, { actor }) {
    const record = ready(state, 'ChangeLeadAgency', actor);
    if (record.lead === lead) throw no('conduct/leads-already');
    return [
      { type: 'LeadAgencyChanged', data: { conductId, lead, breaches: [...record.breaches], reason } },
      ...holdsWhile(record, conductId, leadsOutside.includes(lead)),
    ];
  },
});

/** A breach case about the same matter, which whoever says so may read. It learns of a hold, never of this record. */
export const linkConductToBreach = conductCommand({
  type: 'LinkConductToBreach',
  input: z.object({ conductId: id, breachId: id }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  facts: async (read, { breachId }, moment) =>
    (await read(restrictionAggregate, breachId))?.kind === 'breach' &&
    (await mayKnow(read, moment.actor, breachId, moment)),
  decide(state, { conductId, breachId }, { actor }, fits) {
    const record = ready(state, 'LinkConductToBreach', actor);
    if (record.breaches.includes(breachId)) throw no('conduct/breach-already-linked');
    if (!fits) throw no('conduct/breach-not-fit');
    return [
      { type: 'BreachLinked', data: { conductId, breachId } },
      ...(ledOutside(record) ? [{ type: 'BreachHoldAsked' as const, data: { conductId, breachId } }] : []),
    ];
  },
});

/** An investigation was commissioned about it: it is found from here, and waits while another body leads. Sent by reaction. */
export const noteConductInvestigation = conductCommand({
  type: 'NoteConductInvestigation',
  input: z.object({ conductId: id, investigationId: id }),
  may: { roles: ['SYS'], at: 'record', tier: 'T5' },
  about: ({ conductId }) => conductId,
  decide(state, input) {
    const record = ready(state, 'NoteConductInvestigation');
    if (record.investigations.includes(input.investigationId)) throw no('conduct/investigation-known');
    return [
      { type: 'ConductInvestigationNoted', data: input },
      ...(ledOutside(record) ? [{ type: 'InvestigationHoldAsked' as const, data: input }] : []),
    ];
  },
});
