import { graphql } from '@caseward/contract';
import { Phone } from '@caseward/organisation-web';
import { named, Notice, roleWords, useAsk } from '@caseward/web-kit';

const WhoToTell = graphql(`
  query WhoToTell($id: ID!) {
    school(id: $id) {
      id
      dutyPhone
      onCall {
        bodyId
        role
        onDuty
        workPhone
        person {
          id
          name
          erased
        }
      }
      appointments {
        id
        role
        inForce
        person {
          id
          name
          erased
        }
      }
    }
  }
`);

type Person = Readonly<{ id: string; name: string; erased: boolean }>;
type Props = Readonly<{ schoolId: string; about: readonly string[]; aboutAnAdult: boolean }>;

/** More names than this are no help in a corridor. */
const MOST_NAMED = 3;

/** Somebody is not safe now: a telephone is faster than a form. Does not wait for the server to say so. */
export const DangerPanel = ({ schoolId, about, aboutAnAdult }: Props) => {
  const { data } = useAsk(WhoToTell, { id: schoolId }, { topics: ['appointment', 'school'], enabled: schoolId !== '' });
  const { onCall = [], appointments = [], dutyPhone } = data?.school ?? {};
  const isOpen = ({ person }: Readonly<{ person: Person }>) => !person.erased && !about.includes(person.id);
  // Never the adult whom it is about: of a head the chair of governors is told.
  const held = appointments.filter(({ inForce }) => inForce);
  const head = held.some(({ role, person }) => role === 'HT' && about.includes(person.id));
  const team = onCall.filter(({ role, onDuty }) => onDuty || role === 'DSL' || role === 'DDSL');
  const tell = aboutAnAdult ? held.filter(({ role }) => role === (head ? 'COG' : 'HT')) : team;
  const first = tell.filter(isOpen).slice(0, MOST_NAMED);
  const phoneOf = (id: string) => onCall.find(({ person }) => person.id === id)?.workPhone;
  // Whoever is on call carries the line, so it is no help when it is they whom it is about.
  const carrier = onCall.find(({ onDuty }) => onDuty);
  const line = !aboutAnAdult && carrier && !about.includes(carrier.person.id) ? dutyPhone : undefined;
  return (
    <Notice tone="danger" alert title="Act now, then write">
      <ol>
        <li>
          Call <a href="tel:999">999</a> if anyone is in danger at this moment. Stay with the child.
        </li>
        <li>
          Tell {!aboutAnAdult ? 'the safeguarding lead (DSL)' : head ? 'the chair of governors' : 'the headteacher'} in
          person{first.length > 0 || line ? ', or call:' : '.'}
          {(first.length > 0 || line) && (
            <ul>
              {line && (
                <li>
                  On-call line: <Phone number={line} />
                </li>
              )}
              {first.map(({ role, person }) => (
                <li key={person.id}>
                  {named(person)}, {roleWords[role]}
                  <CallThem number={phoneOf(person.id)} />
                </li>
              ))}
            </ul>
          )}
        </li>
        <li>Then send this report, however short. It is marked Immediate.</li>
      </ol>
    </Notice>
  );
};

const CallThem = ({ number }: Readonly<{ number: string | null | undefined }>) =>
  number ? (
    <>
      : <Phone number={number} />
    </>
  ) : null;
