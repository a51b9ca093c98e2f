import {
  isEntitled,
  MOST_CLAUSES,
  MOST_WORDS,
  versionEntitled,
  versionLife,
  versionStream,
} from '@caseward/policies-domain';
import { flat, type Clause, type Unreadable } from '@caseward/policies-text';
import { standingFor, type Asker, type Platform } from '@caseward/server-kit';

/** Whether somebody may bring a whole text into this version now: what ImportPolicyText asks, before a file is read for it. */
export const mayBringIn =
  (door: Pick<Platform, 'streams' | 'access'>) =>
  async (asker: Asker, version: string): Promise<boolean> => {
    const { state: text, counted = [] } = await standingFor(door, asker)(versionStream, version);
    if (text.status === 'none' || !versionLife.takes(text, 'ImportPolicyText', asker.person)) return false;
    return isEntitled(versionEntitled.ImportPolicyText, counted, asker.person, text.authors);
  };

/** The file from which a text was made, for whoever may read the text. */
export const originalFor =
  (door: Pick<Platform, 'streams' | 'access'>) =>
  async (asker: Asker, version: string): Promise<Readonly<{ fileId: string; format: string }> | undefined> => {
    const { state: text } = await standingFor(door, asker)(versionStream, version);
    return text.status === 'none' ? undefined : text.original;
  };

/** Why a version could not hold these clauses: told while the file is still in somebody's hand. */
export const tooMuchIn = (clauses: readonly Clause[]): Unreadable | undefined => {
  const rows = flat(clauses);
  if (rows.length > MOST_CLAUSES) return 'policy-file/too-many-parts';
  return rows.some(({ text }) => text.length > MOST_WORDS) ? 'policy-file/endless-paragraph' : undefined;
};
