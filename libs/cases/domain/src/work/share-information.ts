import { keptAwayFrom } from '@caseward/organisation-domain';
import { day, decisionInput, id, optionalWords, words, type ReadFact } from '@caseward/kernel';
import { z } from 'zod';
import { childCaseCommand, knownChild, notLaterThan } from '../child-case';
import { ready } from '../child-case-life';
import { consent, lawfulBasis, parentContactDecision, sharedWith, toldHow } from './codes';
import { because, no } from './find';
import { byTeamOrHead } from './make-referral';

type Said = Readonly<{ children: readonly string[]; contactId?: string | undefined }>;
const restrictionFacts = async (read: ReadFact, { children }: Said) => ({
  restrictions: await keptAwayFrom(read, children),
});

/**
 * What left the school: to whom, why, on which ground. A restriction in force on one of the children stands before it: nothing
 * goes to somebody whom it names, and nothing to any parent or carer until somebody has looked at it and says so.
 */
export const shareInformation = childCaseCommand({
  type: 'ShareInformation',
  input: z.object({
    caseId: id,
    children: z.array(id).min(1),
    with: sharedWith,
    contactId: id.optional(),
    to: words(300),
    on: day,
    how: toldHow,
    what: words(10_000),
    why: words(5_000),
    basis: lawfulBasis,
    consent,
    overrideReason: optionalWords(2_000),
    restrictionCheck: optionalWords(2_000),
  }),
  may: byTeamOrHead,
  about: ({ caseId }) => caseId,
  facts: restrictionFacts,
  decide(state, input, { today }, { restrictions }) {
    const file = ready(state, 'ShareInformation');
    input.children.forEach((child) => knownChild(file, child));
    notLaterThan(today, input.on);
    because(input.consent !== 'given', input.overrideReason, 'case/consent-reason-missing');
    if (input.basis === 'consent' && input.consent !== 'given') throw no('case/consent-reason-missing');
    const barred = restrictions.some((one) => one.contactId !== undefined && one.contactId === input.contactId);
    if (barred) throw no('case/contact-kept-away');
    const looksAtThem = input.with === 'parent_or_carer' && restrictions.length > 0;
    because(looksAtThem, input.restrictionCheck, 'case/restriction-unchecked');
    return [
      { type: 'InformationShared', data: { ...input, restrictions: restrictions.map(({ restrictionId }) => restrictionId) } },
    ];
  },
}); // prettier-ignore

/**
 * Whether a parent or carer was spoken to, and why, or why not. What has happened is written down even when it was somebody
 * whom a restriction keeps away: the entry says so.
 */
export const recordParentContact = childCaseCommand({
  type: 'RecordParentContact',
  input: z.object({
    caseId: id,
    children: z.array(id).min(1),
    decision: parentContactDecision,
    on: day,
    contactId: id.optional(),
    who: optionalWords(300),
    how: toldHow.optional(),
    said: optionalWords(10_000),
    ...decisionInput,
  }),
  may: byTeamOrHead,
  about: ({ caseId }) => caseId,
  facts: restrictionFacts,
  decide(state, input, { today }, { restrictions }) {
    const file = ready(state, 'RecordParentContact');
    input.children.forEach((child) => knownChild(file, child));
    notLaterThan(today, input.on);
    because(input.decision === 'made', input.said, 'case/words-missing');
    const restricted =
      input.decision !== 'not_made' &&
      restrictions.some((one) => one.contactId !== undefined && one.contactId === input.contactId);
    return [{ type: 'ParentContactRecorded', data: { ...input, restricted } }];
  },
});
