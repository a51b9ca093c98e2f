import { afterAll, it } from '@jest/globals';

import type { Faults, StoreUnderTest } from '../subject';

/** A new, empty log and its first client. */
export type Fresh = Awaited<ReturnType<StoreUnderTest['fresh']>>;
export type FreshWithFaults = Fresh & Readonly<{ faults: Faults }>;

/** The numbered cases of one adapter. Each number is used once; what an adapter cannot have is said, never passed over. */
export type Cases = Readonly<{
  on: (number: number, sentence: string, body: (fresh: Fresh) => Promise<void>) => void;
  /** A case that needs faults: an adapter without them must declare the case not applicable. */
  onFaults: (number: number, sentence: string, body: (fresh: FreshWithFaults) => Promise<void>) => void;
  /** Call last: checks that no case is missing and prints the count. */
  finish: () => void;
}>;

const CASES = 61;
const TIMEOUT_MS = 45_000;

export const casesOf = (subject: StoreUnderTest): Cases => {
  const defined = new Set<number>();
  let passed = 0;
  let failed = 0;
  let skipped = 0;

  const on: Cases['on'] = (number, sentence, body) => {
    if (defined.has(number)) throw new Error(`case ${number} is defined twice`);
    defined.add(number);
    const title = `${String(number).padStart(2, '0')} ${sentence}`;
    const reason = subject.notApplicable[number];
    if (reason !== undefined) {
      skipped += 1;
      it.skip(`${title} — not applicable: ${reason}`, () => undefined);
      return;
    }
    it(
      title,
      async () => {
        failed += 1;
        const fresh = await subject.fresh();
        try {
          await body(fresh);
        } finally {
          await fresh.dispose();
        }
        failed -= 1;
        passed += 1;
      },
      TIMEOUT_MS,
    );
  };

  return {
    on,
    onFaults: (number, sentence, body) =>
      on(number, sentence, async (fresh) => {
        const { faults } = fresh;
        if (!faults) throw new Error(`case ${number} needs faults: offer them or declare it not applicable`);
        await body({ ...fresh, faults });
      }),
    finish: () => {
      const missing = Array.from({ length: CASES }, (_, i) => i + 1).filter((number) => !defined.has(number));
      if (missing.length > 0) throw new Error(`the contract lacks the cases ${missing.join(', ')}`);
      afterAll(() => {
        const failures = failed > 0 ? `, ${failed} FAILED` : '';
        // stderr, because the runner keeps stdout for its own report.
        process.stderr.write(`contract ${subject.name}: ${passed} passed, ${skipped} not applicable${failures}\n`);
      });
    },
  };
};
