import type { PupilStanding } from '@caseward/contract';

/** Said of a child who is not on the roll; of one who is, nothing need be said. */
export const standingWords = (standing: PupilStanding | null | undefined): string =>
  standing === 'left' ? 'left this school' : standing === 'never_on_roll' ? 'not on the roll' : '';
