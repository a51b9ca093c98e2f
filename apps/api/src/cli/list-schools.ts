import { allBodies } from '@caseward/organisation-server';
import { withProduct, type Verb } from './verb';

export const listSchools: Verb = {
  words: ['schools'],
  usage: 'schools',
  what: 'Lists the schools of the trust with their ids.',
  run: (_args, terminal) =>
    withProduct(terminal, async ({ platform }) => {
      const schools = (await allBodies(platform.db)).filter(({ kind }) => kind === 'school');
      for (const { id, name } of schools) terminal.say(`${id}  ${name}`);
      if (schools.length === 0) terminal.say('No school is registered yet.');
      return 0;
    }),
};
