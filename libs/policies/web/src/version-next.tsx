import type { VersionStatus } from '@caseward/policies-domain';
import { dayInWords, WhatNext, type Clock } from '@caseward/web-kit';
import { Link } from 'react-router';
import { dayWithYear } from './day-with-year';
import { approverWords, bodyWords } from './policy-words';
import type { Version } from './version-document';

type Who = Readonly<{ approver: string; body: string; review: string; notes: boolean }>;
type Turn = Readonly<{ next: string | ((who: Who) => string); forms?: readonly string[] }>;

const holds = ({ review }: Who) => `Nothing until its review${review}. A change begins with a new draft.`;
const overtaken = 'Another text came into force first. The clerk reads the two beside each other and sets the day of this one again, or it is withdrawn.'; // prettier-ignore
const behind = 'Nothing now: the chair’s text holds in its place. This one holds again if that is not ratified.';
const over = 'Nothing: it stays readable as it was.';

/** Whose turn it is, and the forms for that, in the order in which they are offered. */
const turns: Readonly<Record<VersionStatus, Turn>> = {
  draft: { next: 'Its authors finish the text and submit it for approval.', forms: ['SubmitPolicyVersion'] },
  returned: { next: 'Its authors mend what was asked for and submit it again.', forms: ['SubmitPolicyVersion'] },
  consulting: { next: 'Responses are recorded and answered. Then the consultation is closed.', forms: ['RecordConsultationResponse'] },
  submitted: { next: ({ approver }) => `The ${approver} reads what has changed, and approves it or returns it.`, forms: ['ApprovePolicyVersion'] },
  approved: { next: ({ body, notes }) => notes ? `It is approved. The ${body} notes it when it meets, and the clerk records that.` : `The ${body} decides when it meets, and the clerk records it.`, forms: ['RatifyPolicyVersion', 'NotePolicyVersion'] },
  ratified: { next: 'The clerk publishes it, and says from which day it holds.', forms: ['PublishPolicyVersion'] },
  noted: { next: 'The clerk publishes it, and says from which day it holds.', forms: ['PublishPolicyVersion'] },
  scheduled: { next: 'Nothing: it comes into force by itself on its day.' },
  emergency: { next: ({ body, notes }) => `The ${body} ${notes ? 'notes it and the clerk records that, or rejects it' : 'ratifies it or rejects it'}. Once it is rejected, or when its day has passed, the text before it holds again.`, forms: ['RatifyPolicyVersion', 'NotePolicyVersion', 'RejectPolicyVersion'] },
  in_force: { next: holds },
  under_review: { next: 'Its owner begins a new draft, or says that nothing needs to change.', forms: ['ConfirmNoPolicyChange'] },
  unchanged: { next: ({ body, notes }) => notes ? `The ${body} notes that it stays as it is, and the clerk records that.` : `The ${body} decides that it stays as it is.`, forms: ['RatifyPolicyVersion', 'NotePolicyVersion'] },
  superseded: { next: over },
  lapsed: { next: over },
  rejected: { next: over },
  withdrawn: { next: over },
}; // prettier-ignore

/** Whether what the check found must be mended before the text can be submitted. */
const hasErrors = ({ findings }: Version) => findings.some(({ severity, waived }) => severity === 'error' && waived === null); // prettier-ignore

/** What comes next with a text, whose turn it is, and what runs out when. */
export const VersionNext = ({ version }: Readonly<{ version: Version }>) => {
  const { status, policy, consultation, effectiveFrom, lapsesOn, clauses, nextCommands } = version;
  const { delegation, reviewOn } = policy;
  const who = {
    approver: delegation ? approverWords[delegation.approver].toLowerCase() : 'approver',
    body: delegation ? bodyWords[delegation.body].toLowerCase() : 'governing body',
    notes: delegation?.part === 'notes',
    review: reviewOn ? ` on ${dayWithYear(reviewOn)}` : '',
  };
  const waits = status === 'scheduled' && version.overtakenBy !== null;
  const { next, forms = [] } = waits ? { next: overtaken, forms: ['SetPolicyEffectiveDate'] } : turns[status];
  const writing = status === 'draft' || status === 'returned';
  const clocks: readonly (Clock | false)[] = [
    consultation?.open === true && { id: 'until', what: 'The consultation ends', due: consultation.until },
    status === 'scheduled' &&
      !waits &&
      effectiveFrom !== null && { id: 'from', what: 'It comes into force', due: effectiveFrom },
    status === 'emergency' && lapsesOn !== null && { id: 'lapses', what: 'It lapses', due: lapsesOn },
  ];
  const instead = policy.versions.find((one) => one.heldFrom !== null && one.heldTo === null && one.id !== version.id);
  return (
    <WhatNext
      next={
        status === 'in_force' && policy.versions.some((one) => one.status === 'emergency')
          ? behind
          : writing && clauses.length === 0
            ? 'Its authors bring in a text or write one.'
            : writing && hasErrors(version)
              ? 'Its authors mend each error, or say why it stays. Then they submit the text for approval.'
              : typeof next === 'string'
                ? next
                : next(who)
      }
      forms={writing && clauses.length === 0 ? ['ImportPolicyText'] : writing && hasErrors(version) ? [] : forms}
      nextCommands={nextCommands}
      clocks={clocks.filter((one) => one !== false)}
    >
      {next === over && instead?.heldFrom && (
        <p>
          <Link to={`/policies/${policy.id}/versions/${instead.id}`}>Version {instead.number}</Link> has been in force
          since {dayInWords(instead.heldFrom)}.
        </p>
      )}
    </WhatNext>
  );
};
