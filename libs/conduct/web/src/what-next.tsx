import { dayInWords, moment, Notice, useNow } from '@caseward/web-kit';
import type { Conduct } from './conduct-document';
import { overdueWords } from './words';

/** The one thing that has to be done next, in words, and by when. */
const nextOf = (record: Conduct): string => {
  const { status, lado, caseManager, allegations, response, measures, duties, fileNote } = record;
  if (status === 'closed') return 'Nothing: it is closed.';
  if (status === 'handed_over') return 'Nothing here: somebody outside has it.';
  if (!caseManager) return 'Say who manages it.';
  if (status === 'raised') return 'Answer the four questions of the harm threshold.';
  if (status === 'consulting')
    return lado.contactedOn
      ? 'Write down the LADO’s advice, then assess the threshold again.'
      : 'Ask the LADO, before anything else.';
  if (status === 'low_level')
    return response
      ? 'Look at it with other concerns about this adult, then close it.'
      : 'Answer the low-level concern.';
  if (!lado.contactedOn) return 'Tell the LADO, before anybody is informed or interviewed.';
  if (!lado.advisedOn) return 'Write down the LADO’s advice.';
  if (allegations.some(({ outcome }) => !outcome))
    return 'Follow the LADO’s advice until each allegation has its outcome.';
  if (measures.some(({ inForce }) => inForce)) return 'End the interim measures.';
  if (allegations.some(({ outcome }) => outcome === 'substantiated') && !duties.some(({ to }) => to === 'dbs'))
    return 'Test whether the law asks for a referral to the DBS.';
  if (duties.some(({ duty, referredOn }) => duty === 'must' && !referredOn))
    return 'Make the referral that the law asks for.';
  return fileNote ? 'Close the record.' : 'Agree what stays on the personnel file.';
};

/** What comes next, and every clock that runs. */
export const WhatNext = ({ record }: Readonly<{ record: Conduct }>) => {
  const now = useNow();
  const { ladoDue, responseDue, overdue, measures, lado } = record;
  const late = (due: string | null) => due !== null && Date.parse(due) < now;
  const pressing = late(ladoDue) || late(responseDue) || overdue.length > 0;
  const reviews = measures.filter(({ inForce }) => inForce).map(({ reviewOn }) => reviewOn).sort(); // prettier-ignore
  return (
    <Notice tone={pressing ? 'warning' : 'info'} title="What comes next">
      <p>
        <strong>{nextOf(record)}</strong>
      </p>
      {ladoDue && (
        <p>
          {late(ladoDue) ? 'The LADO should have been told by ' : 'The LADO has to be told by '}
          {moment(ladoDue, now)}: one working day after the school learned of it.
        </p>
      )}
      {responseDue && (
        <p>
          {late(responseDue) ? 'It should have been answered by ' : 'To be answered by '}
          {moment(responseDue, now)}.
        </p>
      )}
      {reviews[0] && <p>An interim measure is looked at again on {dayInWords(reviews[0])}.</p>}
      {lado.nextReviewOn && <p>Next review with the LADO: {dayInWords(lado.nextReviewOn)}.</p>}
      {overdue.map((what) => (
        <p key={what}>{overdueWords[what]}</p>
      ))}
    </Notice>
  );
};
