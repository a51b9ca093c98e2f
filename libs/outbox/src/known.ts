import type { RecordId, Telling } from '@caseward/kernel';
import type { Access, Asker } from '@caseward/server-kit';

/** As what somebody knows of the record that they are told of: by its restriction, as its reporter, or as anybody here. */
export type KnownAs = 'reader' | 'reporter' | 'anybody';

export const knownAs = ({ to, open }: Telling): KnownAs =>
  open ? 'anybody' : to === 'reporter' ? 'reporter' : 'reader';

type Told = Readonly<{ record: RecordId; knownAs: KnownAs }>;

/** Those of them whose record the asker may know of at this moment, as what they are told of it. */
export const known = async <T extends Told>(
  access: Pick<Access, 'among' | 'rolesOf'>,
  asker: Asker,
  told: readonly T[],
): Promise<readonly T[]> => {
  const of = (as: KnownAs) => [...new Set(told.flatMap((one) => (one.knownAs === as ? [one.record] : [])))];
  const [reader, reporter, anybody] = [of('reader'), of('reporter'), of('anybody')];
  const [read, reported, roles] = await Promise.all([
    access.among(asker, reader),
    reporter.length > 0 ? access.among(asker, reporter, true) : undefined,
    anybody.length > 0 ? access.rolesOf(asker) : [],
  ]);
  // What is open to everybody here is open to nobody who has left.
  const open = { reader: read, reporter: reported, anybody: new Set(roles.length > 0 ? anybody : []) };
  return told.filter((one) => open[one.knownAs]?.has(one.record));
};
