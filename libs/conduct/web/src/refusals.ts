import { withFileProblems } from '@caseward/concerns-web';
import type { ConductRefusal } from '@caseward/conduct-domain';

/** Every reason why a rule says no to what is done with a record about an adult. */
export const refusals: Readonly<Record<ConductRefusal, string>> = {
  ...withFileProblems('conduct'),
  'conduct/not-raised': 'There is no such record.',
  'conduct/already-raised': 'It has been sent already. Reload the page.',
  'conduct/report-it-instead':
    'A record about this adult would go to somebody else. Report a concern instead: it goes to whoever is independent, and you keep your own words.',
  'conduct/adult-unknown': 'Choose an adult and children from the list of this school.',
  'conduct/threshold-not-assessed': 'Answer the four questions of the harm threshold first.',
  'conduct/lado-first': 'One answer is “unsure”. Ask the LADO and write down the advice before anything else.',
  'conduct/is-low-level': 'This is a low-level concern. That is for an allegation.',
  'conduct/is-an-allegation': 'This is an allegation. That is for a low-level concern.',
  'conduct/handed-over': 'It was handed to somebody outside. Reopen it first.',
  'conduct/closed': 'It is closed. Reopen it first.',
  'conduct/not-yours':
    'That is for the case manager, or for those to whom it was sent. If nobody manages it yet, appoint somebody.',
  'conduct/has-a-case-manager': 'Somebody manages it already. Reload the page to see who.',
  'conduct/no-case-manager': 'Nobody manages it yet. Appoint somebody.',
  'conduct/same-case-manager': 'They manage it already. Choose somebody else.',
  'conduct/nobody-missing': 'Nobody who has it was shut out of it.',
  'conduct/manager-conflicted':
    'They cannot manage it: it is about them, or they are too close to somebody in it, or were shut out of it. Choose somebody independent.',
  'conduct/manager-holds-no-role': 'They hold no role at this school or in the trust. Choose somebody who does.',
  'conduct/child-unknown': 'Choose a child from the list.',
  'conduct/child-already-linked': 'That child is named here already.',
  'conduct/breach-not-fit': 'That is no breach case that you can read. Choose another.',
  'conduct/breach-already-linked': 'That breach case is linked already.',
  'conduct/allegation-not-stated':
    'Say what the adult is said to have done: at least one allegation, as it will be put to them.',
  'conduct/lado-decides-below':
    'Only on the LADO’s advice, and before any outcome, does an allegation become a low-level concern.',
  'conduct/in-the-future': 'That day is still to come. Enter the day on which it was.',
  'conduct/lado-not-told': 'Contact the LADO first. Nobody is informed, interviewed or judged before that.',
  'conduct/lado-not-advised': 'Write down the LADO’s advice first.',
  'conduct/what-may-be-said-missing': 'Write down what the LADO agreed may be said.',
  'conduct/lado-not-due': 'The LADO has been told, or need not be.',
  'conduct/review-in-the-past': 'Choose a day after today.',
  'conduct/review-too-late': 'A measure is looked at again within a month. Choose an earlier day.',
  'conduct/no-such-measure': 'That measure has ended, or there is none. Reload the page.',
  'conduct/contact-is-the-adult': 'The named contact is somebody else than the adult.',
  'conduct/lado-not-agreed-adult': 'The LADO has not agreed yet that the adult may be told.',
  'conduct/lado-not-agreed-parents': 'The LADO has not agreed yet that parents may be told.',
  'conduct/not-from-an-agency': 'They do not work here through an agency or another employer.',
  'conduct/leads-already': 'They lead already. Choose who leads from now on.',
  'conduct/others-lead': 'The police or children’s social care still lead. Write down first that they have finished.',
  'conduct/no-such-allegation': 'Choose one of the allegations of this record.',
  'conduct/outcome-determined': 'That allegation has its outcome. Reopen the record to look at it again.',
  'conduct/outcome-missing': 'Each allegation needs its outcome first.',
  'conduct/duty-test-missing': 'Write down first whether the law asks for this referral.',
  'conduct/already-referred': 'That referral has been made already.',
  'conduct/referral-not-made': 'The law asks for a referral that has not been made yet.',
  'conduct/malicious-or-false-kept':
    'Malicious and false allegations leave the personnel file, unless the person wishes them to stay.',
  'conduct/file-note-needed': 'A summary of this outcome stays on the personnel file.',
  'conduct/file-note-missing': 'Agree first what stays on the personnel file.',
  'conduct/no-response': 'Say first what was done about it.',
  'conduct/not-in-the-pattern': 'One of those records is not about this adult, or not for you to see.',
  'conduct/entry-elsewhere': 'Choose an entry of this record.',
  'conduct/measures-in-force': 'End the interim measures that are in force first.',
  'conduct/not-overdue': 'It has been done in time.',
};
