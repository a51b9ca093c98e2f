import type { PersonId } from '@caseward/kernel';

/** In whose name something is asked. `session` goes into the metadata; it is not the cookie. */
export type Asker = Readonly<{ person: PersonId; session: string; system?: true }>;

/** Who the system is in the log. */
export const SYSTEM: PersonId = '00000000-0000-4000-8000-000000000001';

/** The system itself: deadlines, reactions, the command line and the first start. */
export const system = (session: string): Asker => ({
  person: SYSTEM,
  session,
  system: true,
});
