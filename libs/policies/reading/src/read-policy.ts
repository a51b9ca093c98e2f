import { account, recognise, type Account, type PolicyDocument } from '@caseward/policies-text';
import { createHash, randomUUID } from 'node:crypto';
import { readLines, type Format } from './read-lines';

/** A file as it was understood. Nothing is saved: the original's hash says which bytes this was read from. */
export interface ReadPolicy {
  readonly document: PolicyDocument;
  /** SHA-256 of the file, in hex. */
  readonly original: string;
  readonly account: Account;
  readonly format: Format;
  /** What `recognise` was given: a preview shows these, and a person may correct them. */
  readonly lines: readonly string[];
}

/**
 * What a .docx, .pdf, .md or .txt file says. By its bytes, whatever its name.
 * @throws Refusal<Unreadable> in words for whoever holds the file (`unreadableWords`)
 */
export const readPolicy = async (bytes: Uint8Array, newId: () => string = randomUUID): Promise<ReadPolicy> => {
  const { format, lines } = await readLines(bytes);
  const document = recognise(lines, newId);
  const original = createHash('sha256').update(bytes).digest('hex');
  return { document, original, account: account(lines, document), format, lines };
};
