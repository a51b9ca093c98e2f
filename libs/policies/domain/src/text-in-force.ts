import { id, Refusal, words, type ReadFact } from '@caseward/kernel';
import type { OpenPolicy, Policy } from './policy';
import { versionStream, type OpenVersion, type VersionRefusal, type VersionStatus } from './version';
import type { VersionEvent } from './version-events';

/**
 * What whoever sends a text on says when another text has come into force since it was begun. `comparedWith`: that one,
 * beside which they have read it. `number`: another one, where that text has taken its number.
 */
export const againstInForce = { comparedWith: id.optional() };
export const anotherNumber = { number: words(20).optional() };

/** Not in force yet, and meant to be. */
export const onItsWay: readonly VersionStatus[] = [
  'draft', 'consulting', 'submitted', 'approved', 'returned', 'ratified', 'noted', 'scheduled',
]; // prettier-ignore

type Based = Readonly<{ id: string; basedOn?: string | null; comparedWith?: string | null }>;
/** The text in force, when this one neither began with it nor was read beside it: it would be undone unseen. */
export const overtakenBy = (
  { id: own, basedOn, comparedWith }: Based,
  inForce: string | null | undefined,
): string | undefined =>
  inForce === null || inForce === undefined || [own, basedOn, comparedWith].includes(inForce) ? undefined : inForce;

/** What has come into force meanwhile is not undone unseen. @throws Refusal unless it was read beside the text in force */
export const notUnseen = (version: OpenVersion, { inForce }: OpenPolicy, said: string | undefined): readonly VersionEvent[] => {
  const now = overtakenBy(version, inForce?.versionId);
  if (now === undefined) return [];
  if (said !== now) throw new Refusal<VersionRefusal>('version/base-overtaken');
  return [{ type: 'VersionCompared', data: { versionId: version.id, comparedWith: now } }];
}; // prettier-ignore

/** The numbers of the texts that hold or once held. `own`: its own is no other's. */
export const numbersHad = async (read: ReadFact, policy: Policy, own?: string): Promise<readonly string[]> => {
  if (policy.status === 'none') return [];
  const { noted, inForce, standing } = policy;
  const texts = [...noted.map((key) => key.split('/')[0]), inForce?.versionId, standing];
  const others = [...new Set(texts)].filter((one) => one !== undefined && one !== 'none' && one !== own);
  const versions = await Promise.all(others.map((one) => read(versionStream, one as string))); // just filtered
  return versions.flatMap((version) => (version.status === 'none' ? [] : [version.number]));
};

const plain = (number: string) => number.trim().toLowerCase();
/** @throws Refusal when a text that holds or held has this number */
export const numberFree = (number: string, had: readonly string[]): void => {
  if (had.some((one) => plain(one) === plain(number))) throw new Refusal<VersionRefusal>('version/number-taken');
};
/** Its number, or the one that it is given now, is no other text's. @throws Refusal */
export const numbered = ({ id: versionId, number: before }: OpenVersion, said: string | undefined, had: readonly string[]): readonly VersionEvent[] => {
  numberFree(said ?? before, had);
  return said === undefined || said === before ? [] : [{ type: 'VersionRenumbered', data: { versionId, number: said, before } }];
}; // prettier-ignore
