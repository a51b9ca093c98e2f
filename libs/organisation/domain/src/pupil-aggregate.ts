import type { Aggregate } from '@caseward/kernel';
import {
  linkPupilToSiblings,
  linkSiblingPupils,
  mirrorSiblingLink,
  setPupilContacts,
  unlinkSiblingPupils,
} from './family';
import { mergeDuplicatePupils, undoPupilMerge } from './merge-pupils';
import { pupilFold, type Pupil, type PupilSchemas } from './pupil';
import { admitPupil, changePupilDetails, recordPupilLeaving, registerPupilNotOnRoll } from './roll';

/** One stream for each child: their place, their names, their family, and whether another record stands for them. */
export const pupilAggregate: Aggregate<Pupil, PupilSchemas> = {
  ...pupilFold,
  commands: [
    admitPupil,
    changePupilDetails,
    recordPupilLeaving,
    registerPupilNotOnRoll,
    setPupilContacts,
    linkSiblingPupils,
    linkPupilToSiblings,
    unlinkSiblingPupils,
    mirrorSiblingLink,
    mergeDuplicatePupils,
    undoPupilMerge,
  ],
};
