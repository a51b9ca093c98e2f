import { dayInWords, momentInFull, named, Sealed, SummaryList, Tag } from '@caseward/web-kit';
import { Link } from 'react-router';
import type { Conduct } from './conduct-document';
import * as words from './words';

type Of = Readonly<{ record: Conduct }>;
const limbs = ['harmedChild', 'possibleOffence', 'riskOfHarm', 'unsuitable'] as const;
const marks = { yes: 'high', unsure: 'medium', no: 'info' } as const;

/** The four limbs, each with its answer. */
export const Threshold = ({ record: { threshold } }: Of) => (
  <section aria-labelledby="threshold">
    <h2 id="threshold">Harm threshold</h2>
    {threshold ? (
      <>
        <p>
          <strong>{words.resultWords[threshold.result]}</strong>{' '}
          <span className="muted">assessed {momentInFull(threshold.at)}</span>
        </p>
        <ul className="limbs">
          {limbs.map((limb) => (
            <li key={limb}>
              <Tag as={marks[threshold[limb]]}>{words.answerWords[threshold[limb]]}</Tag>
              <span>{words.limbWords[limb].ask}</span>
            </li>
          ))}
        </ul>
      </>
    ) : (
      <p>Nobody has answered the four questions yet.</p>
    )}
  </section>
);

/** What looked low-level when it was assessed and is an allegation now: the LADO is told of it anew. */
const notTold = ({ threshold, way }: Conduct) =>
  way === 'allegation' && threshold?.result === 'low_level'
    ? 'Not yet of the allegation. What was said before it was one is under “What happened”.'
    : 'Not yet';

export const Lado = ({ record, record: { lado, lead, way } }: Of) => (
  <section aria-labelledby="lado">
    <h2 id="lado">LADO</h2>
    <p className="muted">
      The local authority’s designated officer for allegations against people who work with children.
    </p>
    <SummaryList
      rows={[
        {
          term: 'Told',
          is: lado.contactedOn
            ? `${dayInWords(lado.contactedOn)}${lado.policeToo ? ', and the police as well' : ''}`
            : notTold(record),
        },
        lado.advisedOn ? { term: 'Advised', is: dayInWords(lado.advisedOn) } : undefined,
        lado.reference ? { term: 'Their reference', is: <Sealed of={lado.reference} /> } : undefined,
        lado.advice ? { term: 'Advice', is: <Sealed of={lado.advice} /> } : undefined,
        lado.tellAdult ? { term: 'May the adult be told?', is: words.tellWords[lado.tellAdult] } : undefined,
        lado.tellParents ? { term: 'May parents be told?', is: words.tellWords[lado.tellParents] } : undefined,
        lado.mayBeSaid ? { term: 'What may be said', is: <Sealed of={lado.mayBeSaid} /> } : undefined,
        lado.nextReviewOn ? { term: 'Next review', is: dayInWords(lado.nextReviewOn) } : undefined,
        way === 'allegation' && { term: 'Who leads', is: words.leadWords[lead] },
      ]}
    />
  </section>
);

export const Measures = ({ record: { measures } }: Of) =>
  measures.length > 0 && (
    <section aria-labelledby="measures">
      <h2 id="measures">Interim measures</h2>
      <SummaryList
        rows={measures.map(({ kind, from, reviewOn, inForce, contactPerson }) => ({
          term: words.measureWords[kind],
          is: (
            <>
              <p>{inForce ? `In force from ${dayInWords(from)}; looked at again ${dayInWords(reviewOn)}` : 'Ended'}</p>
              {contactPerson && <p className="muted">Named contact: {named(contactPerson)}</p>}
            </>
          ),
        }))}
      />
    </section>
  );

export const Allegations = ({ record }: Of) => {
  const { allegations, duties, fileNote, adultInformedOn, parentsInformedOn, agencyInformedOn } = record;
  if (record.way !== 'allegation') return null;
  return (
    <section aria-labelledby="allegations">
      <h2 id="allegations">{allegations.length === 1 ? 'Allegation' : 'Allegations'}</h2>
      <ol>
        {allegations.map(({ id, allegation, outcome }) => (
          <li key={id}>
            <Sealed of={allegation} />
            <p>
              {outcome ? (
                <>
                  <strong>{words.outcomeWords[outcome].word}.</strong>{' '}
                  <span className="muted">{words.outcomeWords[outcome].means}</span>
                </>
              ) : (
                <span className="muted">No outcome yet</span>
              )}
            </p>
          </li>
        ))}
      </ol>
      <SummaryList
        rows={[
          { term: 'The adult was told', is: adultInformedOn ? dayInWords(adultInformedOn) : 'Not yet' },
          { term: 'Parents were told', is: parentsInformedOn ? dayInWords(parentsInformedOn) : 'Not yet' },
          agencyInformedOn ? { term: 'The agency was told', is: dayInWords(agencyInformedOn) } : undefined,
          ...duties.map(({ to, duty, referredOn }) => ({
            term: words.bodyWords[to],
            is: `${words.dutyWords[duty]}. ${referredOn ? `Referred ${dayInWords(referredOn)}` : 'Not referred'}`,
          })),
          fileNote ? { term: 'Personnel file', is: words.fileWords[fileNote] } : undefined,
        ]}
      />
    </section>
  );
};

/** Other records about the same adult: for the few who may know of each. */
export const Pattern = ({ record: { pattern, patternReviewedAt, response, way } }: Of) => (
  <section aria-labelledby="pattern">
    <h2 id="pattern">Other records about this adult</h2>
    {way === 'low_level' && (
      <p>
        {response ? `Answered: ${words.responseWords[response].toLowerCase()}.` : 'Not answered yet.'}{' '}
        {patternReviewedAt ? `Looked at together ${momentInFull(patternReviewedAt)}.` : 'Not looked at together yet.'}
      </p>
    )}
    {pattern.length === 0 ? (
      <p className="muted">None that you can see.</p>
    ) : (
      <ul>
        {pattern.map(({ id, reference, status, way: its, raisedAt }) => (
          <li key={id}>
            <Link to={`/conduct/${id}`}>{reference}</Link>{' '}
            <span className="muted">
              {words.statusWords[its]}
              {its === status ? '' : `, ${words.statusWords[status].toLowerCase()}`} · {momentInFull(raisedAt)}
            </span>
          </li>
        ))}
      </ul>
    )}
  </section>
);
