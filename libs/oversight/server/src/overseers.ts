import type { Role } from '@caseward/kernel';
import type { Ask, Platform } from '@caseward/server-kit';

/** Those who lead, those who govern, and those who check them: they see where it came from and what came of it. */
export const overseers: readonly Role[] = ['HT', 'EHT', 'DSL', 'TSL', 'CEO', 'COG', 'COT', 'GOV', 'SG', 'CLERK', 'POL', 'AUD']; // prettier-ignore

export const overseeing =
  ({ access }: Pick<Platform, 'access'>) =>
  async (ask: Ask): Promise<boolean> =>
    (await access.rolesOf(ask.by)).some(({ role }) => overseers.includes(role));
