// nx g slice record-debrief --context cases
import { formatFiles } from '@nx/devkit';
import { readNoun } from './noun.mjs';
import { domainFile, sheetOf, specFile } from './templates.mjs';
import { camel, importing, insert, pascal, pastOf } from './text.mjs';

/** @param {import('@nx/devkit').Tree} tree */
export default async function slice(tree, { name, context, noun: asked, event }) {
  const noun = readNoun(tree, context, asked);
  const { files, idField } = noun;
  const names = {
    ...noun,
    context,
    file: name,
    type: pascal(name),
    command: camel(name),
    event: event ?? pastOf(name),
  };
  const domain = `libs/${context}/domain/src`;
  if (tree.exists(`${domain}/${name}.ts`)) throw new Error(`${domain}/${name}.ts is there already`);

  tree.write(`${domain}/${name}.ts`, domainFile(names));
  tree.write(`${domain}/${name}.spec.ts`, specFile(names));

  const edit = (path, ...edits) => {
    const before = tree.read(path, 'utf8');
    if (before === null) throw new Error(`${path} is not there`);
    tree.write(
      path,
      edits.reduce((text, change) => change(text, path), before),
    );
  };
  edit(
    files.events,
    insert(
      /export const (?:events|\w+Events) = \{\n[\s\S]*?\n(?=\};)/,
      `  ${names.event}: z.object({ ${idField}: id, note: sealed('record', words(4_000)) }),\n`,
    ),
    importing('@caseward/kernel', 'sealed', 'words'),
  );
  const fold = camel(noun.noun);
  edit(files.fold, insert(/folding<[\s\S]*?\n(?=\}\);)/, `  ${names.event}: (${fold}) => ${fold},\n`));
  edit(files.life, insert(/ {2}turns: \{\n[\s\S]*?\n(?= {2}\},\n\}\))/, `    ${names.type}: { from: ['${noun.status}'] },\n`)); // prettier-ignore
  edit(
    files.commands,
    insert(/^(?:import [^;]+;\n)+/, `import { ${names.command} } from './${name}';\n`),
    // With or without a comma after the last one.
    insert(
      new RegExp(`export const ${noun.aggregate}\\b[\\s\\S]*?commands: \\[[^\\]]*?(?=,?\\s*\\])`),
      `, ${names.command}`,
    ),
  );
  edit(files.index, (text) => `${text.trimEnd()}\nexport { ${names.command} } from './${name}';\n`);
  edit(files.projection, insert(/ {2}on: \{\n[\s\S]*?\n(?= {2}\},\n\}\))/, `    ${names.event}: (row) => row,\n`));
  edit(
    files.sheets,
    (text) => {
      const kit = /const (\w+) = sheetsOf</.exec(text)[1];
      // Before the list of what a page offers, with its comment, or else at the end.
      const list = /(?:\n\/\*\*(?:(?!\*\/)[\s\S])*\*\/)?\nexport const \w+: readonly ActionGroup</.exec(text);
      const at = list?.index ?? text.length;
      return text.slice(0, at) + sheetOf({ ...names, kit }) + text.slice(at);
    },
    importing('@caseward/web-kit', 'field'),
    (text, path) =>
      /ActionGroup</.test(text)
        ? insert(/ActionGroup<[\s\S]*?sheets: \[[^\]]*?(?=,?\s*\])/, `, ${names.command}`)(text, path)
        : text.replace(`\nconst ${names.command} =`, `\nexport const ${names.command} =`),
  );
  await formatFiles(tree);
}
