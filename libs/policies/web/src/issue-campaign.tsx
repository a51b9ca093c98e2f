import { graphql } from '@caseward/contract';
import { field, roleWords, sheetsOf, useAsk, type Sheet, type Values } from '@caseward/web-kit';
import { Link } from 'react-router';
import { personTypeWords, reminderWords } from './duty-words';
import type { PolicyHere } from './policy-sheets';
import { policyRefusals } from './policy-words';

const Reach = graphql(`
  query CampaignReach($policyId: ID!, $personTypes: [AcknowledgementPersonType!]!, $roles: [Role!]!, $schools: [ID!]!) {
    campaignReach(policyId: $policyId, personTypes: $personTypes, roles: $roles, schools: $schools) {
      people
      already
      schools
    }
  }
`);
type Chosen = Readonly<{
  personTypes: readonly (keyof typeof personTypeWords)[];
  roles: readonly (keyof typeof roleWords)[];
  schools: readonly string[];
}>;

const people = (n: number) => (n === 1 ? '1 person' : `${n} people`);
const schoolsIn = (n: number) => (n === 1 ? 'one place' : `${n} places`);

/** How many it reaches, before anybody is asked. */
export const HowMany = ({ policyId, chosen }: Readonly<{ policyId: string; chosen: Chosen }>) => {
  const { personTypes, roles, schools } = chosen;
  const said = personTypes.length + roles.length > 0 && schools.length > 0;
  const ask = useAsk(
    Reach,
    { policyId, personTypes: [...personTypes], roles: [...roles], schools: [...schools] },
    { topics: ['appointment', 'campaign'], keep: true, enabled: said },
  );
  const reach = said ? ask.data?.campaignReach : undefined;
  return (
    <p role="status" className="hint">
      {!said && 'Choose whom it is for and where: then it says here how many people are asked.'}
      {reach && (
        <>
          <strong>
            {reach.people === 0 ? 'Nobody is asked.' : `${people(reach.people)} will be asked, in ${schoolsIn(reach.schools)}.`}
          </strong>{' '}
          {reach.already > 0 && `${reach.already} more ${reach.already === 1 ? 'has' : 'have'} signed this text, or ${reach.already === 1 ? 'is' : 'are'} asked for it already: for them to sign anew, close that campaign first. `}
          {reach.already > 0 && <Link to="/policies/campaigns">Who has read what</Link>}
        </>
      )}
    </p>
  );
}; // prettier-ignore

const { day, several, text } = field;
/** Nobody is these by an appointment: they are parts in a record. */
const parts = ['STAFF', 'CM', 'INV', 'POL', 'AUD'];
const roleChoices = Object.fromEntries(Object.entries(roleWords).filter(([code]) => !parts.includes(code)));
const asPeople: Readonly<Partial<Record<string, readonly (keyof typeof personTypeWords)[]>>> = {
  all_staff: ['staff', 'central_team'],
  governors: ['governor'],
};
const chosenOf = ({ personTypes, roles, schools }: Values, { schoolId }: PolicyHere): Chosen =>
  ({ personTypes, roles, schools: schoolId === null ? schools : [schoolId] }) as Chosen; // a field of several holds a list of its codes

/** People are asked by hand to read and sign the text in force. */
export const issueCampaign: Sheet<PolicyHere> = sheetsOf<PolicyHere>({
  refusals: policyRefusals,
  changes: ['policy', 'campaign', 'acknowledgement'],
  fixed: ({ id, inForce, schoolId }, fresh) => ({
    ...{ policyId: id, startId: fresh, versionId: inForce?.id },
    ...(schoolId === null ? {} : { schools: [schoolId] }),
  }),
})({
  command: 'IssueCampaign',
  schema: () => import('@caseward/policies-domain').then((all) => all.issueCampaign),
  title: 'Ask people to read and sign it',
  button: 'Ask them',
  hint: ({ inForce }) =>
    `They read version ${inForce?.number ?? ''}, the text in force, and sign that text. Whoever is asked for it already is not asked twice.`,
  fields: {
    statement: text('What do they put their name to?', { max: 1_000, rows: 2 }),
    personTypes: several('Whom?', personTypeWords),
    roles: several('And whoever holds one of these roles', roleChoices, { hint: 'None, when the groups above are enough.' }),
    schools: several('Where?', ({ places }) => places, { when: (_values, { schoolId }) => schoolId === null }),
    dueOn: day('By when?', { hint: 'On the school day after it their line manager learns of it, and then the headteacher.' }),
    reminders: several('When are they reminded?', { day_3: reminderWords.day_3, day_7: reminderWords.day_7, day_10: reminderWords.day_10 }),
  },
  initial: ({ title, audience }) => ({
    statement: `I have read and understood the policy “${title}”, and I will follow it.`,
    personTypes: audience.flatMap((one) => asPeople[one] ?? []),
    reminders: ['day_3', 'day_7', 'day_10'],
  }),
  if: ({ inForce }) => inForce !== null,
  note: (values, policy) => <HowMany policyId={policy.id} chosen={chosenOf(values, policy)} />,
}); // prettier-ignore
