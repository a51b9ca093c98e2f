const HOUR_MS = 3_600_000;

/** So many in an hour for each person, in this process. What is older is forgotten. */
export class Pace {
  private readonly times = new Map<string, number[]>();

  constructor(
    private readonly most: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Whether there is room for one more; counts it when there is. */
  take(person: string): boolean {
    const since = this.now() - HOUR_MS;
    for (const [one, times] of this.times) if ((times.at(-1) ?? 0) <= since) this.times.delete(one);
    const recent = (this.times.get(person) ?? []).filter((time) => time > since);
    if (recent.length >= this.most) return false;
    this.times.set(person, [...recent, this.now()]);
    return true;
  }
}
