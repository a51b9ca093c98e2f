import { fieldParts } from '@caseward/policies-text';
import { Notice, schoolsOf, useMe } from '@caseward/web-kit';
import { createElement, type ReactNode } from 'react';
import type { AtSchool } from './at-school-document';
import { filledIn, followedHow } from './at-school-words';
import type { TextClause } from './text-blocks';

/** The words of a text with what the school put into its fields, marked as the school’s own. */
export const wordsAt =
  (at: AtSchool | null) =>
  (text: string): ReactNode => {
    const parts = fieldParts(text);
    if (at === null || !parts.some((part) => 'field' in part)) return text;
    return parts.map((part, place) => {
      if ('words' in part) return part.words;
      const filled = filledIn(at, part.field);
      return filled === undefined ? `[${part.field}]` : <mark className="of-school" key={place}>{filled}</mark>; // prettier-ignore
    });
  };

/** Which additions stand after a clause; those whose clause is not in this text come after the last. */
export const additionsAfter = ({ blocks }: AtSchool, clauses: readonly TextClause[]) => {
  const last = clauses.at(-1)?.id;
  const placeOf = ({ after }: AtSchool['blocks'][number]) =>
    clauses.some(({ id }) => id === after) ? after : last; // prettier-ignore
  return (id: string | undefined) => blocks.filter((block) => placeOf(block) === id);
};

type Additions = Readonly<{ at: AtSchool; blocks: AtSchool['blocks']; rank: number }>;
/** What the school added of its own, below a heading of the rank above. */
export const Additions = ({ at, blocks, rank }: Additions) =>
  blocks.map(({ heading, text }, place) => (
    // They are written anew as a whole.
    <section className="school-addition" key={place}>
      {createElement(`h${Math.min(rank + 1, 6)}`, {}, heading)}
      <p className="muted">Added by {at.schoolName}</p>
      <p className="own-words">{wordsAt(at)(text)}</p>
    </section>
  ));

/** What stands after each clause of a text as it is read at a school. */
export const additionsAt = (at: AtSchool | null, clauses: readonly TextClause[]) => {
  if (at === null || at.own || at.blocks.length === 0) return () => null;
  const after = additionsAfter(at, clauses);
  return ({ id }: TextClause, rank: number): ReactNode => {
    const blocks = after(id);
    return blocks.length > 0 ? <Additions at={at} blocks={blocks} rank={rank} /> : null;
  };
};

/** How the school stands to the trust’s text, before anybody reads on. `more`: what follows from it here. */
export const FollowedHow = ({ at, clauses, more }: Readonly<{ at: AtSchool | null; clauses: readonly TextClause[]; more?: string }>) => {
  const me = useMe();
  if (!at) return null;
  const [own, ...others] = schoolsOf(me);
  const school = own?.id === at.schoolId && others.length === 0 ? 'Your school' : at.schoolName;
  const how = followedHow(at, school, clauses.map(({ text }) => text)); // prettier-ignore
  return (
    how !== '' && (
      <Notice>
        <p>
          {how} {at.own && more}
        </p>
      </Notice>
    )
  );
}; // prettier-ignore

/** The version that a school follows in place of the trust’s text. */
export const OwnVersion = ({ at, rank }: Readonly<{ at: AtSchool; rank: 2 | 3 }>) => (
  <section className="school-own narrative" aria-labelledby="school-own">
    {createElement(`h${rank}`, { id: 'school-own' }, at.ownTitle)}
    <p className="muted">The own version of {at.schoolName}</p>
    <p className="own-words">{wordsAt(at)(at.ownText ?? '')}</p>
    <Additions at={at} blocks={at.blocks} rank={rank} />
  </section>
);
