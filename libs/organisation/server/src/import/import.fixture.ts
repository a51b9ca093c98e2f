import type { Id } from '@caseward/kernel';
import type { Entry } from '../directory';
import { planImport } from './plan-import';
import type { KnownFamily } from './present';

export const school = '0197aaaa-0000-7000-8000-000000000002';
export const head = 'UPN,Legal First Name,Legal Last Name,Date of Birth,Year,Class';

/** The plan for a file, given as text or bytes, among the children known already. */
export const planOf = (
  file: string | Uint8Array,
  known: readonly Entry[] = [],
  families: ReadonlyMap<Id, KnownFamily> = new Map(),
) => {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  // In small pieces, so that a letter may lie across two of them.
  const source = async function* () {
    for (let at = 0; at < bytes.length; at += 1_021) yield bytes.subarray(at, at + 1_021);
  };
  return planImport(source, school, '2026-11-21', {
    everybody: () => Promise.resolve(known),
    families: (ids) => Promise.resolve(new Map([...families].filter(([id]) => ids.includes(id)))),
  });
};
