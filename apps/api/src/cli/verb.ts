import type { Env } from '../env';
import { createLog } from '../log';
import { raiseProduct, type Product } from '../product';

export type Terminal = Readonly<{ env: Env; say: (words: string) => void }>;

/** One thing the command line can do. The exit code is the answer: 0 done, 1 not done, 2 not understood. */
export type Verb = Readonly<{
  words: readonly string[];
  usage: string;
  what: string;
  run: (args: readonly string[], terminal: Terminal) => Promise<number>;
}>;

/** The verb was not used as it can be. */
export class Usage extends Error {
  override readonly name = 'Usage';
}

/** The product without its HTTP, beside a running server or alone, with its projections caught up. */
export const withProduct = async <T>({ env, say }: Terminal, use: (product: Product) => Promise<T>): Promise<T> => {
  const product = await raiseProduct({ env, log: createLog(env.LOG_LEVEL), progress: say });
  try {
    await product.runner.start();
    await product.runner.rebuilt();
    // A server beside us may have a way to go: whatever is compared with what is here must see all of it.
    await product.runner.current();
    return await use(product);
  } finally {
    await product.close();
  }
};
