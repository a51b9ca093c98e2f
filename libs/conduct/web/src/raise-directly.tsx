import { AtWhichSchool, findPeople } from '@caseward/organisation-web';
import { field, schoolsOf, SheetForm, sheetsOf, type Me } from '@caseward/web-kit';
import { useNavigate } from 'react-router';
import { refusals } from './refusals';

type Beginning = Readonly<{ id: string; entries: number; nextCommands: readonly string[]; schoolId: string }>;
const sheet = sheetsOf<Beginning>({ refusals, changes: ['adultconduct'], fixed: () => ({}) });
const domain = () => import('@caseward/conduct-domain');

const raise = sheet({
  command: 'RaiseAdultConcern',
  schema: () => domain().then(({ raiseAdultConcern }) => raiseAdultConcern),
  fixed: ({ schoolId }, fresh) => ({ schoolId, conductId: fresh }),
  title: 'Begin a record yourself',
  button: 'Begin the record',
  hint: 'For something that was told to you in person. A concern that was reported is routed from its own page.',
  fields: {
    subject: field.person('Whom is it about?', ({ schoolId }) => findPeople(schoolId, 'adult', null), {
      optional: true,
      hint: 'Leave it empty when they are not on the list, and say below who it is.',
    }),
    children: field.people('Which children may be affected?', ({ schoolId }) => findPeople(schoolId, 'pupil'), {
      optional: true,
    }),
    learnedOn: field.day('When did the school learn of it?', { hint: 'The LADO’s working day begins then.' }),
    account: field.text('What was seen or heard?', { rows: 5, max: 20_000 }),
  },
});

const receivers = ['HT', 'EHT', 'COG'];

/** For those to whom such records go: at a school where they are it, and never at one where they are not. */
export const RaiseDirectly = ({ me }: Readonly<{ me: Me }>) => {
  const navigate = useNavigate();
  const schools = schoolsOf({ ...me, roles: me.roles.filter(({ role }) => receivers.includes(role)) });
  if (schools.length === 0) return null;
  return (
    <details className="more">
      <summary>{raise.title}</summary>
      <AtWhichSchool schools={schools}>
        {(schoolId) => (
          <SheetForm
            sheet={raise}
            record={{ id: `conduct-${schoolId}`, entries: 0, nextCommands: [], schoolId }}
            onDone={(id) => void navigate(`/conduct/${id}`, { state: 'opening' })}
          />
        )}
      </AtWhichSchool>
    </details>
  );
};
