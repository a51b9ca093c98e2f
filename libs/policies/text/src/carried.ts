import type { Mend } from './mend';

/** Mends as they stand after the lines were changed: those of lines that went on go with them, those of others fall away. */
export const carried = (mends: readonly Mend[], before: readonly string[], now: readonly string[]): readonly Mend[] => {
  if (mends.length === 0) return mends;
  const most = Math.min(before.length, now.length);
  let same = 0;
  while (same < most && before[same] === now[same]) same++;
  let tail = 0;
  while (tail < most - same && before.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return mends.flatMap((mend) =>
    mend.line <= same
      ? [mend]
      : mend.line > before.length - tail
        ? [{ ...mend, line: mend.line + now.length - before.length }]
        : [],
  );
};
