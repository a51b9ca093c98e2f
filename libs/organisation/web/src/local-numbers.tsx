import { agencyWords, telOf, type UrgentCard } from '@caseward/organisation-domain/urgent-help';
import { useEffect, useState } from 'react';

type Contact = UrgentCard['authorities'][number]['contacts'][number];

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
  const names = [...new Set([...card.schools.map(({ authority }) => authority), ...card.authorities.map(({ name }) => name)])]; // prettier-ignore
  return names.sort().map((name) => (
    <section key={name}>
      <h2>{name}</h2>
      <Lines contacts={card.authorities.find((one) => one.name === name)?.contacts ?? []} />
      {card.schools
        .filter(({ authority, onCall, contacts }) => authority === name && (onCall || contacts.length > 0))
        .map((school) => (
          <section key={school.name}>
            <h3>{school.name}</h3>
            {school.onCall && (
              <p>
                Safeguarding on-call line: <a href={telOf(school.onCall)}>{school.onCall}</a>
              </p>
            )}
            <Lines contacts={school.contacts} />
          </section>
        ))}
    </section>
  ));
};

const Lines = ({ contacts }: Readonly<{ contacts: readonly Contact[] }>) =>
  contacts.length > 0 && (
    <ul>
      {contacts.map(({ agency, name, phone, hours, email }) => (
        <li key={`${agency} ${name}`}>
          {agencyWords[agency]}: <a href={telOf(phone)}>{phone}</a>
          <br />
          <small className="muted">{[name, hours, email].filter(Boolean).join(' · ')}</small>
        </li>
      ))}
    </ul>
  );
