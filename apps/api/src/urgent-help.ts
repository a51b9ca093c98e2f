import { urgentCard, urgentPage, type UrgentCard } from '@caseward/organisation-server';
import type { Platform } from '@caseward/server-kit';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

const ABOUT = ['school', 'rota', 'agencies'];
const HOUR_MS = 3_600_000;

/**
 * Keeps the last known numbers as two files in the data folder, for a web server to serve when this process is down, and
 * in memory, for the time when the database is. It is never the reason why something else fails.
 */
export class UrgentHelp {
  private card: UrgentCard | undefined;
  private renewing: Promise<void> = Promise.resolve();
  private readonly folder: string;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly platform: Pick<Platform, 'db' | 'streams' | 'clock' | 'log' | 'onProjected'>,
    data: string,
  ) {
    this.folder = path.join(data, 'help');
  }

  /** What an earlier process left; then what the log says now, and again with every change and every hour. */
  async start(): Promise<void> {
    this.card ??= await readFile(this.file('urgent.json'), 'utf8').then(
      (text) => JSON.parse(text) as UrgentCard, // of our own making
      () => undefined,
    );
    this.platform.onProjected((changes) => {
      if (changes.length === 0 || changes.some(({ category }) => ABOUT.includes(category))) void this.renew();
    });
    // A plan for the holidays begins with a day, not with an event.
    this.timer = setInterval(() => void this.renew(), HOUR_MS).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  renew(): Promise<void> {
    return (this.renewing = this.renewing.then(() => this.renewOnce()));
  }

  get known(): UrgentCard | undefined {
    return this.card;
  }

  get page(): string {
    return urgentPage(this.card);
  }

  private async renewOnce(): Promise<void> {
    try {
      const card = await urgentCard(this.platform);
      const same = JSON.stringify(card) === JSON.stringify(this.card);
      this.card = card;
      if (same) return;
      await mkdir(this.folder, { recursive: true });
      await this.write('urgent.json', `${JSON.stringify(card)}\n`);
      await this.write('urgent.html', this.page);
    } catch (error) {
      // The last known numbers stay: old ones are better than none.
      const accident = error instanceof Error ? error.name : typeof error;
      this.platform.log.warn({ accident }, 'the numbers of urgent help could not be renewed');
    }
  }

  /** Written beside it, then given its name: nobody ever reads half a page. */
  private async write(name: string, text: string): Promise<void> {
    const draft = this.file(`${name}.${process.pid}`);
    await writeFile(draft, text);
    await rename(draft, this.file(name));
  }

  private readonly file = (name: string): string => path.join(this.folder, name);
}
