import { allBodies } from '@caseward/organisation-server';
import type { Product } from '../product';
import { Usage } from './verb';

/** By id or by name, as long as only one fits. @throws Usage */
export const schoolNamed = async ({ platform }: Pick<Product, 'platform'>, wanted: string) => {
  const schools = (await allBodies(platform.db)).filter(({ kind }) => kind === 'school');
  if (schools.length === 0) throw new Usage('No school is registered yet. `npm start` tells the demo, which has some.');
  const exact = schools.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase());
  const like = schools.filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()));
  const found = exact ?? (like.length === 1 ? like[0] : undefined);
  if (!found)
    throw new Usage(
      `--school: choose one of ${(like.length > 1 ? like : schools).map(({ name }) => `"${name}"`).join(', ')}`,
    );
  return found;
};
