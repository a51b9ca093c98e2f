const AROUND = 60;

/** Each letter folded by itself, so that a place in the folded text is known in the text as it was written. */
const foldedLetters = (text: string) =>
  [...text].map((letter) => letter.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en-GB'));

/** What was written around the first place where the words stand as typed; undefined when they do not. */
export const excerptOf = (written: string, typed: string): string | undefined => {
  const wanted = foldedLetters(typed).join('').replaceAll(/\s+/g, ' ').trim();
  const letters = [...written];
  let folded = '';
  const places: number[] = [];
  for (const [i, letter] of foldedLetters(written).entries()) {
    const one = /^\s$/.test(letter) ? ' ' : letter;
    if (one === ' ' && folded.endsWith(' ')) continue;
    folded += one;
    for (let n = 0; n < one.length; n++) places.push(i);
  }
  const found = wanted === '' ? -1 : folded.indexOf(wanted);
  if (found < 0) return undefined;
  const from = Math.max(0, (places[found] ?? 0) - AROUND);
  const to = Math.min(letters.length, (places[found + wanted.length - 1] ?? 0) + 1 + AROUND);
  const part = letters.slice(from, to).join('');
  return `${from > 0 ? '…' : ''}${part}${to < letters.length ? '…' : ''}`;
};
