/** A run of words that both texts have, or only one of them. */
export interface Span {
  readonly is: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Words, spaces and marks; together they are the text. */
export const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*|\s+|[^\s\p{L}\p{N}]/gu) ?? [];

/** Beyond so many cells of the table a clause is shown as replaced: nobody reads such a difference word by word. */
const MOST_CELLS = 4_000_000;

/** Longest common run of words (dynamic programming on what is left between the same beginning and the same end). */
export const compareWords = (from: string, to: string): readonly Span[] => {
  const [a, b] = [wordsOf(from), wordsOf(to)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const spans: { is: Span['is']; text: string }[] = [];
  const say = (is: Span['is'], text: string) => {
    const last = spans.at(-1);
    if (text === '') return;
    if (last?.is === is) last.text += text;
    else spans.push({ is, text });
  };
  say('same', a.slice(0, start).join(''));
  if (x.length * y.length > MOST_CELLS) {
    say('removed', x.join(''));
    say('added', y.join(''));
  } else between(x, y, say);
  say('same', a.slice(a.length - end).join(''));
  return spans;
};

const between = (x: readonly string[], y: readonly string[], say: (is: Span['is'], text: string) => void) => {
  const width = y.length + 1;
  const longest = new Uint16Array((x.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = x.length - 1; i >= 0; i--)
    for (let j = y.length - 1; j >= 0; j--)
      longest[i * width + j] = x[i] === y[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  let [i, j] = [0, 0];
  while (i < x.length || j < y.length)
    if (i < x.length && j < y.length && x[i] === y[j]) [i, j] = (say('same', x[i] ?? ''), [i + 1, j + 1]);
    else if (j >= y.length || (i < x.length && at(i + 1, j) >= at(i, j + 1))) say('removed', x[i++] ?? '');
    else say('added', y[j++] ?? '');
};
