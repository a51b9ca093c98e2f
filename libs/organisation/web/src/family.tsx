import { graphql, type FamilyQuery } from '@caseward/contract';
import {
  Asked,
  classAndYear,
  dayInWords,
  dayOf,
  EmptyState,
  named,
  Notice,
  SummaryList,
  useAsk,
} from '@caseward/web-kit';
import { Link } from 'react-router';
import { FamilyForms } from './family-forms';
import { restrictionWords } from './restriction-words';
import { standingWords } from './standing';

const FamilyDocument = graphql(`
  query Family($input: FamilyInput!) {
    family(input: $input) {
      schoolId
      merged
      pupil {
        id
        name
        erased
        yearGroup
        className
        standing
      }
      contacts {
        contactId
        name
        relation
        priority
        parentalResponsibility
        keptAway
        phones
        email
      }
      siblings {
        id
        bodyId
        name
        erased
        yearGroup
        className
        standing
      }
      restrictions {
        id
        kind
        contactId
        who {
          ...Words
        }
        words {
          ...Words
        }
        setAt
        liftedAt
      }
    }
  }
`);
type Family = NonNullable<FamilyQuery['family']>;
type Child = Family['pupil'];
/** What the forms of a family begin with. */
export type FamilyShown = Family;

const place = ({ yearGroup, className, standing }: Child) =>
  [classAndYear({ yearGroup, className }), standingWords(standing)].filter(Boolean).join(', ');

/** Whom to call about a child, brothers and sisters, and before all of it who must be kept away. */
export const FamilyPanel = ({ pupilId, schoolId }: Readonly<{ pupilId: string; schoolId: string }>) => {
  const ask = useAsk(FamilyDocument, { input: { pupilId, schoolId } }, { topics: ['pupil'] });
  return (
    <Asked ask={ask} lines={4}>
      {({ family }) =>
        family ? <Shown family={family} /> : <EmptyState title="There is nothing here that you may see" />
      }
    </Asked>
  );
};

const Shown = ({ family }: Readonly<{ family: Family }>) => {
  const { pupil, contacts, siblings, restrictions } = family;
  const inForce = restrictions.filter(({ liftedAt }) => !liftedAt);
  const over = restrictions.filter(({ liftedAt }) => liftedAt);
  return (
    <section className="family" aria-label={`Family of ${named(pupil)}`}>
      <h3>
        {named(pupil)} <span className="muted">{place(pupil)}</span>
      </h3>
      {inForce.length > 0 && (
        <Notice tone="danger" title="Keep away from this child">
          <ul className="restrictions">
            {inForce.map(({ id, kind, who, words, setAt }) => (
              <li key={id}>
                <strong>
                  {who.text ?? 'Erased'}: {restrictionWords[kind]}
                </strong>
                {words?.text && <span> {words.text}</span>}
                <span className="muted"> Recorded {dayInWords(dayOf(setAt))}.</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <h3>Whom to call</h3>
      {contacts.length === 0 && (
        <p className="muted">
          No contact is recorded. They come with the import of the roll, or are written down below.
        </p>
      )}
      <ol className="contacts">
        {contacts.map(({ contactId, name, relation, parentalResponsibility, phones, email, keptAway }) => (
          <li key={contactId}>
            <p className="contact-name">
              <strong>{name}</strong> {relation && <span className="muted">{relation}</span>}
            </p>
            {keptAway && (
              <p className="contact-kept">
                {restrictionWords[keptAway]}.{' '}
                {inForce.some((one) => one.contactId === contactId)
                  ? 'See above before you call.'
                  : 'Speak to the safeguarding lead before you call.'}
              </p>
            )}
            <SummaryList
              rows={[
                phones.length > 0 && { term: 'Phone', is: phones.map((phone) => <Phone key={phone} number={phone} />) },
                email ? { term: 'E-mail', is: email } : undefined,
                typeof parentalResponsibility === 'boolean' && {
                  term: 'Parental responsibility',
                  is: parentalResponsibility ? 'Yes' : 'No',
                },
              ]}
            />
          </li>
        ))}
      </ol>
      <h3>Brothers and sisters</h3>
      {siblings.length === 0 && <p className="muted">None is linked.</p>}
      <ul>
        {siblings.map((sibling) => (
          <li key={sibling.id}>
            {sibling.bodyId === family.schoolId ? (
              <Link to={`/people/${sibling.id}`}>{named(sibling)}</Link>
            ) : (
              named(sibling)
            )}{' '}
            <span className="muted">{place(sibling)}</span>
          </li>
        ))}
      </ul>
      {over.length > 0 && (
        <details>
          <summary>Restrictions that are over ({over.length})</summary>
          <ul>
            {over.map(({ id, kind, who, liftedAt }) => (
              <li key={id}>
                {who.text ?? 'Erased'}: {restrictionWords[kind]}, until {liftedAt && dayInWords(dayOf(liftedAt))}
              </li>
            ))}
          </ul>
        </details>
      )}
      <FamilyForms family={family} />
    </section>
  );
};

const Phone = ({ number }: Readonly<{ number: string }>) => (
  <a className="phone" href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>
    {number}
  </a>
);
