import 'reflect-metadata';

import { demoReset } from './cli/demo-reset';
import { importPeople } from './cli/import-people';
import { importPolicy } from './cli/import-policy';
import { listSchools } from './cli/list-schools';
import { Usage, type Verb } from './cli/verb';
import { readEnv } from './env';
import { inWords } from './in-words';

const verbs: readonly Verb[] = [importPeople, importPolicy, listSchools, demoReset];

const help = () =>
  ['npm run caseward -- <verb>', '', ...verbs.map(({ usage, what }) => `  ${usage.padEnd(58)} ${what}`)].join('\n');

const run = async (args: readonly string[]): Promise<number> => {
  const verb = verbs.find(({ words }) => words.every((word, i) => args[i] === word));
  if (!verb) {
    console.log(help());
    return args.length === 0 || args[0] === 'help' || args[0] === '--help' ? 0 : 2;
  }
  try {
    return await verb.run(args.slice(verb.words.length), { env: readEnv(), say: (words) => console.log(words) });
  } catch (error) {
    if (error instanceof Usage) {
      console.error(`${error.message}\n\n  npm run caseward -- ${verb.usage}`);
      return 2;
    }
    console.error(inWords(error) ?? error);
    return 1;
  }
};

process.exit(await run(process.argv.slice(2)));
