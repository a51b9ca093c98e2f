import type { ChainReason, ChainVersion } from './chain-tables';

export type Change = Readonly<{
  version: ChainVersion;
  how: 'first' | 'added' | 'changed';
  before: string | null;
  after: string;
  reasons: readonly ChainReason[];
}>;

const saying = (version: ChainVersion | undefined, clauseId: string) =>
  version?.clauses.find(({ id }) => id === clauseId)?.text;

/** Each text behind this one in which the clause came, or came to say something else; newest first. */
export const changesOf = (inForce: string, clauseId: string, versions: readonly ChainVersion[]): readonly Change[] => {
  const byId = new Map(versions.map((one) => [one.id, one]));
  const found: Change[] = [];
  const seen = new Set<string>();
  for (let version = byId.get(inForce); version && !seen.has(version.id);) {
    seen.add(version.id);
    const base = version.basedOn === null ? undefined : byId.get(version.basedOn);
    const [before, after] = [saying(base, clauseId), saying(version, clauseId)];
    if (after !== undefined && before !== after) {
      const own = version.reasons.filter((reason) => reason.clauseId === clauseId);
      found.push({
        ...{ version, after, before: before ?? null },
        how: base === undefined ? 'first' : before === undefined ? 'added' : 'changed',
        // A text that was changed as a whole says so once, for all of its clauses.
        reasons: own.length > 0 ? own : version.reasons.filter((reason) => reason.clauseId === undefined),
      });
    }
    version = base;
  }
  return found;
};
