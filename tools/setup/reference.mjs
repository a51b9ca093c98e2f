// `npm run reference`: writes the pages of docs/reference that are made from the product; `--check` only compares.
import { runBundled } from './bundled.mjs';

await runBundled('reference', 'tools/docs/src/main.ts');
