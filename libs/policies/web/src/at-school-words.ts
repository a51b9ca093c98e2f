import { fieldParts } from '@caseward/policies-text';
import { named, roleName } from '@caseward/web-kit';
import type { AtSchool } from './at-school-document';

/** What stands in a field at a school: its own words, or whoever holds the role. Undefined: it is not filled in. */
export const filledIn = ({ fields }: Pick<AtSchool, 'fields'>, name: string): string | undefined => {
  const one = fields.find(({ field }) => field === name);
  if (!one) return undefined;
  if (one.role === null) return one.value ?? undefined;
  const holders = one.holders.map(named).join(', ');
  return `${holders === '' ? 'nobody at present' : holders}, ${roleName(one.role)}`;
};

/** The school has put something of its own into the trust’s text. */
const hasLocal = ({ fields, blocks }: AtSchool) => fields.length > 0 || blocks.length > 0;
const hasOpen = (at: AtSchool, texts: readonly string[]) =>
  texts.some((text) => fieldParts(text).some((part) => 'field' in part && filledIn(at, part.field) === undefined));

/**
 * How what is read stands to the trust’s text, in a sentence or two; nothing where a school follows it as it is. `school`: how
 * the reader calls it.
 */
export const followedHow = (at: AtSchool, school: string, texts: readonly string[]): string => {
  if (at.own)
    return at.current
      ? `${school} follows its own version, aligned with the trust’s.`
      : `${school} follows its own version. The trust’s text has changed since it was aligned, and the school looks at it again.`;
  if (at.from === null) return `${school} has not taken this policy on yet. This is the text of the trust.`;
  return [
    hasLocal(at) && `What is marked as the school’s own was ratified by the governors of ${at.schoolName}.`,
    !at.current &&
      (hasLocal(at)
        ? 'That was for an earlier text of the trust.'
        : `${school} took on an earlier text of the trust, and has yet to take on this one.`),
    hasOpen(at, texts) && 'What stands in square brackets is for the school to fill in.',
  ]
    .filter(Boolean)
    .join(' ');
};
