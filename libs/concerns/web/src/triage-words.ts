import type { ConcernRefusal, redirectedTo, reporterMessage } from '@caseward/concerns-domain';
import type { z } from 'zod';
import { withFileProblems } from './files/file-words';
import { refusals as ofReports } from './report-words';

const afterwards: Readonly<Record<Exclude<ConcernRefusal, keyof typeof ofReports>, string>> = {
  ...withFileProblems('concern'),
  'concern/no-such-text': 'There is no such text in this concern. Reload the page.',
  'concern/text-redacted': 'That text was taken out already. Reload the page.',
  'concern/already-triaged': 'Somebody has decided already. Reload the page to see what and why.',
  'concern/not-triaged': 'Record a triage decision first.',
  'concern/about-an-adult': 'A concern about an adult is not opened as a child’s case.',
  'concern/already-a-breach': 'This concern went on as a breach case. Reload the page to go to it.',
  'concern/not-about-an-adult':
    'This concern is not about an adult who works here. If it is, name the adult in it first: it then goes to whoever is independent.',
  'concern/with-the-few': 'It goes on as a record about the adult. Reload the page.',
  'concern/already-a-case': 'This concern is a case already. Reload the page to go to it.',
  'concern/no-child-to-open-a-case-for': 'No child is named in this concern, so there is nobody to open a case for.',
  'concern/parents-reason-missing': 'Say why the parents should not be told.',
  'concern/earlier-not-looked-at':
    'There are earlier concerns about these children, or brothers and sisters. Look at them, then say that you have.',
  'concern/who-reported-missing': 'Say who told the police: the teacher who was told does it themself.',
  'concern/no-danger-unanswered': 'Somebody has acted, or the calls have ended.',
  'concern/triage-in-time': 'Somebody has decided in time.',
  'concern/monitored': 'It is being watched already. Reload the page to see until when.',
  'concern/set-aside': 'It has been put aside. Reopen it first.',
  'concern/closed': 'It is closed. Reopen it first.',
  'concern/already-acknowledged': 'Its reporter knows already that it has been read.',
  'concern/question-open':
    'A question to its reporter is not answered yet. If they cannot answer, add what you know as an answer, or that there is none.',
  'concern/danger-open': 'Say first what was done for the child who was not safe.',
  'concern/no-danger': 'Nobody said that a child was not safe.',
  'concern/has-a-triager': 'A colleague has taken it on. Reload the page to see who, or hand it over.',
  'concern/same-triager': 'They have it already. Choose somebody else.',
  'concern/triager-cannot-see-it': 'They cannot read this concern. Choose somebody who can.',
  'concern/not-put-off': 'A child at risk now cannot wait: open a case, or add it to one.',
  'concern/review-in-the-past': 'Choose a day after today.',
  'concern/case-not-for-this': 'That case is not open, or is not for one of these children. Choose another.',
  'concern/not-in-that-case': 'It is not in that case.',
  'concern/nobody-for-a-breach':
    'Nobody inside may deal with this as a breach. Call the local authority’s designated officer (LADO): the number is under “Urgent help”. Then choose another next step.',
  'concern/duplicate-of-itself': 'Choose the other concern, not this one.',
  'concern/original-not-fit': 'That concern cannot be the original. Choose another, or leave both.',
  'concern/already-withdrawn': 'You have said so already. The safeguarding team decides.',
  'concern/person-already-in-it': 'They are named in it already.',
  'concern/person-not-in-it': 'They are not named in it any more. Reload the page.',
  'concern/last-person': 'Somebody has to be left whom it is about. Put the right person in their place instead.',
};
/** Every reason why a rule says no to what is done with a concern. */
export const refusals: Readonly<Record<ConcernRefusal, string>> = { ...ofReports, ...afterwards };

export type RedirectedTo = z.infer<typeof redirectedTo>;
export const redirectedWords: Readonly<Record<RedirectedTo, string>> = {
  pastoral: 'Pastoral team',
  attendance: 'Attendance team',
  send: 'Special educational needs (SENCo)',
  health: 'School nurse or health',
  behaviour: 'Behaviour lead',
  complaints: 'Complaints procedure',
  other: 'Somebody else',
};

/** What a reporter reads. Nothing in it tells of the child or of what was decided. */
export const messageWords: Readonly<Record<z.infer<typeof reporterMessage>, string>> = {
  read: 'Thank you. I have read what you wrote.',
  being_acted_on: 'Thank you. Somebody is acting on it.',
  talk_to_me: 'Please come and talk to me about it in person.',
  no_more_needed: 'Thank you. Nothing more is needed from you.',
};
