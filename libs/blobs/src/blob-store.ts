/** One piece of a file as it is stored: without its key it says nothing. */
export type SealedChunk = Readonly<{ iv: Buffer; ct: Buffer }>;
export type BlobRow = Readonly<{
  id: string;
  kid: string;
  size: number;
  sha256: string;
  chunks: number;
  closed: boolean;
}>;

/** Where sealed pieces are kept. Ids are made by the caller, and used once. */
export abstract class BlobStore {
  /** From now on there are pieces by this id, until it is finished or removed. @throws Error for an id that is there */
  abstract begin(id: string, kid: string, at: string): Promise<void>;
  abstract add(id: string, n: number, chunk: SealedChunk): Promise<void>;
  /** It is whole: from now on it can be found. */
  abstract finish(id: string, whole: Readonly<{ size: number; sha256: string; chunks: number }>): Promise<void>;
  /** Undefined for one that is not there, or not whole. */
  abstract find(id: string): Promise<BlobRow | undefined>;
  abstract chunk(id: string, n: number): Promise<SealedChunk | undefined>;
  /** It belongs to a record: no clean-up takes it. */
  abstract keep(ids: readonly string[]): Promise<void>;
  /** For the police: its bytes stay, and nobody is given them. */
  abstract close(ids: readonly string[]): Promise<void>;
  abstract remove(id: string): Promise<void>;
  /** Begun before that, and belonging to no record. @returns how many were removed */
  abstract purge(before: string): Promise<number>;
}
