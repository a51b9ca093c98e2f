import type { Env } from './env';
import type { Product } from './product';
import { tellDemo } from './tell-demo';

export type Progress = Readonly<{
  say: (words: string) => void;
  /** How much of the demo has been told, in percent; undefined once it has been. */
  told?: (percent: number | undefined) => void;
}>;

/** Says every tenth. */
const inTenths = (say: Progress['say']) => {
  let said = -1;
  return (percent: number) => {
    const tenth = Math.floor(percent / 10);
    if (tenth === said) return;
    said = tenth;
    say(`Telling the demo stories … ${tenth * 10} %`);
  };
};

/** Everything between a raised product and one that can be asked: the stories, the projections, the indexes in memory. */
export const startProduct = async (product: Product, env: Env, { say, told }: Progress): Promise<void> => {
  await product.help.start();
  const sayTenth = inTenths(say);
  if (env.APP_MODE === 'demo')
    await tellDemo(product, env.CASEWARD_DEMO, (percent) => {
      told?.(percent);
      sayTenth(percent);
    });
  await product.runner.start();
  await product.runner.rebuilt();
  for (const { start } of product.served) await start?.();
  await product.help.renew();
  told?.(undefined);
};
