import { parse, print } from 'graphql';
import { commandsPage } from './commands';
import { envPage } from './env';
import { eventsPage } from './events';
import { lifecyclesPage } from './lifecycles';
import { permissionsPage } from './permissions';
import { sdl } from './product';

/** Every page that is made from the product itself, by its name in docs/reference. */
export const pages = (): Readonly<Record<string, string>> => ({
  'commands.md': commandsPage(),
  'env.md': envPage(),
  'events.md': eventsPage(),
  'lifecycles.md': lifecyclesPage(),
  'permissions.md': permissionsPage(),
  'schema.graphql': `${print(parse(sdl))}\n`,
});
