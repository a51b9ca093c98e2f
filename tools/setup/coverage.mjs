// `npm run caseward -- coverage`: what of the field's commands the product has.
import { runBundled } from './bundled.mjs';

await runBundled('coverage', 'tools/docs/src/coverage-main.ts');
