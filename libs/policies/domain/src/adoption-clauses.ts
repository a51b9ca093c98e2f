import type { Day, Id, ReadFact } from '@caseward/kernel';
import { citedIn, fieldsIn } from '@caseward/policies-text';
import type { ClauseRow } from './clauses';
import { policyStream } from './policy';
import type { StatutoryCode } from './statutory-edition';
import { versionStream } from './version';

const rowsOf = async (read: ReadFact, versionId: Id): Promise<readonly ClauseRow[]> => {
  const version = await read(versionStream, versionId);
  return version.status === 'none' ? [] : version.clauses;
};

/** A clause of the trust's text that a school's own version answers to. */
export type ClauseToAlign = Readonly<{ id: Id; number: string }>;
/** What asks something of somebody: numbered clauses; where a text numbers nothing, its paragraphs. */
export const toAlign = <C extends Pick<ClauseRow, 'kind' | 'number'>>(rows: readonly C[]): readonly C[] => {
  const said = rows.filter(({ kind }) => kind !== 'heading');
  const numbered = said.filter(({ number }) => number !== '');
  return numbered.length > 0 ? numbered : said;
};
export const clausesOf = async (read: ReadFact, versionId: Id): Promise<readonly ClauseToAlign[]> =>
  toAlign(await rowsOf(read, versionId));

export type TextFacts = Readonly<{ fields: readonly string[]; cites: readonly StatutoryCode[] }>;
/** What of a text the schools and the register of editions must know. */
export const textOf = async (read: ReadFact, versionId: Id): Promise<TextFacts> => {
  const texts = (await rowsOf(read, versionId)).map(({ text }) => text);
  return {
    fields: fieldsIn(texts),
    cites: [...new Set(texts.flatMap((text) => citedIn(text, '').map(({ code }) => code)))],
  };
};

/** The text that is in force when the rule is asked, which need not be the one of which it was told. */
export const inForceOf = async (
  read: ReadFact,
  policyId: Id,
): Promise<Readonly<{ versionId: Id; from: Day }> | 'retired' | undefined> => {
  const policy = await read(policyStream, policyId);
  if (policy.status === 'retired') return 'retired';
  return policy.status === 'none' ? undefined : policy.inForce;
};
