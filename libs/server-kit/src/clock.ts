import type { Instant } from '@caseward/kernel';

/** The product's only clock. What it says is `recordedAt`; demo stories are told through another one. */
export abstract class Clock {
  abstract now(): Instant;
}

export class SystemClock extends Clock {
  override now(): Instant {
    return new Date().toISOString();
  }
}
