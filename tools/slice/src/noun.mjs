import { camel, pascal } from './text.mjs';

/** The first file of the folder that says something, and what of it is asked for. @throws when none does */
const find = (tree, folder, begins, pattern, what) => {
  for (const file of tree.children(folder).filter((one) => one.startsWith(begins) && /^[\w.-]+\.tsx?$/.test(one))) {
    if (/\.(spec|fixture)\./.test(file)) continue;
    const found = pattern.exec(tree.read(`${folder}/${file}`, 'utf8') ?? '');
    if (found) return { path: `${folder}/${file}`, said: found[1] };
  }
  throw new Error(`${folder}/${begins}*: none has ${what}`);
};

/** Where a record's events begin; the first may have a comment above it. */
const EVENTS = 'export const (?:events|\\w+Events) = \\{\\n(?: {2}/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\n)? {2}';

/** What a kind of record says of itself: its files, its id, its life, its events, and a first event for the spec. */
export const readNoun = (tree, context, asked) => {
  const domain = `libs/${context}/domain/src`;
  const web = `libs/${context}/web/src`;
  const nouns = tree
    .children(domain)
    .filter((file) => /^[a-z-]+-life\.ts$/.test(file))
    .map((file) => file.replace(/-life\.ts$/, ''));
  const noun = asked ?? (nouns.length === 1 ? nouns[0] : undefined);
  if (!noun || !nouns.includes(noun)) throw new Error(`--noun: one of ${nouns.join(', ') || `none in ${domain}`}`);
  const inDomain = (pattern, what, begins = noun) => find(tree, domain, begins, pattern, what);
  // A record of many events keeps them in a file of their own: case-events.ts.
  const eventsIn = (pattern, what) => {
    try {
      return inDomain(pattern, what);
    } catch {
      return inDomain(pattern, what, `${noun.split('-').at(-1)}-events`);
    }
  };
  const events = eventsIn(new RegExp(`${EVENTS}(\\w+):`), 'its events');
  const schema = eventsIn(new RegExp(`${EVENTS}\\w+: z\\.object\\(\\{([\\s\\S]*?)\\}\\),\\n`), 'a first event').said;
  const idField = /(\w+Id): id,/.exec(schema)?.[1];
  if (!idField) throw new Error(`${events.path}: the first event does not say its own id`);
  const factory = inDomain(/export const (\w+Command) = commandFor</, 'its command factory');
  const aggregate = `${camel(noun)}Aggregate`;
  return {
    noun,
    idField,
    aggregate,
    factory: factory.said,
    factoryFile: importOf(factory.path),
    life: inDomain(/export const (\w+) = lifecycleFor</, 'its life').said,
    none: inDomain(/none: '([^']+)'/, 'what is said when there is none', `${noun}-life`).said,
    status: inDomain(/(?:begins: \{ \w+: '|because: \{\s*)(\w+)/, 'its first status', `${noun}-life`).said,
    eventType: `${pascal(noun)}Event`,
    firstEvent: events.said,
    firstData: sampleOf(schema),
    files: {
      events: events.path,
      fold: inDomain(/(folding<)/, 'its fold').path,
      life: `${domain}/${noun}-life.ts`,
      commands: inDomain(new RegExp(`(export const ${aggregate}\\b)`), 'its list of commands', '').path,
      index: `${domain}/index.ts`,
      projection: `libs/${context}/server/src/${noun}-file.projection.ts`,
      sheets: find(tree, web, '', new RegExp(`const \\w+ = sheetsOf<[\\s\\S]*?(\\b${idField}: id\\b)`), 'its sheets')
        .path,
    },
  };
};

const importOf = (path) => path.replace(/^.*\//, './').replace(/\.ts$/, '');

/** A value for each open field of an event, good enough for a fold. */
const sampleOf = (schema) =>
  schema
    .split(/,\s*(?=\w+:)/)
    .map((field) => /^\s*(\w+):\s*([\s\S]*?),?\s*$/.exec(field))
    .filter((field) => field && !/\bsealed\(/.test(field[2]) && !/\.optional\(\)$/.test(field[2]))
    .map(([, name, type]) => `${name}: ${valueOf(type)}`)
    .join(', ');

const valueOf = (type) => {
  if (type === 'id') return 'recordId';
  if (/^z\.array\(id\)/.test(type)) return '[recordId]';
  if (/^z\.array\(/.test(type)) return '[]';
  if (/^z\.boolean\(/.test(type)) return 'false';
  if (type === 'day') return "'2026-09-07'";
  const choice = /^z\.enum\(\[\s*'(\w+)'/.exec(type);
  return choice ? `'${choice[1]}'` : "'2026-09-07T09:00:00.000Z'";
};
