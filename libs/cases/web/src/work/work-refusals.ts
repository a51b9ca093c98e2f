import type { OpenWork, WorkRefusal } from '@caseward/cases-domain';

/** What is still open in a case, as whoever closes it reads it. */
export const openWorkWords: Readonly<Record<OpenWork, string>> = {
  'case/referral-unanswered': 'A referral has no answer yet. Ask for it, or close the referral and say why.',
  'case/referral-open': 'A referral is still open. Record its answer, or close it and say why.',
  'case/disagreement-open': 'A disagreement about a referral is not settled.',
  'case/action-overdue': 'A task is overdue. Complete it, move it, or say why it is not needed.',
  'case/action-open': 'A task is still open. Complete it, or say why it is not needed.',
  'case/report-due': 'The school’s report for a conference is still to be written.',
  'case/advice-awaited': 'Advice that was asked for has not come. Record it, or that none is needed.',
};

export const workRefusals: Readonly<Record<WorkRefusal, string>> = {
  ...openWorkWords,
  'case/referral-unknown': 'This case has no such referral. Reload the page.',
  'case/referral-already-made': 'This referral was made already. Reload the page.',
  'case/referral-not-made': 'This referral is a draft. Make it first.',
  'case/referral-closed': 'This referral is closed.',
  'case/no-referral-waiting': 'No referral of this case waits for an answer.',
  'case/no-referral-open': 'No referral of this case is open.',
  'case/no-referral-to-dispute': 'There is no referral whose answer could be questioned.',
  'case/no-disagreement': 'No disagreement waits for an answer.',
  'case/disagreement-stage': 'It has been at that stage already. Choose a higher one.',
  'case/answer-not-overdue': 'The answer is not overdue.',
  'case/consent-reason-missing': 'Say why this is right without their consent, and choose another ground than consent.',
  'case/parents-reason-missing': 'Say why the parents are not told.',
  'case/reason-missing': 'Say why, because there is no answer that you accept.',
  'case/action-unknown': 'This case has no such task. Reload the page.',
  'case/action-ended': 'That task is done already, or is not needed any more.',
  'case/no-action-open': 'No task is open.',
  'case/already-there': 'This was recorded already. Reload the page.',
  'case/owner-cannot-see-it': 'They cannot see this case. Choose somebody who can.',
  'case/same-owner': 'They have it already. Choose somebody else.',
  'case/day-has-passed': 'That day has passed. Choose today or a later day.',
  'case/due-not-later': 'Choose a later day than the one it has.',
  'case/action-in-time': 'It is not overdue.',
  'case/words-missing': 'Write down what was said.',
  'case/contact-kept-away':
    'A restriction in force keeps this person away from one of these children. Nothing about the child may be sent to them.',
  'case/restriction-unchecked':
    'A restriction is in force on one of these children. Look at it, and say what you checked before anything goes to a parent or carer.',
  'case/advice-unknown': 'That advice is not awaited any more. Reload the page.',
};
