import { addDays, type Instant } from '@caseward/kernel';
import { idOf } from './ids';
import { board, drafted, policyOf, registered, through } from './policy-life';
import type { Back, DemoText } from './policy-telling';
import { reworded, texts, withClause } from './policy-texts';
import { clauseIdOf as clauseId, versionIdOf as versionId } from './policy-versions';
import type { Step } from './steps';

const yearly = { reason: 'annual_review' };

/** Their second texts: those that are in force. */
const protectionNow = () => withClause('protection', texts['protection']!, '3.4', '3.5', 'A worry that was written down is answered: whoever wrote it hears on the same day that it was read.'); // prettier-ignore
const mediaNow = () => reworded(texts['media']!, '4.2', 'Adults never write to a pupil from a private account. That includes chats in games, in apps and in shared documents.'); // prettier-ignore
const devicesNow = () => withClause('devices', texts['devices']!, '3.2', '3.3', 'Glasses and watches that take pictures count as phones, for pupils and for adults.'); // prettier-ignore

const protection = (back: Back): readonly Step[] => {
  const told = policyOf('protection', back);
  const clauses = texts['protection']!; // written below
  const later = protectionNow();
  return [
    registered(told, { days: 245, title: 'Child protection and safeguarding', owner: 'amin', adoption: 'mandatory', statutory: true, audience: ['all_staff', 'governors', 'volunteers', 'public'], reviewMonths: 12, summary: 'How children are kept safe, and what every adult does when something is wrong.' }), // prettier-ignore
    ...through(told, { key: 'protection', number: '1', days: 244, owner: 'amin', clauses, why: yearly, minute: '25/9.1' }), // prettier-ignore
    ...through(told, { key: 'protection', number: '2', days: 58, owner: 'amin', clauses: later, why: { reason: 'statutory_update', statute: 'KCSIE 2026', note: 'The edition of this September.' }, basedOn: '1', minute: '26/4.2' }), // prettier-ignore
  ];
};

const media = (back: Back): readonly Step[] => {
  const told = policyOf('media', back);
  const clauses = texts['media']!; // as above
  const second = mediaNow();
  const third = withClause('media', second, '4.3', '4.4', 'The same holds for pupils who left school less than two years ago.'); // prettier-ignore
  const its = { versionId: versionId('media', '3') };
  return [
    registered(told, { days: 240, title: 'Staff use of social media', owner: 'amin', adoption: 'mandatory', reviewMonths: 12, summary: 'What adults may do online, and what keeps them and children safe.' }), // prettier-ignore
    ...through(told, { key: 'media', number: '1', days: 239, owner: 'amin', clauses, why: yearly, minute: '25/9.2' }),
    ...through(told, { key: 'media', number: '2', days: 53, owner: 'amin', clauses: second, why: { reason: 'lesson', lessonId: idOf('lesson/chats-in-games'), clauseId: clauseId('media', '4.2'), note: 'staff did not know that chats in games count' }, basedOn: '1', minute: '26/4.3' }), // prettier-ignore
    ...drafted(told, { key: 'media', number: '3', days: 8, owner: 'amin', clauses: third, why: { reason: 'incident', clauseId: clauseId('media', '4.4'), note: 'A former pupil was written to.' }, basedOn: '2' }), // prettier-ignore
    told.tell(7, '09:00', 'amin', 'OpenConsultation', { ...its, groups: ['staff', 'unions'], until: addDays(back(0), 12), question: 'Can you keep to clause 4.4, and is two years right?' }), // prettier-ignore
    told.tell(5, '11:00', 'amin', 'RecordConsultationResponse', { ...its, group: 'unions', on: back(5), outcome: 'partly', response: 'Two years is long for staff who are young themselves.', answer: 'The clause will say what counts as writing to somebody.' }), // prettier-ignore
    told.tell(4, '12:10', 'okoro', 'CommentOnClause', { ...its, commentId: idOf('comment/media/1'), clauseId: clauseId('media', '4.4'), comment: 'Does this cover adults who have their own children at the school?' }), // prettier-ignore
  ];
};

const online = (back: Back): readonly Step[] => {
  const told = policyOf('online', back);
  const clauses = texts['online']!; // as above
  const later = reworded(clauses, '3.1', 'Each school checks once a year, with its governors, that filtering works and blocks nothing that children need; and again before it brings in a tool that writes by itself.'); // prettier-ignore
  return [
    registered(told, { days: 220, title: 'Online safety', owner: 'okoro', adoption: 'model_with_local_fields', audience: ['all_staff', 'pupils', 'parents'], reviewMonths: 12, summary: 'How schools teach, filter and watch.' }), // prettier-ignore
    ...through(told, { key: 'online', number: '1', days: 219, owner: 'okoro', clauses, why: yearly, minute: '26/1.4' }),
    ...drafted(told, { key: 'online', number: '2', days: 6, owner: 'okoro', clauses: later, why: { reason: 'technology', clauseId: clauseId('online', '3.1'), note: 'Tools that write by themselves.' }, basedOn: '1' }), // prettier-ignore
    told.tell(2, '15:00', 'okoro', 'SubmitPolicyVersion', { versionId: versionId('online', '2'), changeClass: 'material' }), // prettier-ignore
  ];
};

const behaviour = (back: Back): readonly Step[] => {
  const told = policyOf('behaviour', back);
  const clauses = texts['behaviour']!; // as above
  const its = { versionId: versionId('behaviour', '2') };
  return [
    registered(told, { days: 200, title: 'Behaviour', owner: 'hale', adoption: 'principles', statutory: true, audience: ['all_staff', 'pupils', 'parents'], reviewMonths: 24, summary: 'Calm adults, few rules, and no shame.' }), // prettier-ignore
    ...through(told, {
      key: 'behaviour',
      number: '1',
      days: 199,
      owner: 'hale',
      clauses,
      why: yearly,
      minute: '26/1.5',
    }),
    told.tell(4, '08:30', 'hale', 'DraftPolicyVersion', { ...its, policyId: told.policyId, number: '2', basedOn: versionId('behaviour', '1'), changeClass: 'editorial', reason: 'other', note: 'Plainer words about searching.' }), // prettier-ignore
    told.tell(3, '08:45', 'hale', 'ReviseClause', { ...its, clauseId: clauseId('behaviour', '3.2'), change: 'changed', was: clauses.find(({ number }) => number === '3.2')?.text, text: 'Every search is written down with with its reason, and [NAME OF SCHOOL] tells the family on the same day.' }), // prettier-ignore
    told.tell(3, '08:50', 'system', 'RunPolicyLint', its),
    told.tell(2, '13:00', 'patel', 'CommentOnClause', { ...its, commentId: idOf('comment/behaviour/1'), clauseId: clauseId('behaviour', '3.2'), comment: 'Who tells the family when the search found nothing?' }), // prettier-ignore
  ];
};

/** Each school may keep its own, and each has come another way. */
const bullying = (back: Back): readonly Step[] => {
  const told = policyOf('bullying', back);
  return [
    registered(told, { days: 150, title: 'Preventing bullying', owner: 'amin', adoption: 'principles', statutory: true, audience: ['all_staff', 'pupils', 'parents'], reviewMonths: 12, summary: 'No child has to be afraid of another.' }), // prettier-ignore
    ...through(told, { key: 'bullying', number: '1', days: 149, owner: 'amin', clauses: texts['bullying']!, why: yearly, minute: '26/2.4' }), // prettier-ignore
  ];
};

/** The chair could not wait for the next meeting. */
const devices = (back: Back): readonly Step[] => {
  const told = policyOf('devices', back);
  const clauses = texts['devices']!; // as above
  const urgent = devicesNow();
  const its = { versionId: versionId('devices', '2') };
  return [
    registered(told, { days: 180, title: 'Mobile phones and devices', owner: 'amin', adoption: 'model_with_local_fields', audience: ['all_staff', 'pupils', 'parents'], reviewMonths: 12, summary: 'Phones stay out of the school day.' }), // prettier-ignore
    ...through(told, { key: 'devices', number: '1', days: 179, owner: 'amin', clauses, why: yearly, minute: '26/2.2' }),
    ...drafted(told, { key: 'devices', number: '2', days: 6, owner: 'amin', clauses: urgent, why: { reason: 'incident', clauseId: clauseId('devices', '3.3'), note: 'Pictures were taken with glasses.' }, basedOn: '1' }), // prettier-ignore
    told.tell(5, '12:00', 'ruiz', 'IssueEmergencyVersion', { ...its, lapsesOn: addDays(back(0), 20), channels: ['staff_email', 'website', 'parents'], reason: 'It happened twice in a week, and the board meets in December.' }), // prettier-ignore
    told.tell(5, '12:01', 'system', 'NotePolicyInForce', { policyId: told.policyId, ...its, from: back(5), emergency: true, reviewed: false }), // prettier-ignore
  ];
};

/** Half a year has passed, and nobody has looked at it. */
const data = (back: Back): readonly Step[] => {
  const told = policyOf('data', back);
  return [
    registered(told, { days: 235, title: 'Data protection', owner: 'nair', adoption: 'mandatory', statutory: true, reviewMonths: 6, summary: 'What we keep about people, and for how long.' }), // prettier-ignore
    ...through(told, { key: 'data', number: '1', days: 234, owner: 'nair', clauses: texts['data']!, why: yearly, minute: '25/9.3' }), // prettier-ignore
    told.tell(12, '10:00', 'amin', 'TriggerPolicyReview', { policyId: told.policyId, trigger: 'technology', note: 'Schools begin to use another system for safeguarding records.' }), // prettier-ignore
  ];
};

/** The board only notes what the chief executive has approved. */
const whistle = (back: Back): readonly Step[] => {
  const told = policyOf('whistle', back);
  return [
    registered(told, { days: 170, title: 'Speaking up', owner: 'nair', adoption: 'mandatory', reviewMonths: 24, summary: 'Whoever sees something wrong may say so without fear.', delegation: { ...board, part: 'notes', basis: 'Scheme of delegation, row 19' } }), // prettier-ignore
    ...through(told, { key: 'whistle', number: '1', days: 169, owner: 'nair', clauses: texts['whistle']!, why: yearly, minute: '26/2.6', notes: true }), // prettier-ignore
  ];
};

/** One school's own. */
const collection = (back: Back): readonly Step[] => {
  const told = policyOf('collection', back);
  const delegation = { approver: 'HT', body: 'local_governing_body', part: 'ratifies', quorum: 4, basis: 'Scheme of delegation, row 31' }; // prettier-ignore
  return [
    registered(told, { days: 120, title: 'Safe collection at the end of the day', owner: 'okoro', adoption: 'principles', school: 'ashdown', reviewMonths: 12, summary: 'Every child goes home with somebody whom the school knows.', delegation }), // prettier-ignore
    ...through(told, { key: 'collection', number: '1', days: 119, owner: 'okoro', clauses: texts['collection']!, why: yearly, approver: 'hale', body: 'local_governing_body', minute: 'LGB 26/7' }), // prettier-ignore
  ];
};

/** The policies of the invented trust, told from their first text to where they stand; nothing from the future. */
export const policyStories = (back: Back, now: Instant): readonly (readonly Step[])[] =>
  [protection, media, online, behaviour, bullying, devices, data, whistle, collection].map((told) =>
    told(back).filter(({ at, type }) => at < now && type !== 'none'),
  );

/** The texts of the trust that are in force now, for whoever tells what schools and people do with them. */
export const textsInForce = (): readonly DemoText[] => {
  const of = (key: string) => texts[key]!; // each is written there
  const staff = ['all_staff'];
  return [
    { key: 'protection', number: '2', title: 'Child protection and safeguarding', model: 'mandatory', audience: ['all_staff', 'governors'], clauses: protectionNow(), back: 49, previous: '1' }, // prettier-ignore
    { key: 'media', number: '2', title: 'Staff use of social media', model: 'mandatory', audience: staff, clauses: mediaNow(), back: 44, previous: '1' }, // prettier-ignore
    { key: 'online', number: '1', title: 'Online safety', model: 'model_with_local_fields', audience: staff, clauses: of('online'), back: 210 }, // prettier-ignore
    { key: 'behaviour', number: '1', title: 'Behaviour', model: 'principles', audience: staff, clauses: of('behaviour'), back: 190 }, // prettier-ignore
    { key: 'bullying', number: '1', title: 'Preventing bullying', model: 'principles', audience: staff, clauses: of('bullying'), back: 140 }, // prettier-ignore
    { key: 'devices', number: '2', title: 'Mobile phones and devices', model: 'model_with_local_fields', audience: staff, clauses: devicesNow(), back: 5, previous: '1' }, // prettier-ignore
    {
      key: 'data',
      number: '1',
      title: 'Data protection',
      model: 'mandatory',
      audience: staff,
      clauses: of('data'),
      back: 225,
    },
    {
      key: 'whistle',
      number: '1',
      title: 'Speaking up',
      model: 'mandatory',
      audience: staff,
      clauses: of('whistle'),
      back: 160,
    },
  ];
};
