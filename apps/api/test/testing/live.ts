import type { Browser } from './browser';

/** One open page: everything the server has told it since, topic by topic. */
export class Page {
  readonly topics: string[] = [];
  ended = false;
  private readonly stop = new AbortController();

  static async open(browser: Browser): Promise<Page> {
    const page = new Page();
    const response = await fetch(`${browser.url}/live`, { headers: browser.headers, signal: page.stop.signal });
    if (response.status !== 200 || !response.body) throw new Error(`no live stream: ${response.status}`);
    void page.read(response.body);
    return page;
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    try {
      for await (const chunk of body) {
        text += Buffer.from(chunk).toString('utf8');
        const lines = text.split('\n\n');
        text = lines.pop() ?? '';
        for (const line of lines.filter((l) => l.startsWith('data: ')))
          this.topics.push(...(JSON.parse(line.slice(6)) as { topics: string[] }).topics);
      }
    } catch {
      // closed by the test itself
    }
    this.ended = true;
  }

  close(): void {
    this.stop.abort();
  }
}

/** Waits for something that comes soon. */
export const soon = async (what: () => boolean | Promise<boolean>, ms = 20_000): Promise<void> => {
  const until = Date.now() + ms;
  while (!(await what())) {
    if (Date.now() > until) throw new Error(`not within ${ms} ms: ${what.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
