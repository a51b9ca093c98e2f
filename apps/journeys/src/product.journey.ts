import { existsSync } from 'node:fs';

import { expect, test } from '@jest/globals';

import { startProduct } from './product';

test('the product comes back on its data after it was killed, and leaves nothing behind', async () => {
  const product = await startProduct();
  const page = await fetch(product.url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<html');
  await product.kill9();
  await product.restart();
  expect((await fetch(`${product.url}/health/ready`)).status).toBe(200);
  await product.stop();
  await product.stop();
  expect(existsSync(product.dataDir)).toBe(false);
  await expect(fetch(product.url)).rejects.toThrow();
});
