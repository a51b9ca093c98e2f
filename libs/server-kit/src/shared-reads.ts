/**
 * Lets everybody who asks for the same thing share one reading of it, and still gives nobody an older answer than they
 * would have read themselves: a reading that has begun is never joined; those who come meanwhile share the next one.
 */
export class SharedReads<T> {
  private readonly running = new Map<string, Promise<T>>();
  private readonly waiting = new Map<string, Promise<T>>();

  read(key: string, once: () => Promise<T>): Promise<T> {
    const waiting = this.waiting.get(key);
    if (waiting) return waiting;
    const before = this.running.get(key);
    if (!before) return this.begin(key, once);
    const next = before
      .catch(() => {}) // its own askers hear of it
      .then(() => {
        this.waiting.delete(key);
        return this.begin(key, once);
      });
    this.waiting.set(key, next);
    return next;
  }

  private begin(key: string, once: () => Promise<T>): Promise<T> {
    const reading = once().finally(() => {
      if (this.running.get(key) === reading) this.running.delete(key);
    });
    this.running.set(key, reading);
    return reading;
  }
}
