import { folding, type Day } from '@caseward/kernel';
import type { OpenAdoptionEvent } from './adoption';
import { versionInForce } from './in-force';

type Of<T extends OpenAdoptionEvent['type']> = Extract<OpenAdoptionEvent, { type: T }>;
/** What of an adoption changes the words that hold at the school: they are written, ratified, and come into force. */
export type SaidOfSchool = Of<'LocalFieldsSet' | 'OwnPolicyDrafted' | 'LocalAdoptionRatified' | 'AdoptionInForce'>;

type Words = Readonly<
  Pick<Of<'LocalFieldsSet'>['data'], 'fields' | 'blocks'> & {
    own?: Readonly<Pick<Of<'OwnPolicyDrafted'>['data'], 'title' | 'text'>> | undefined;
  }
>;
/** What a school made of a text of the trust, from a day on. */
export type SchoolEdition = Words &
  Readonly<{
    from: Day;
    /** The trust's text for which it was decided. */
    versionId: string;
  }>;

type Kept = Readonly<{ written: Words; ratified: Words; held: readonly SchoolEdition[] }>;
const nothing: Words = { fields: [], blocks: [] };

const keeping = folding<Kept, SaidOfSchool>({
  LocalFieldsSet: (kept, { fields, blocks }) => ({ ...kept, written: { ...kept.written, fields, blocks } }),
  OwnPolicyDrafted: (kept, { title, text }) => ({ ...kept, written: { ...kept.written, own: { title, text } } }),
  LocalAdoptionRatified: (kept) => ({ ...kept, ratified: kept.written }),
  // What goes on with a new text of the trust, and what is mandatory at once, goes with the details ratified last, or none.
  AdoptionInForce: ({ ratified, ...kept }, { own, from, versionId }) => ({
    ...{ ...kept, ratified },
    held: [...kept.held, { ...ratified, own: own ? ratified.own : undefined, from, versionId }],
  }),
});

/**
 * Each edition of a school's own that came into force, in the order in which they did, from all that was said in order. What is
 * written anew shows in none until the governors have ratified it and its day has come; what held stays as it was.
 */
export const schoolEditions = (said: readonly SaidOfSchool[]): readonly SchoolEdition[] =>
  said.reduce<Kept>(keeping, { written: nothing, ratified: nothing, held: [] }).held;

/** Which of them held on a day: by the same rule as the texts of the trust. It holds on until another one takes its place. */
export const editionOn = (held: readonly SchoolEdition[], on: Day): SchoolEdition | undefined => {
  const place = versionInForce(held.map(({ from }, at) => ({ from, place: at, versionId: `${at}` })), on); // prettier-ignore
  return place === undefined ? undefined : held[Number(place)];
};
