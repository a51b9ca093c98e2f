import { dayInWords, Sealed, SummaryList } from '@caseward/web-kit';
import type { Investigation } from './investigation-document';
import { pauseWords } from './words';

/** How many school days have gone by, and when the clock stood still. */
export const ClockPanel = ({ record: { clock, terms, status } }: Readonly<{ record: Investigation }>) => (
  <section aria-labelledby="clock">
    <h2 id="clock">Clock</h2>
    <p>
      <strong>
        {clock.spent} of {clock.of} school days
      </strong>{' '}
      <span className="muted">
        {status === 'paused' ? 'The clock stands still.' : clock.running ? '' : 'It has stopped.'}
      </span>
    </p>
    <SummaryList rows={[terms && { term: 'Target in the terms', is: dayInWords(terms.targetDate) }]} />
    {clock.pauses.length > 0 && (
      <>
        <h3>Pauses</h3>
        <ul>
          {clock.pauses.map(({ from, to, why, reason }, i) => (
            // pauses are only ever added
            <li key={i}>
              {dayInWords(from)} {to ? `to ${dayInWords(to)}` : 'until now'}: {pauseWords[why]}
              {reason && <Sealed of={reason} />}
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
);
