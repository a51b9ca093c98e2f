import type { Env } from './env';
import type { Product } from './product';
import { tellDemo } from './tell-demo';

/** Everything between a raised product and one that can be asked: the stories, the projections, the indexes in memory. */
export const startProduct = async (product: Product, env: Env, say: (words: string) => void): Promise<void> => {
  await product.help.start();
  if (env.APP_MODE === 'demo') await tellDemo(product, say);
  await product.runner.start();
  await product.runner.rebuilt();
  for (const { start } of product.served) await start?.();
  await product.help.renew();
};
