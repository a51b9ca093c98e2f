import { dayInWords, EmptyState, momentInFull, named, Sealed, SummaryList } from '@caseward/web-kit';
import type { Evidence, Investigation } from './investigation-document';
import { evidenceTitle } from './sheet';
import { evidencePartWords, kindWords } from './words';

type Text = Evidence['source'];
const said = (term: string, of: Text | undefined) => of && { term, is: <Sealed of={of} /> };

/** Every piece of evidence and every interview, in the order of their numbers, with who had it in turn. */
export const EvidenceLog = ({ record: { evidence, attachments } }: Readonly<{ record: Investigation }>) =>
  evidence.length === 0 ? (
    <EmptyState title="Nothing is logged yet">
      <p>Log what was found before anybody forgets where it came from.</p>
    </EmptyState>
  ) : (
    <ol className="evidence-log">
      {evidence.map((one) => (
        <li key={one.number} id={one.number}>
          <h3>
            {one.number} <span className="muted">{one.kind ? kindWords[one.kind] : 'Interview'}</span>{' '}
            {evidenceTitle(one)}
          </h3>
          {one.interview ? <Interview of={one.interview} /> : <Entry one={one} files={attachments} />}
          {one.corrections.length > 0 && (
            <>
              <h4>Corrected</h4>
              <ul>
                {one.corrections.map(({ part, correct, reason }, i) => (
                  // corrections are only ever added
                  <li key={i}>
                    {evidencePartWords[part]}: <strong>{correct?.text}</strong>. {reason?.text}
                  </li>
                ))}
              </ul>
            </>
          )}
        </li>
      ))}
    </ol>
  );

const Entry = ({ one, files }: Readonly<{ one: Evidence; files: Investigation['attachments'] }>) => (
  <>
    <SummaryList
      rows={[
        said('What it shows', one.description),
        said('From', one.source),
        one.capturedOn ? { term: 'Captured', is: dayInWords(one.capturedOn) } : undefined,
        one.capturedWhere ? said('Where', one.capturedWhere) : undefined,
        { term: 'Original seen', is: one.originalSeen ? 'Yes' : 'No' },
        one.sha256 ? { term: 'Fingerprint', is: <code className="sha256">{one.sha256}</code> } : undefined,
        one.sha256 !== null && {
          term: 'The file',
          // Found by its fingerprint, which no two files share.
          is: files.some(({ sha256, withdrawn }) => sha256 === one.sha256 && !withdrawn) ? (
            <a href="#files">Kept here, under Files</a>
          ) : (
            'Not kept here'
          ),
        },
        { term: 'Logged', is: momentInFull(one.loggedAt) },
      ]}
    />
    <h4>Who has had it</h4>
    <ol className="custody">
      {one.custody.map(({ on, heldBy, keptAt, reason }, i) => (
        // a chain only grows
        <li key={i}>
          <span className="muted">{dayInWords(on)}</span> <strong>{heldBy?.text}</strong>, {keptAt?.text}
          {reason && <span className="muted"> ({reason.text})</span>}
        </li>
      ))}
    </ol>
  </>
);

const Interview = ({ of }: Readonly<{ of: NonNullable<Evidence['interview']> }>) => (
  <SummaryList
    rows={[
      { term: 'With', is: of.person ? named(of.person) : of.somebody?.text },
      { term: 'On', is: dayInWords(of.on) },
      of.present ? said('Also there', of.present) : undefined,
      of.child && { term: 'Child', is: 'By a plan that a safeguarding lead agreed' },
      said('What was said', of.account),
      { term: 'Agreed by them', is: of.recordAgreed ? 'Yes' : 'Not yet' },
    ]}
  />
);
