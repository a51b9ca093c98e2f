// Who may import whom (docs/explanation/architecture.md). What is not listed is an error.
// Contexts stand in a line: each may import only those to its left.
export const contexts = [
  'organisation',
  'access',
  'notices',
  'policies',
  'registers',
  'concerns',
  'cases',
  'conduct',
  'learning',
  'oversight',
];

/** A name bans only itself, not the ways into the package such as drizzle-orm/pg-core. */
const packages = (...names) => names.flatMap((name) => [name, `${name}/*`]);
const screens = packages('react', 'react-dom');
const servers = packages('@nestjs', 'drizzle-orm', '@eventstore', 'pg');
const pure = [...servers, ...screens, ...packages('graphql', 'rxjs')];
const platform = ['scope:event-store', 'scope:sealing', 'scope:server-kit', 'scope:outbox', 'scope:blobs'];

const byType = [
  { sourceTag: 'type:kernel', onlyDependOnLibsWithTags: ['type:kernel'], bannedExternalImports: pure },
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:kernel', 'type:domain'], bannedExternalImports: pure },
  {
    sourceTag: 'type:platform',
    onlyDependOnLibsWithTags: ['type:kernel', 'type:platform'],
    bannedExternalImports: screens,
  },
  {
    sourceTag: 'type:server',
    onlyDependOnLibsWithTags: ['type:kernel', 'type:platform', 'type:domain'],
    bannedExternalImports: screens,
  },
  { sourceTag: 'type:contract', onlyDependOnLibsWithTags: ['type:contract'] },
  {
    sourceTag: 'type:web-kit',
    onlyDependOnLibsWithTags: ['type:kernel', 'type:contract', 'type:web-kit'],
    bannedExternalImports: servers,
  },
  {
    sourceTag: 'type:web',
    onlyDependOnLibsWithTags: ['type:kernel', 'type:contract', 'type:web-kit', 'type:domain', 'type:web'],
    bannedExternalImports: servers,
  },
  {
    sourceTag: 'scope:api',
    onlyDependOnLibsWithTags: ['type:kernel', 'type:contract', 'type:platform', 'type:server', 'type:seed'],
    bannedExternalImports: screens,
  },
  {
    sourceTag: 'scope:web',
    onlyDependOnLibsWithTags: ['type:web', 'type:web-kit', 'type:contract'],
    bannedExternalImports: servers,
  },
  { sourceTag: 'type:seed', onlyDependOnLibsWithTags: ['type:kernel', 'type:domain'] },
  { sourceTag: 'type:journeys', onlyDependOnLibsWithTags: ['scope:event-store'] },
  { sourceTag: 'type:tool', onlyDependOnLibsWithTags: ['*'] },
];

// The kernel, the platform and the two kits know no context.
const byScope = contexts.map((context, place) => ({
  sourceTag: `scope:${context}`,
  onlyDependOnLibsWithTags: [
    ...contexts.slice(0, place + 1).map((left) => `scope:${left}`),
    'scope:kernel',
    ...platform,
    'scope:web-kit',
    'scope:contract',
  ],
}));

export const boundaries = [...byType, ...byScope];
