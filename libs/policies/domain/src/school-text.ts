import type { Id } from '@caseward/kernel';
import { contentHash, treeOf } from '@caseward/policies-text';

/** What a school follows in place of the trust's text: which writing of it, with the mark of its words. */
export type SchoolText = Readonly<{ adoptionId: Id; edition: number; hash: string }>;
type Written = Readonly<{ adoptionId: Id; edition: number; title: string; text: string }>;

/** Of the words, not of the trust's text to which they answer: what was not written anew is not signed anew. */
export const schoolTextHash = (adoptionId: Id, { title, text }: Pick<Written, 'title' | 'text'>): string =>
  contentHash(
    treeOf([
      { id: adoptionId, number: '', kind: 'heading', level: 1, text: title },
      { id: adoptionId, number: '', kind: 'paragraph', level: 1, text },
    ]),
  );

/** As they are written, as the governors ratified them last, and as they hold: on and on, until others take their place. */
export type OwnWords = Readonly<{ written?: SchoolText; ratified?: SchoolText; holds?: SchoolText | undefined }>;
export const wordsWritten = (words: OwnWords, { adoptionId, edition, ...said }: Written): OwnWords => ({
  ...words,
  written: { adoptionId, edition, hash: schoolTextHash(adoptionId, said) },
});
export const wordsRatified = (words: OwnWords): OwnWords => ({ ...words, ...(words.written ? { ratified: words.written } : {}) }); // prettier-ignore
export const wordsInForce = (words: OwnWords, own: boolean): OwnWords => ({ ...words, holds: own ? words.ratified : undefined }); // prettier-ignore
