import { adultId, idOf, schoolId } from '@caseward/seed';
import { randomUUID } from 'node:crypto';

type School = Parameters<typeof schoolId>[0];
/** Classes of eight: Ashdown has children 1 to 56, Brookside 57 to 96, Copse Hill the rest. */
const firstPupil: Readonly<Record<School, number>> = { ashdown: 1, brookside: 57, copse: 97 };

export const pupilAt = (school: School, n = 0) => idOf(`pupil/${firstPupil[school] + n}`);
export const today = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

/** A concern about a child. */
export const concernAbout = (school: School, more: Readonly<Record<string, unknown>> = {}) => ({
  concernId: randomUUID(),
  schoolId: schoolId(school),
  people: [{ personId: pupilAt(school), part: 'subject' }],
  safeNow: 'yes',
  occurredOn: today(),
  account: 'Seen in the corridor.',
  ...more,
});

export const concernAboutAdult = (school: School, adult: string) =>
  concernAbout(school, { people: [{ personId: adultId(adult), part: 'adult_of_concern' }] });

export const decisionFor = (concernId: string) => ({
  concernId,
  threshold: 'early_help',
  category: 'neglect',
  level: 'medium',
  parents: 'informed',
  rationale: 'Second note within a fortnight.',
  // Children of these tests have earlier concerns, and some have brothers and sisters.
  earlierLookedAt: true,
});
