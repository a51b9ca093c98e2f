// Reads [{ from, text }] from stdin and answers with the names of the rules that refuse each. A process of its own,
// because ESLint loads its configuration with import(), which does not go together with Jest's own modules.
import path from 'node:path';

import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';

const root = path.resolve(import.meta.dirname, '../../..');
process.chdir(root);

let input = '';
for await (const chunk of process.stdin) input += chunk;

// Without a graph the rule of nx refuses nothing, and says so only in a warning.
await createProjectGraphAsync({ exitOnError: true });

const walls = new Set(['@nx/enforce-module-boundaries', 'no-restricted-imports']);
const eslint = new ESLint({
  cwd: root,
  ruleFilter: ({ ruleId }) => walls.has(ruleId),
  // No types are needed to see an import, and files that do not exist have none.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});
const answers = [];
for (const { from, text } of JSON.parse(input)) {
  const [{ messages }] = await eslint.lintText(text, { filePath: path.join(root, from) });
  answers.push(messages.map(({ ruleId, message, fatal }) => (fatal ? message : ruleId)));
}
process.stdout.write(`\n${JSON.stringify(answers)}\n`);
