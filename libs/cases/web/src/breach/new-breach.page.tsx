import { AtWhichSchool, findPeople, useAskSchools, type SchoolName } from '@caseward/organisation-web';
import { Asked, field, Notice, Page, SheetForm, sheetsOf, type ActedOn } from '@caseward/web-kit';
import { Link, useNavigate } from 'react-router';
import { breachRefusals } from './breach-refusals';
import * as w from './breach-words';
import { clauseFields } from './clause-fields';

type AtSchool = ActedOn & Readonly<{ schoolId: string }>;
const { choice, day, people, person, text, time } = field;

const findAnybody =
  ({ schoolId }: AtSchool) =>
  async (letters: string, signal: AbortSignal) =>
    (await Promise.all([findPeople(schoolId, 'adult')(letters, signal), findPeople(schoolId, 'pupil', null)(letters, signal)])).flat(); // prettier-ignore

const listed: readonly unknown[] = ['staff', 'volunteer', 'pupil'];

const openBreach = sheetsOf<AtSchool>({
  refusals: breachRefusals,
  changes: ['breach'],
  fixed: ({ schoolId }, fresh) => ({ breachId: fresh, schoolId }),
})({
  command: 'OpenBreachCase',
  schema: () => import('@caseward/cases-domain').then((d) => d.openBreachCase),
  title: 'Open a breach case',
  button: 'Open the case',
  fields: {
    account: text('What happened?', { rows: 6, max: 20_000, hint: 'What was seen or found, and how the school came to know of it' }),
    category: choice('What kind of breach is it?', w.categoryWords),
    personType: choice('Who broke the rule?', w.personTypeWords),
    subject: person('Their name', findAnybody, {
      optional: true,
      hint: 'They will never see this case. Is it the head, the safeguarding lead or a deputy? Then it goes past all who lead safeguarding here, to the next in line: also past you, if you are one of them, and past a head who leads safeguarding too.',
      when: ({ personType }) => listed.includes(personType),
    }),
    affected: people('Who is affected?', findAnybody, { optional: true, hint: 'Pupils or colleagues whom it hit' }),
    occurredOn: day('When did it happen?', { optional: true, hint: 'Leave it empty when nobody knows' }),
    awareOn: day('When did the school learn of it?', { optional: true, hint: 'Today, when left empty' }),
    awareTime: time('At what time?', { optional: true, when: ({ awareOn }) => awareOn !== '' }),
    ...clauseFields<AtSchool>('Which rule was broken?'),
    personalData: choice('Did personal information get out, get lost or get changed?', w.dataWords, {
      hint: 'Names, pictures, records, messages. If so, or if you are not sure, the data protection officer is called at once: the law gives 72 hours.',
    }),
  },
}); // prettier-ignore

/** A breach that nobody reported as a concern: found by the school itself. */
export const NewBreachPage = () => (
  <Page title="Open a breach case" back={<Link to="/breaches">Breaches of policy</Link>}>
    <Notice>
      <p>
        Is a child at risk? <Link to="/report">Report a concern</Link> first. This is for broken rules: social media,
        pictures, devices, confidentiality.
      </p>
    </Notice>
    <Asked ask={useAskSchools()} lines={6}>
      {(schools) => <Begin schools={schools} />}
    </Asked>
  </Page>
);

const Begin = ({ schools }: Readonly<{ schools: readonly SchoolName[] }>) => {
  const navigate = useNavigate();
  return (
    <AtWhichSchool schools={schools}>
      {(schoolId) => (
        <SheetForm
          sheet={openBreach}
          record={{ id: `new-${schoolId}`, entries: 0, nextCommands: [], schoolId }}
          onDone={(recordId) => void navigate(`/breaches/${recordId}`, { state: 'opening' })}
        />
      )}
    </AtWhichSchool>
  );
};
