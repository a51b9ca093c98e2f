type Numbered = Readonly<{ id: string; number: string; status: string }>;

/** Texts that will never hold leave their number to others. */
const given = ({ status }: Numbered) => status !== 'withdrawn' && status !== 'rejected';
const plain = (number: string) => number.trim().toLowerCase();

/** Whether another text of its policy has its number. */
export const isTaken = ({ id, number }: Pick<Numbered, 'id' | 'number'>, versions: readonly Numbered[]): boolean =>
  versions.some((one) => one.id !== id && given(one) && plain(one.number) === plain(number));

/** The number that nobody has yet: 3 after 1 and 2, 4.0 after 3.2. */
export const nextNumber = (versions: readonly Numbered[]): string => {
  const wholes = versions.filter(given).map(({ number }) => /^(\D*)(\d+)(\.\d+)?/.exec(number.trim()));
  const highest = wholes.reduce((best, one) => (one && (!best || Number(one[2]) > Number(best[2])) ? one : best), null);
  return highest ? `${highest[1] ?? ''}${Number(highest[2]) + 1}${highest[3] ? '.0' : ''}` : '1';
};
