import type { BreachRefusal } from '@caseward/cases-domain';
import { withFileProblems } from '@caseward/concerns-web';

/** Every reason why a rule says no to what is done with a breach case. */
export const breachRefusals: Readonly<Record<BreachRefusal, string>> = {
  ...withFileProblems('breach'),
  'breach/already-open': 'There is such a case already. Reload the page.',
  'breach/not-open': 'There is no such case.',
  'breach/concern-not-routed': 'That concern did not go on as this case.',
  'breach/person-does-not-fit':
    'That person is not of the kind that you chose. Choose the kind again, or somebody else.',
  'breach/person-unknown': 'One of those affected is not known at this school.',
  'breach/in-the-future': 'That is still to come. Enter when it was.',
  'breach/account-missing': 'Say what happened.',
  'breach/clause-missing': 'Say which rule was broken.',
  'breach/rule-not-in-force':
    'That rule did not hold at that school on that day. Choose another, or write it as it stood.',
  'breach/nobody-may-deal-with-it':
    'Nobody inside may deal with this. Call the local authority’s designated officer (LADO): the number is under “Urgent help”.',
  'breach/not-yours': 'That is for somebody else to do on this case.',
  'breach/severity-first': 'How grave it is has not been said yet.',
  'breach/route-first': 'Nobody has decided yet whether it is investigated.',
  'breach/managed-informally': 'It is being dealt with informally.',
  'breach/investigation-open': 'The investigation is not over: its findings are not here.',
  'breach/outcome-next': 'The findings are here. The outcome comes next.',
  'breach/already-decided': 'The outcome has been decided already.',
  'breach/closed': 'The case is closed. Reopen it first.',
  'breach/no-clause-cited': 'Say first which rule was broken.',
  'breach/must-be-investigated': 'By what was said of how grave it is, it has to be investigated.',
  'breach/safeguarding-not-linked': 'A child’s safety is in it: say first where that is taken care of.',
  'breach/concern-not-fit': 'That is no concern of this school that you can open.',
  'breach/held':
    'It is on hold for somebody outside who leads. Until they are done nothing is decided and nobody is told.',
  'breach/not-held': 'It is not on hold.',
  'breach/held-by-the-process': 'A linked process holds it. It is let go when that process says so.',
  'breach/reason-missing': 'Say why.',
  'breach/not-this-investigation': 'Those findings are of another investigation.',
  'breach/investigator-does-not-decide': 'Whoever investigated it does not decide the outcome.',
  'breach/outcome-not-for-this-person':
    'That outcome does not fit: a sanction is for pupils, discipline for staff, and “no rule was broken” stands alone.',
  'breach/outcome-detail-missing': 'Write down what goes with it: the sanction and the support, or what is passed on.',
  'breach/no-personal-data': 'No personal information is in it.',
  'breach/data-unassessed': 'The data protection officer has not said yet what happened to personal information.',
  'breach/data-settled': 'It need not be reported, or has been.',
  'breach/data-unreported': 'It has to be reported to the Information Commissioner, and has not been.',
  'breach/report-reference-missing': 'Enter the reference that the Information Commissioner gave.',
  'breach/high-risk-is-reported': 'A high risk is always reported.',
  'breach/late-reason-missing': 'It was sent after 72 hours. Say why.',
  'breach/no-outcome': 'No outcome has been decided.',
  'breach/nobody-to-tell': 'Nobody of that kind is party to it.',
  'breach/party-not-informed': 'Not everybody concerned has been told.',
  'breach/rights-not-given':
    'Somebody was told without how to complain, or, if they work here, how to blow the whistle.',
  'breach/too-serious-to-waive': 'It is too grave to go without a debrief.',
  'breach/waiver-proposed': 'That has been proposed already.',
  'breach/waiver-not-proposed': 'Nobody has proposed to go without a debrief.',
  'breach/nobody-to-waive': 'There is nobody else who could agree to it.',
  'breach/debrief-due': 'The debrief has been neither held nor found unnecessary by two people.',
  'breach/lesson-unknown': 'There is no such lesson.',
  'breach/lesson-known': 'That lesson is known already.',
  'breach/lesson-not-routed': 'A lesson from it has not gone where it belongs.',
  'breach/in-time': 'Nothing is late.',
  'breach/nothing-corrected': 'Enter what should stand there instead.',
};
/** What stands in the way of closing, in words; a code that is newer than this page says so. */
export const hindranceWords = (code: string): string =>
  (breachRefusals as Readonly<Record<string, string>>)[code] ?? 'Something else. Reload the page.';
