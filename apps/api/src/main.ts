import 'reflect-metadata';

import { readEnv } from './env';
import { serveHttp } from './http/server';
import { inWords } from './in-words';
import { createLog } from './log';
import { raiseProduct } from './product';
import { startProduct } from './start-product';
import { announce } from './announce';

const say = (words: string) => console.log(words);

const run = async () => {
  const env = readEnv();
  const log = createLog(env.LOG_LEVEL);
  let ready = false;
  let told: number | undefined;
  const product = await raiseProduct({ env, log, progress: say });
  const http = await serveHttp(product, env, { isReady: () => ready, told: () => told }).catch(
    async (error: unknown) => {
      await product.close();
      throw error;
    },
  );

  let stopping: Promise<void> | undefined;
  const stop = () =>
    (stopping ??= (async () => {
      ready = false;
      await http.close();
      await product.close();
    })().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error: error instanceof Error ? error.name : typeof error }, 'stopping went wrong');
        process.exit(1);
      },
    ));
  process.on('SIGINT', () => void stop()).on('SIGTERM', () => void stop());

  await startProduct(product, env, { say, told: (percent) => (told = percent) });
  ready = true;
  if (!stopping) announce({ url: http.url(), env, kms: product.kms, say });
};

run().catch((error: unknown) => {
  console.error(inWords(error) ?? error);
  process.exit(1);
});
