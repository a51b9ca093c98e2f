/**
 * A rule said no. `code` (`subject/reason`) is for programs; the web turns it into words a teacher understands.
 * Anything else that is thrown is an accident.
 */
export class Refusal<Code extends string = string> extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: Code,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

/** One answer for "there is none" and "it is not for you": nobody learns that a record exists. */
export const notFound = () => new Refusal('record/not-found');
