import { addDays, type Day } from '@caseward/kernel';
import { adoptionOf, fieldsIn, toAlign } from '@caseward/policies-domain';
import { policyId, tellerOf, textOf, type Back, type DemoText, type Places } from './policy-telling';
import type { Step } from './steps';

/** What stands in the fields that a text leaves to each school: a role, or words. */
const filledWith: Readonly<Record<string, object>> = {
  'Whoever reads the alerts': { role: 'DSL' },
  'Where phones are handed in': { value: 'the office, into the box of the class' },
};

type Way = readonly [own: Readonly<{ title: string; text: string }>, differs: Readonly<Record<string, object>>];
/** A version of a school's own, and how it differs from the text of the trust, clause by clause. */
const ownWay: Readonly<Record<string, Way>> = {
  behaviour: [
    { title: 'Behaviour: how we do it here', text: 'We greet every child by name.\n\nWe expect kindness, and show it first.\n\nWhoever is worried about a child tells the designated safeguarding lead on the same day.' }, // prettier-ignore
    {
      '2.2': { alignment: 'exceeds', own: '2' },
      '3.1': { alignment: 'deviates', own: '5', reason: 'We are too small to name one person: any two senior adults search together.' }, // prettier-ignore
    },
  ],
  bullying: [
    { title: 'Friends and others: our way', text: 'The whole school agrees each September how we treat each other, in one assembly.\n\nAdults stand where children are.\n\nWhat hurts somebody is written down, and both families hear of it on the same day.' }, // prettier-ignore
    {
      '2.1': { alignment: 'deviates', own: '1', reason: 'Our classes are small: one assembly is heard by everybody.' },
      '3.2': { alignment: 'exceeds', own: '3' },
      '4.1': { alignment: 'missing', reason: 'The staff handbook says it, and we do not say it twice.' },
    },
  ],
};

const none: Way = [{ title: '', text: '' }, {}];

/** How one school takes on one policy, as far as its story goes. */
export const adopting = (
  text: DemoText,
  school: Places['schools'][number],
  how: 'full' | 'to_ratify' | 'ratified' | 'own' | 'approved' | 'assessed' | 'drafted',
  back: Back,
): readonly Step[] => {
  // prettier-ignore
  const { head } = school;
  if (head === undefined) return [];
  const tell = tellerOf(`adoption/${text.key}/${school.key}`, back);
  const adoptionId = adoptionOf(policyId(text), school.id);
  const its = { adoptionId };
  const [own, differs] = ownWay[text.key] ?? none;
  const rows = toAlign(text.clauses).map(({ id, number }) => ({ clauseId: id, ...(differs[number] ?? { alignment: 'meets' }) })); // prettier-ignore
  const fields = fieldsIn(text.clauses.map((clause) => clause.text));
  const filled = fields.map((field) => ({ field, ...filledWith[field] }));
  const blocks = how === 'to_ratify' ? [{ heading: 'The gate camera', text: 'Pictures of the gate are kept for fourteen days, and only the headteacher looks at them.' }] : []; // prettier-ignore
  const meeting = (days: number, from: Day) => ({ ...its, body: 'local_governing_body', meetingOn: back(days), minute: 'LGB 26/4', present: 7, quorum: 4, from }); // prettier-ignore
  const [late, soon] = [Math.max(text.back - 20, 12), addDays(back(0), 21)];
  const aligned = [
    tell(late, '09:00', head, 'DraftOwnPolicy', { ...its, ...own }),
    ...(how === 'drafted' ? [] : [tell(late - 1, '09:00', head, 'AssessAlignment', { ...its, rows })]),
    ...(how === 'own' || how === 'approved' ? [tell(late - 3, '10:00', 'amin', 'ApproveAlignment', its)] : []),
  ];
  const whole = [
    ...(fields.length + blocks.length > 0 ? [tell(late, '08:45', head, 'SetLocalFields', { ...its, fields: filled, blocks })] : []), // prettier-ignore
    tell(late, '09:00', head, 'AdoptPolicyInFull', its),
  ];
  return [
    tell(text.back, '19:10', 'system', 'RequireAdoption', { policyId: policyId(text), schoolId: school.id, ...textOf(text), from: back(text.back), model: text.model, fields }), // prettier-ignore
    ...(how === 'full' || how === 'to_ratify' || how === 'ratified' ? whole : aligned),
    ...(how === 'full' || how === 'own' ? [tell(late - 5, '19:00', 'clay', 'RatifyLocalAdoption', meeting(late - 5, back(late - 5))), tell(late - 5, '19:01', 'system', 'BringAdoptionIntoForce', its)] : []), // prettier-ignore
    ...(how === 'ratified' ? [tell(3, '19:00', 'clay', 'RatifyLocalAdoption', meeting(3, soon))] : []),
  ];
};
