import { reactionFor } from '@caseward/kernel';
import type { OpenPupilEvent } from './pupil';

type Link = Readonly<{ pupilId: string; siblingId: string; mirrored: boolean }>;
const mirror = (linked: boolean) => (link: Link) =>
  link.mirrored
    ? undefined
    : { type: 'MirrorSiblingLink', input: { pupilId: link.siblingId, siblingId: link.pupilId, linked } };

/** Whoever has a brother is that brother's brother or sister. */
export const mirrorSiblingsReaction = reactionFor<OpenPupilEvent>()({
  name: 'mirror-siblings',
  on: { SiblingPupilsLinked: mirror(true), SiblingPupilsUnlinked: mirror(false) },
});
