/** Places between two writes of a command, at which tests lose the process. */
export type Failpoint = 'before-restriction' | 'after-restriction' | 'before-append' | 'after-append';

/** Does nothing, unless a test has set one. */
export abstract class Failpoints {
  abstract reach(point: Failpoint, command: string): void;
}

export class NoFailpoints extends Failpoints {
  override reach(): void {}
}
