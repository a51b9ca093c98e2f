import { id, words } from '@caseward/kernel';
import { z } from 'zod';
import { about, readyVersion } from './around-version';
import { byPosts, keepers } from './posts';
import { hashOf } from './submit-version';
import { versionCommand } from './version';

/** The text in force is read again, whether it still says what it should. */
export const startPolicyReview = versionCommand({
  type: 'StartPolicyReview',
  input: z.object({ versionId: id, note: words(2_000).optional() }),
  may: { ...byPosts(...keepers), roles: ['SYS', ...byPosts(...keepers).roles] },
  about,
  decide(state, input, moment) {
    const { policyId } = readyVersion(state, 'StartPolicyReview', moment);
    return [{ type: 'PolicyReviewStarted', data: { ...input, policyId } }];
  },
});

/** It needs no change. The body ratifies that as well: a review that nobody decided on has not ended. */
export const confirmNoPolicyChange = versionCommand({
  type: 'ConfirmNoPolicyChange',
  input: z.object({ versionId: id, reason: words(5_000) }),
  may: byPosts(...keepers),
  about,
  sole: true,
  decide(state, input, moment) {
    const { policyId, hash, clauses } = readyVersion(state, 'ConfirmNoPolicyChange', moment);
    return [{ type: 'PolicyReviewedNoChange', data: { ...input, policyId, hash: hash ?? hashOf(clauses) } }];
  },
});
