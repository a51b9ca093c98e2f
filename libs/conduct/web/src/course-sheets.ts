import { field, moment, type ActionGroup } from '@caseward/web-kit';
import type { Conduct } from './conduct-document';
import { colleague, domain, judgement, sheet, stated } from './sheet-kit';
import { findingWords, howWords, leadWords, measureWords, meetingWords, responseWords } from './words';

const { choice, day, line, person, several, text, yesNo } = field;

const inForce = ({ measures }: Conduct) =>
  measures
    .filter((one) => one.inForce)
    .map(({ id, kind, from }) => ({ value: id, label: `${measureWords[kind]}, from ${from}` }));
const others = ({ pattern }: Conduct) => pattern.map(({ id, reference }) => ({ value: id, label: reference }));

const measure = sheet({
  command: 'RecordInterimMeasure',
  schema: () => domain().then(({ recordInterimMeasure }) => recordInterimMeasure),
  fixed: ({ id }, fresh) => ({ conductId: id, measureId: fresh }),
  title: 'Set an interim measure',
  button: 'Record the measure',
  hint: 'It keeps everybody safe while it is looked into, and judges nobody. Look at everything short of suspension first.',
  fields: {
    kind: choice('Which measure?', measureWords),
    from: day('From when?'),
    alternatives: text('Which alternatives did you consider, and why not those?'),
    agencyView: text('What do the LADO and the police think of it?'),
    contactPerson: person('Who is the adult’s named contact?', colleague, {
      hint: 'Somebody who keeps in touch with them.',
    }),
    reviewOn: day('When do you look at it again?', { hint: 'Within a month.' }),
    ...judgement('Why this measure?'),
  },
});
const reviewMeasure = sheet({
  command: 'ReviewInterimMeasure',
  schema: () => domain().then(({ reviewInterimMeasure }) => reviewInterimMeasure),
  title: 'Look at a measure again',
  button: 'Record',
  if: (record) => inForce(record).length > 0,
  fields: {
    measureId: choice('Which measure?', inForce),
    finding: text('Is it still needed, and why?'),
    reviewOn: day('When do you look at it again?', { hint: 'Within a month.' }),
  },
});
const endMeasure = sheet({
  command: 'EndInterimMeasure',
  schema: () => domain().then(({ endInterimMeasure }) => endInterimMeasure),
  title: 'End a measure',
  button: 'End it',
  if: (record) => inForce(record).length > 0,
  fields: { measureId: choice('Which measure?', inForce), reason: text('Why?', { rows: 2, max: 2_000 }) },
});
const told = {
  on: day<Conduct>('When?'),
  how: choice<Conduct>('How?', howWords),
  said: text<Conduct>('What was said?'),
};
const agreed = ({ lado }: Conduct) =>
  `What the LADO agreed may be said: ${lado.mayBeSaid?.text ?? 'nothing is written down.'}`;
const informAdult = sheet({
  command: 'InformAdultOfAllegation',
  schema: () => domain().then(({ informAdultOfAllegation }) => informAdultOfAllegation),
  title: 'Write down that the adult was told',
  button: 'Record',
  hint: agreed,
  fields: {
    ...told,
    support: text('Who supports them?', { hint: 'A named contact, their union, occupational health.' }),
  },
});
const informParents = sheet({
  command: 'InformParentsOfAllegation',
  schema: () => domain().then(({ informParentsOfAllegation }) => informParentsOfAllegation),
  title: 'Write down that parents were told',
  button: 'Record',
  hint: (record) =>
    `${agreed(record)} Tell them as well that nothing may be published that could identify a teacher before a charge.`,
  fields: told,
});
const informAgency = sheet({
  command: 'InformSupplyAgency',
  schema: () => domain().then(({ informSupplyAgency }) => informSupplyAgency),
  title: 'Write down that the agency was told',
  button: 'Record',
  hint: 'The agency takes part; the school still leads.',
  fields: { agency: line('Which agency, and who there?', { max: 300 }), ...told },
});
const meeting = sheet({
  command: 'RecordStrategyMeeting',
  schema: () => domain().then(({ recordStrategyMeeting }) => recordStrategyMeeting),
  title: 'Write down a strategy meeting',
  button: 'Record the meeting',
  fields: {
    kind: choice('Which meeting?', meetingWords),
    on: day('When was it?'),
    attendees: text('Who was there?', { rows: 2, max: 2_000 }),
    discussed: text('What was discussed and decided?', { rows: 4, max: 10_000 }),
    actions: text('Who does what, by when?', { optional: true }),
    lead: choice('Who leads from now on?', leadWords),
  },
});
const lead = sheet({
  command: 'ChangeLeadAgency',
  schema: () => domain().then(({ changeLeadAgency }) => changeLeadAgency),
  title: 'Change who leads',
  button: 'Change',
  hint: 'While the police or children’s social care lead, the school neither investigates nor concludes. A linked breach case waits.',
  fields: { lead: choice('Who leads from now on?', leadWords), reason: text('Why?', { rows: 2, max: 2_000 }) },
});
/** Breach cases of this school that are not linked yet, among those that whoever asks may know of. */
const linkable = ({ openBreaches, breaches, schoolId }: Conduct) =>
  openBreaches
    .filter((one) => one.schoolId === schoolId && !breaches.some(({ id }) => id === one.id))
    .map(({ id, reference, openedAt }) => ({ value: id, label: `${reference}, opened ${moment(openedAt)}` }));
const linkBreach = sheet({
  command: 'LinkConductToBreach',
  schema: () => domain().then(({ linkConductToBreach }) => linkConductToBreach),
  title: 'Link a breach case about the same matter',
  button: 'Link it',
  hint: 'It waits while the police or children’s social care lead, and goes on by itself afterwards. It says nothing of this record.',
  if: (record) => linkable(record).length > 0,
  fields: { breachId: choice('Which breach case?', linkable) },
});
const respond = sheet({
  command: 'RecordLLCResponse',
  schema: () => domain().then(({ recordLlcResponse }) => recordLlcResponse),
  title: 'Answer the low-level concern',
  button: 'Record the answer',
  fields: {
    response: choice('What was done?', responseWords),
    spokenWith: yesNo('Have you spoken with the adult?'),
    said: text('What did they say, and what did you agree?'),
    ...judgement('Why this?'),
  },
});
const pattern = sheet({
  command: 'ReviewPattern',
  schema: () => domain().then(({ reviewPattern }) => reviewPattern),
  title: 'Look at all concerns about this adult together',
  button: 'Record the review',
  hint: 'Every term, and whenever there is a new one. Small things can add up.',
  fields: {
    looked: several('Which others did you look at?', others, {
      optional: true,
      when: (_, { pattern: all }) => all.length > 0,
    }),
    finding: choice('What do you see?', findingWords),
    allegations: stated(({ finding }) => finding === 'pattern_meets'),
    ...judgement('Why?'),
  },
});
const reclassify = sheet({
  command: 'ReclassifyAsAllegation',
  schema: () => domain().then(({ reclassifyAsAllegation }) => reclassifyAsAllegation),
  title: 'Make it an allegation',
  button: 'Make it an allegation',
  danger: true,
  hint: 'When it may meet the harm threshold after all. The LADO is told within one working day from now.',
  fields: { allegations: stated(), ...judgement('What has changed?') },
});

export const lowLevelGroup: ActionGroup<Conduct> = {
  title: 'Low-level concern',
  sheets: [respond, pattern, reclassify],
};
export const measuresGroup: ActionGroup<Conduct> = { title: 'Keeping everybody safe', sheets: [measure, reviewMeasure, endMeasure] }; // prettier-ignore
export const tellingGroup: ActionGroup<Conduct> = { title: 'Telling people, and who leads', sheets: [informAdult, informParents, informAgency, meeting, lead, linkBreach] }; // prettier-ignore
