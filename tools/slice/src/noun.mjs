import { camel, pascal } from './text.mjs';

const need = (text, pattern, what, path) => {
  const found = pattern.exec(text);
  if (!found) throw new Error(`${path} has no ${what}`);
  return found[1];
};

/** What a noun's file says of itself: its id, its command factory, its events, and a first event for the spec. */
export const readNoun = (tree, context, asked) => {
  const folder = `libs/${context}/domain/src`;
  const nouns = tree
    .children(folder)
    .filter(
      (file) =>
        /^[a-z-]+\.ts$/.test(file) &&
        /export const \w+Command = commandFor</.test(tree.read(`${folder}/${file}`, 'utf8') ?? ''),
    )
    .map((file) => file.replace(/\.ts$/, ''));
  const noun = asked ?? (nouns.length === 1 ? nouns[0] : undefined);
  if (!noun || !nouns.includes(noun)) throw new Error(`--noun: one of ${nouns.join(', ') || `none in ${folder}`}`);
  const path = `${folder}/${noun}.ts`;
  const text = tree.read(path, 'utf8');
  const schema = need(text, /export const events = \{\n {2}\w+: z\.object\(\{([\s\S]*?)\}\),\n/, 'first event', path);
  return {
    noun,
    idField: need(text, /(\w+Id): id,/, 'id in its first event', path),
    factory: need(text, /export const (\w+Command) = commandFor</, 'command factory', path),
    aggregate: `${camel(noun)}Aggregate`,
    eventType: `${pascal(noun)}Event`,
    firstEvent: need(text, /export const events = \{\n {2}(\w+):/, 'first event', path),
    firstData: sampleOf(schema),
  };
};

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
