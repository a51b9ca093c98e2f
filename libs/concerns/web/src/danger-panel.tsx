import { Phone } from '@caseward/organisation-web';
import { named, Notice, roleWords } from '@caseward/web-kit';
import { atStart } from './goes-to';
import { tellWords, type Told } from './use-receivers';

type Person = Readonly<{ id: string; name: string; erased: boolean }>;
type Props = Readonly<{ about: readonly string[]; told: Told }>;

/** More names than this are no help in a corridor. */
const MOST_NAMED = 3;

/** Somebody is not safe now: a telephone is faster than a form. Does not wait for the server to say so. */
export const DangerPanel = ({ about, told }: Props) => {
  const { onCall = [], dutyPhone } = told.school ?? {};
  const isOpen = ({ person }: Readonly<{ person: Person }>) => !person.erased && !about.includes(person.id);
  const leads = onCall.filter(({ role, onDuty }) => onDuty || role === 'DSL' || role === 'DDSL');
  const first = (told.team ? leads : told.few).filter(isOpen).slice(0, MOST_NAMED);
  const phoneOf = (id: string) => onCall.find(({ person }) => person.id === id)?.workPhone;
  // Whoever is on call carries the line, so it is no help when it is they whom it is about.
  const carrier = onCall.find(({ onDuty }) => onDuty);
  const line = told.team && carrier && !about.includes(carrier.person.id) ? dutyPhone : undefined;
  return (
    <Notice tone="danger" alert title="Act now, then write">
      <ol>
        <li>
          Call <a href="tel:999">999</a> if anyone is in danger at this moment. Stay with the child.
        </li>
        <li>
          {atStart(tellWords(told))}
          {first.length > 0 || line ? ', or call:' : '.'}
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
