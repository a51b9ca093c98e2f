import { nameOf, type KeyTable, type LiveKeyRow } from './key-table';

type Waiting = Readonly<{
  proposals: readonly LiveKeyRow[];
  resolve: (rows: readonly LiveKeyRow[]) => void;
  reject: (error: unknown) => void;
}>;

/** One statement, and one fsync, for all the keys that are wanted while the last statement runs. */
export class BatchedClaims {
  private waiting: Waiting[] = [];
  private running = false;

  constructor(private readonly table: Pick<KeyTable, 'claim'>) {}

  claim(proposals: readonly LiveKeyRow[]): Promise<readonly LiveKeyRow[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ proposals, resolve, reject });
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      // Two may want the same owner's key: one proposal of it is enough for both.
      const wanted = new Map(batch.flatMap(({ proposals }) => proposals.map((row) => [nameOf(row), row] as const)));
      try {
        const claimed = new Map((await this.table.claim([...wanted.values()])).map((row) => [nameOf(row), row]));
        for (const { proposals, resolve } of batch) resolve(proposals.flatMap((row) => claimed.get(nameOf(row)) ?? []));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.running = false;
  }
}
