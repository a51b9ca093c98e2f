const unmarked: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' }; // prettier-ignore

/** Without accents and capitals, so that "zoe" finds Zoë. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-GB')
    .replace(/[ßæœøđðþłı]/g, (letter) => unmarked[letter] ?? letter);

/** What stands inside a name and is typed in many ways, or not at all. */
const INSIDE = /['’‘ʼ`´′.\p{Pd}]+/gu;
const pieces = (text: string, between: RegExp): string[] => text.split(between).filter(Boolean);

/** Every beginning by which a name may be looked for: O'Brien by "brien", "o" and "obrien"; de la Cruz by "delacruz" as well. */
export const wordsOf = (parts: readonly string[]): readonly string[] => {
  const words = parts.flatMap((part) => {
    const whole = pieces(part, /\s+/).map((piece) => folded(piece.replace(INSIDE, '')));
    return [...whole, whole.join(''), ...pieces(part.replace(INSIDE, ' '), /\s+/).map(folded)];
  });
  return [...new Set(words.filter(Boolean))];
};

/** What somebody typed, as words that a name's words may begin with. "4 b" is a class. */
export const wantedIn = (text: string): readonly string[] =>
  pieces(folded(text.replace(INSIDE, '')).replace(/\b(\d{1,2})\s+(\p{L})(?!\S)/gu, '$1$2'), /[\s,;]+/u);

/** How well the words fit, 0 best: whole words before beginnings. Undefined: not at all. Their order does not matter. */
export const fit = (words: readonly string[], wanted: readonly string[]): number | undefined => {
  let begun = 0;
  for (const one of wanted) {
    if (words.includes(one)) continue;
    // Typed in two words what is written in one: "mac donald".
    if (!words.some((word) => word.startsWith(one)))
      return wanted.length > 1 && words.some((word) => word.startsWith(wanted.join(''))) ? wanted.length : undefined;
    begun += 1;
  }
  return begun;
};

const SLIPS_FROM = 4;

/** Whether it fits but for one slip in each word of four letters or more. */
export const nearlyFits = (words: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((one) =>
    words.some((word) => word.startsWith(one) || (one.length >= SLIPS_FROM && beginsNearly(word, one))),
  );

/** One letter wrong, missing, too many, or two swapped; the first letter stands. */
const beginsNearly = (word: string, typed: string): boolean => {
  let same = 0;
  while (same < typed.length && typed[same] === word[same]) same++;
  if (same === 0 || same === typed.length) return same > 0;
  const rest = typed.slice(same);
  return (
    word.startsWith(rest.slice(1), same + 1) ||
    word.startsWith(rest.slice(1), same) ||
    word.startsWith(rest, same + 1) ||
    (rest[0] === word[same + 1] && rest[1] === word[same] && word.startsWith(rest.slice(2), same + 2))
  );
};
