import { reactionFor, noticeFor } from '@caseward/kernel';
import type { OpenImageryEvent } from './imagery';

/** Whoever is shut out of the record later is shut out of its protocol as well. */
export const followImageryRestriction = reactionFor<OpenImageryEvent>()({
  name: 'follow-imagery-restriction',
  on: {
    SuspectedImageryDeclared: ({ imageryId, ofRecord }) => ({
      type: 'FollowRestriction',
      input: { recordId: ofRecord, follower: imageryId },
    }),
  },
});

/** Whoever handles it learns of it at once; settled by the police step, never by having been looked at. */
export const imageryDeclared = noticeFor<OpenImageryEvent>()({
  name: 'IMAGERY_DECLARED',
  urgent: true,
  tells: {
    SuspectedImageryDeclared: ({ imageryId }) => ({ record: imageryId, to: 'readers' }),
    ImageryProtocolReopened: ({ imageryId }) => ({ record: imageryId, to: 'readers' }),
  },
  settles: { PoliceNotified: ({ imageryId }) => imageryId, PoliceNotNotified: ({ imageryId }) => imageryId },
});
