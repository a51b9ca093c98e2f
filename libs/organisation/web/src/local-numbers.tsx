import {
  agencyWords,
  authoritiesOf,
  onCallWords,
  telOf,
  type UrgentCard,
} from '@caseward/organisation-domain/urgent-help';
import { useEffect, useState } from 'react';

/** The schools' own lines and their authorities'. Public numbers and no person, so nobody has to sign in to read them. */
export const LocalNumbers = () => {
  const [card, setCard] = useState<UrgentCard | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    fetch('/help/urgent.json', { signal: leaving.signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<UrgentCard | null>) : null)) // of our own server's making
      .then(setCard)
      // Without them the page still says what to do.
      .catch(() => undefined);
    return () => leaving.abort();
  }, []);
  if (!card) return null;
  return authoritiesOf(card).map((name) => (
    <section key={name}>
      <h2>{name}</h2>
      <ul>
        {(card.authorities.find((one) => one.name === name)?.contacts ?? []).map((contact) => (
          <Line key={`${contact.agency} ${contact.name}`} who={agencyWords[contact.agency]} {...contact} />
        ))}
        {card.schools
          .filter(({ authority }) => authority === name)
          .map((school) => (
            <OfSchool key={school.name} school={school} />
          ))}
      </ul>
    </section>
  ));
};

const OfSchool = ({ school: { name, onCall, contacts } }: Readonly<{ school: UrgentCard['schools'][number] }>) => (
  <>
    {onCall && <Line who={name} phone={onCall} name={onCallWords} />}
    {contacts.map((contact) => (
      <Line key={`${contact.agency} ${contact.name}`} who={`${name}: ${agencyWords[contact.agency]}`} {...contact} />
    ))}
  </>
);

type LineProps = Readonly<{
  who: string;
  phone: string;
  name: string;
  hours?: string | undefined;
  email?: string | undefined;
}>;

const Line = ({ who, phone, name, hours, email }: LineProps) => (
  <li>
    {who}: <a href={telOf(phone)}>{phone}</a>
    <br />
    <small className="muted">{[name, hours, email].filter(Boolean).join(' · ')}</small>
  </li>
);
