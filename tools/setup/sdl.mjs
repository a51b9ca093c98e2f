// The whole schema as one text: the base, the platform's own part, then every context from left to right.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { contexts } from './boundaries.mjs';

const root = path.resolve(import.meta.dirname, '../..');

export const sdl = () =>
  [
    path.join(root, 'libs/server-kit/src/graphql/base.graphql'),
    path.join(root, 'libs/server-kit/src/drafts/drafts.graphql'),
    ...contexts
      .map((context) => path.join(root, 'libs', context, 'server/src'))
      .filter(existsSync)
      .flatMap((folder) =>
        readdirSync(folder)
          .filter((file) => file.endsWith('.graphql'))
          .map((file) => path.join(folder, file)),
      ),
  ]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
