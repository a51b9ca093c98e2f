/** Carries a code of `Unreadable` out of the thread. */
export class Refused extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}
