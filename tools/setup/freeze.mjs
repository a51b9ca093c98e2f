// `npm run freeze`: an event that is new gets a fixture in its present shape. Commit what it writes; it is kept for ever.
import { runBundled } from './bundled.mjs';

await runBundled('freeze', 'tools/docs/src/freeze.ts');
