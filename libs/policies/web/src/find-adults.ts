import { findPeople } from '@caseward/organisation-web';
import type { Found } from '@caseward/web-kit';

/** Adults of the trust and of its schools: an owner may work in any of them. */
export const findAdults =
  (bodies: readonly string[]) =>
  async (text: string, signal: AbortSignal): Promise<readonly Found[]> => {
    const found = await Promise.all(bodies.map((body) => findPeople(body, 'adult')(text, signal)));
    const all = found.flat();
    return all.filter((one, place) => all.findIndex(({ id }) => id === one.id) === place).slice(0, 12);
  };
