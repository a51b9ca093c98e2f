import { graphql, type Agency, type SchoolAgenciesQuery } from '@caseward/contract';
import { agencyWords, nationalLines } from '@caseward/organisation-domain/urgent-help';
import { Button, useAsk } from '@caseward/web-kit';
import { Link } from 'react-router';
import { Phone } from './school/phone';
import './school/school.css';

const SchoolAgencies = graphql(`
  query SchoolAgencies($id: ID!) {
    school(id: $id) {
      id
      agencies {
        all {
          agency
          name
          phone
          email
          hours
        }
      }
    }
  }
`);
type Contact = NonNullable<SchoolAgenciesQuery['school']>['agencies']['all'][number];

/** Which offices answer for whom one means to ask; of anybody else every number is shown. */
const offices: Readonly<Record<string, readonly Agency[]>> = {
  childrens_services: ['childrens_services', 'childrens_services_out_of_hours'],
  early_help: ['childrens_services', 'childrens_services_out_of_hours'],
  lado: ['lado'],
  police: ['police'],
};
/** Whoever is asked elsewhere: no office of the local authority has their number. */
const elsewhere: readonly unknown[] = ['trust_safeguarding_lead', 'data_protection_officer', 'legal'];
const NSPCC = nationalLines.find(({ who }) => who.startsWith('NSPCC'));

type Props = Readonly<{
  schoolId: string;
  /** Whom one means to ask, as the form's question calls them. */
  whom: unknown;
  /** What stands in the field already: it is kept. */
  said: string;
  fill: (value: string) => void;
}>;

/** The numbers of the school's local authority, beside the line for whom one spoke to: nobody has to look for them. */
export const AgencyNumbers = ({ schoolId, whom, said, fill }: Props) => {
  const all = useAsk(SchoolAgencies, { id: schoolId }, { topics: ['school'] }).data?.school?.agencies.all;
  if (elsewhere.includes(whom)) return null;
  const take = (office: string) => {
    if (!said.includes(office)) fill([said.trim(), office].filter(Boolean).join(', '));
  };
  if (whom === 'nspcc')
    return NSPCC ? <Numbers numbers={[{ who: NSPCC.who, name: 'NSPCC', phone: NSPCC.phone }]} take={take} /> : null;
  // Not there yet, or not theirs to read: the line can be filled by hand.
  if (!all) return null;
  const only = offices[String(whom)];
  const numbers = all
    .filter(({ agency }) => only?.includes(agency) ?? true)
    .map((one: Contact) => ({ ...one, who: agencyWords[one.agency] }));
  if (numbers.length === 0)
    return (
      <p className="hint">
        No number is kept for them. It can be added on <Link to={`/schools/${schoolId}`}>the page of the school</Link>.
      </p>
    );
  return <Numbers numbers={numbers} take={take} />;
};

type OneNumber = Pick<Contact, 'name' | 'phone'> &
  Partial<Pick<Contact, 'hours' | 'email'>> &
  Readonly<{ who: string }>;

const Numbers = ({ numbers, take }: Readonly<{ numbers: readonly OneNumber[]; take: (office: string) => void }>) => (
  <ul className="call-list" aria-label="Whom to call">
    {numbers.map(({ who, name, phone, hours, email }) => (
      <li key={`${who} ${name}`}>
        <span>
          {who}
          <small className="muted">{[name, hours, email].filter(Boolean).join(' · ')}</small>
        </span>
        <Phone number={phone} />
        <Button kind="plain" onClick={() => take(`${name}, ${phone}`)}>
          Write it down<span className="out-of-sight">: {name}</span>
        </Button>
      </li>
    ))}
  </ul>
);

type Values = Readonly<Record<string, unknown>>;
type AtSchool = Readonly<{ schoolId: string }>;
/**
 * For the `beside` of a sheet's line: `agencyNumbers('contact', ({ from }) => from)` shows the numbers of whoever `from`
 * names, and writes the chosen one into `contact`.
 */
export const agencyNumbers =
  (field: string, whom: (values: Values) => unknown) =>
  (fill: (value: string) => void, { schoolId }: AtSchool, values: Values) => (
    // A line holds text.
    <AgencyNumbers schoolId={schoolId} whom={whom(values)} said={(values[field] as string) ?? ''} fill={fill} />
  );
