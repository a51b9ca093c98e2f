import type {
  changeClass,
  changeReason,
  clauseKind,
  consultedGroup,
  findingSeverity,
  publishedIn,
  responseOutcome,
  textFormat,
  VersionRefusal,
  VersionStatus,
} from '@caseward/policies-domain';
import type { Severity } from '@caseward/web-kit';
import type { z } from 'zod';

type Words<S extends z.ZodType<string>> = Readonly<Record<z.infer<S>, string>>;

/** Every reason why a rule says no to what is done with a version. */
export const versionRefusals: Readonly<Record<VersionRefusal, string>> = {
  'version/none': 'There is no such version.',
  'version/already-drafted': 'This draft was begun already. Reload the page.',
  'version/not-yours': 'This is for those who write it, and for those who keep the register.',
  'version/policy-unknown': 'There is no such policy.',
  'version/policy-retired': 'The policy was retired.',
  'version/based-on-another-policy': 'A draft is based on a text of the same policy.',
  'version/draft': 'It is still a draft.',
  'version/consulting': 'It is out for consultation. Close that first.',
  'version/submitted': 'It was submitted and waits for approval.',
  'version/approved': 'It is approved and waits for the meeting.',
  'version/returned': 'It was returned to its authors.',
  'version/ratified': 'It was decided on, and is still to be published.',
  'version/scheduled': 'It is published for a day to come.',
  'version/emergency': 'It is in force by the chair’s action.',
  'version/in-force': 'It is in force. A change begins with a new draft.',
  'version/under-review': 'It is being reviewed.',
  'version/superseded': 'A later text holds in its place.',
  'version/lapsed': 'It lapsed.',
  'version/rejected': 'It was rejected.',
  'version/withdrawn': 'It was withdrawn.',
  'version/incident-unknown': 'There is no such incident, or it is not for you to name. Choose another, or none.',
  'version/clause-unknown': 'That clause is not in the text any more. Somebody may have removed it.',
  'version/clause-known': 'That clause is in the text already. Reload the page.',
  'version/clause-changed': 'Somebody else changed this clause while you were writing. Both texts are shown above.',
  'version/clause-missing': 'Write the clause.',
  'version/clause-same': 'That is what the clause says already.',
  'version/file-unknown': 'The file that you chose is not kept any longer. Choose it again.',
  'version/clause-ids-repeated': 'The text could not be read: two clauses have one mark. Bring it in again.',
  'version/comment-unknown': 'That comment is not there any more.',
  'version/finding-unknown': 'That was mended or waived already.',
  'version/text-empty': 'There is no text yet.',
  'version/no-reason': 'Say first why the text changes.',
  'version/errors-found': 'The text has errors. Check it, then mend each one or say why it stays.',
  'version/hash-differs': 'The text is another than the one you have before you. Reload the page and read it again.',
  'version/approved-by-its-writer': 'You wrote part of this text. Somebody else decides on it.',
  'version/not-the-approver': 'The scheme of delegation names another post for this policy.',
  'version/another-body': 'The scheme of delegation names another body for this policy.',
  'version/to-be-noted': 'The body notes this policy; it does not ratify it.',
  'version/to-be-ratified': 'The body must ratify this policy; noting is not enough.',
  'version/no-quorum': 'Too few were there: the quorum was not met, so nothing was decided.',
  'version/interests-not-asked': 'Ask for interests before the vote, and record that you did.',
  'version/votes-do-not-add-up': 'There are more votes than people who could vote.',
  'version/not-carried': 'There is no majority for it. Return it with the reason.',
  'version/meeting-in-the-future': 'That meeting is still to come.',
  'version/not-waiting': 'It does not wait for that any more.',
  'version/day-in-the-past': 'That day is past.',
  'version/adopted-before-in-force': 'Schools take it on after it holds: set a later day by which they do.',
  'version/adopted-by-no-school': 'A policy of one school is taken on by no other: leave that day empty.',
  'version/day-in-the-future': 'That day is still to come.',
  'version/too-long': 'Choose a day within 90 days: by then the next meeting has been.',
  'version/not-public': 'A policy that the law asks for must be on the website.',
  'version/not-the-chair': 'Only the chair of the body that ratifies this policy may act alone.',
  'version/not-lapsed': 'It has not lapsed yet.',
  'version/not-yet': 'Its day has not come yet.',
  'version/overtaken': 'A later text holds already.',
  'version/base-overtaken':
    'Another text came into force after this one was begun. Read the two beside each other, and say in this form that you have. If it does not ask, reload the page.',
  'version/number-taken': 'Another text of this policy has that number already. Give this one another.',
  'version/still-open': 'It is still open.',
};

export const versionStatusWords: Readonly<Record<VersionStatus, string>> = {
  draft: 'Draft',
  consulting: 'Out for consultation',
  submitted: 'Waiting for approval',
  approved: 'Approved, waiting for the meeting',
  returned: 'Returned to its authors',
  ratified: 'Ratified, to be published',
  noted: 'Noted, to be published',
  scheduled: 'Published, not in force yet',
  emergency: 'In force by the chair’s action',
  in_force: 'In force',
  under_review: 'In force, under review',
  unchanged: 'In force, reviewed without change',
  superseded: 'Replaced by a later version',
  lapsed: 'Lapsed',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
};
const onItsWay: readonly VersionStatus[] = ['draft', 'consulting', 'submitted', 'approved', 'returned', 'ratified', 'noted', 'scheduled']; // prettier-ignore
/** Not in force yet, and meant to be. */
export const beingWritten = ({ status }: Readonly<{ status: VersionStatus }>): boolean => onItsWay.includes(status);
export const classWords: Words<typeof changeClass> = {
  editorial: 'Wording only: nothing changes in what staff must do',
  material: 'What staff must do changes: they read and confirm it again',
  emergency: 'Emergency: the chair’s action, before the body could meet',
};
export const reasonWords: Words<typeof changeReason> = {
  annual_review: 'The regular review',
  statutory_update: 'A change of law or statutory guidance',
  lesson: 'A lesson',
  incident: 'An incident',
  technology: 'New technology or a new system',
  consultation: 'What people said in a consultation',
  other: 'Another reason',
};
export const kindWords: Words<typeof clauseKind> = {
  heading: 'Heading',
  paragraph: 'Paragraph',
  bullet: 'Point of a list',
  table: 'Row of a table',
};
export const groupWords: Words<typeof consultedGroup> = {
  staff: 'Staff',
  safeguarding_team: 'Safeguarding team',
  heads: 'Heads',
  governors: 'Governors and trustees',
  parents: 'Parents and carers',
  pupils: 'Pupils',
  unions: 'Unions',
  specialists: 'Specialists',
};
export const outcomeWords: Words<typeof responseOutcome> = {
  taken_up: 'Taken up',
  partly: 'Taken up in part',
  not_taken_up: 'Not taken up',
  noted: 'Noted',
};
export const channelWords: Words<typeof publishedIn> = {
  website: 'Website',
  staff_network: 'Staff network',
  staff_email: 'E-mail to staff',
  parents: 'Letter to parents',
  noticeboard: 'Noticeboard',
  office: 'From the office on request',
};
export const severityWords: Readonly<Record<z.infer<typeof findingSeverity>, Readonly<{ as: Severity; word: string }>>> = {
  error: { as: 'high', word: 'Error' },
  warning: { as: 'medium', word: 'Warning' },
  advice: { as: 'low', word: 'Advice' },
}; // prettier-ignore

/** What a text was made from. */
export const sourceWords: Words<typeof textFormat> = {
  text: 'plain text',
  markdown: 'Markdown',
  word: 'Word',
  pdf: 'PDF',
  typed: 'typed',
};

/** What was decided about a version, by the name of its event. */
export const decidedWords: Readonly<Record<string, string>> = {
  VersionDrafted: 'Draft begun',
  ConsultationOpened: 'Consultation opened',
  ConsultationClosed: 'Consultation closed',
  VersionSubmitted: 'Submitted for approval',
  ApprovalsVoided: 'Text changed: approvals are void',
  VersionApproved: 'Approved',
  VersionReturned: 'Returned',
  VersionRejected: 'Rejected',
  VersionRatified: 'Ratified',
  VersionNoted: 'Noted',
  VersionCompared: 'Read beside the text in force',
  VersionRenumbered: 'Given another number',
  VersionWithdrawn: 'Withdrawn',
  EmergencyVersionIssued: 'Issued by the chair’s action',
  EmergencyVersionLapsed: 'Lapsed',
  VersionPublished: 'Published',
  VersionInForce: 'Came into force',
  VersionSuperseded: 'Replaced by a later version',
  PolicyReviewStarted: 'Review begun',
  PolicyReviewedNoChange: 'Reviewed: no change',
};
