import 'reflect-metadata';

import { adultId } from '@caseward/seed';
import { Clock, type Failpoints, type Log } from '@caseward/server-kit';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readEnv, type Env } from '../../src/env';
import { serveHttp } from '../../src/http/server';
import { createLog } from '../../src/log';
import { raiseProduct, type Product } from '../../src/product';
import { Sessions } from '../../src/sessions';
import { startProduct } from '../../src/start-product';
import { Browser } from './browser';
import { quitDatabase } from './child';
import { once, shared } from './once';

/** Time goes on as it does, from wherever a test has put it. */
export class TestClock extends Clock {
  private ahead = 0;
  override now(): string {
    return new Date(Date.now() + this.ahead).toISOString();
  }
  jump(minutes: number): void {
    this.ahead += minutes * 60_000;
  }
}

/** The whole product with its demo people, on a port of its own, for one spec file. */
export type World = Readonly<{
  url: string;
  env: Env;
  product: Product;
  clock: TestClock;
  /** Signed in as one of the demo's adults, by key; not only those whom the demo offers. */
  as: (adult: string) => Promise<Browser>;
  /** Nobody is signed in. */
  stranger: Browser;
  close: () => Promise<void>;
}>;

type Options = Readonly<{
  settings?: Readonly<Record<string, string>>;
  log?: Log;
  failpoints?: Failpoints;
}>;

/** What the story led to by reactions and by clocks has come as well: no copy does that work again. */
const settled = async ({ runner }: Product): Promise<void> => {
  for (let [calm, began] = [0, Date.now()]; calm < 3; await sleep(200)) {
    calm = (await runner.status()).every(({ lagMs }) => lagMs === 0) ? calm + 1 : 0;
    if (Date.now() - began > 240_000) throw new Error('the demo did not come to rest within four minutes');
  }
};

/**
 * A data folder with the demo told, as a first start leaves it: told once for each run of the tests and copied for each file.
 * Every world is its own, and none waits for a first start.
 */
export const toldFolder = async (): Promise<string> => {
  const data = mkdtempSync(path.join(tmpdir(), 'caseward-proof-'));
  if (shared === undefined || process.platform === 'win32') return data;
  const told = path.join(shared, 'told');
  await once('telling', async () => {
    const env = readEnv({ CASEWARD_DATA: told, CASEWARD_DEMO: 'small', PORT: '0' });
    const product = await raiseProduct({ env, log: createLog('silent'), clock: new TestClock() });
    await startProduct(product, env, { say: () => {} });
    await settled(product);
    await product.close();
  });
  // With its owners: as root the database runs as another account.
  execFileSync('cp', ['-a', `${told}/.`, data]);
  return data;
};

export const raiseWorld = async ({
  settings = {},
  log = createLog('silent'),
  failpoints,
}: Options = {}): Promise<World> => {
  const data = await toldFolder();
  const env = readEnv({ CASEWARD_DATA: data, CASEWARD_DEMO: 'small', PORT: '0', ...settings });
  const clock = new TestClock();
  const product = await raiseProduct({ env, log, clock, ...(failpoints ? { failpoints } : {}) });
  const http = await serveHttp(product, env, { isReady: () => true });
  await startProduct(product, env, { say: () => {} });
  const url = http.url().replace('localhost', '127.0.0.1');
  const sessions = new Sessions(product.pool, clock);
  return {
    url,
    env,
    product,
    clock,
    as: async (adult) => new Browser(url, adultId(adult), await sessions.begin(adultId(adult))),
    stranger: new Browser(url, '', undefined),
    close: async () => {
      await http.close();
      await product.runner.stop();
      // Nobody needs what is in it: no last checkpoint is waited for.
      await quitDatabase(data);
      await product.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
};
