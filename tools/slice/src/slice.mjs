// nx g slice record-debrief --context cases
import { formatFiles } from '@nx/devkit';
import { readNoun } from './noun.mjs';
import { domainFile, graphqlInput, specFile, webFile } from './templates.mjs';
import { camel, insert, pascal, pastOf } from './text.mjs';

/** @param {import('@nx/devkit').Tree} tree */
export default async function slice(tree, { name, context, noun: asked, event }) {
  const noun = readNoun(tree, context, asked);
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
  tree.write(`libs/${context}/web/src/${name}.tsx`, webFile(names));

  const edit = (path, ...edits) => {
    const before = tree.read(path, 'utf8');
    if (before === null) throw new Error(`${path} is not there`);
    tree.write(
      path,
      edits.reduce((text, change) => change(text, path), before),
    );
  };
  edit(
    `${domain}/${noun.noun}.ts`,
    insert(
      /export const events = \{\n[\s\S]*?\n(?=\};)/,
      `  ${names.event}: z.object({ ${noun.idField}: id, by: id, note: sealed('record', z.string()) }),\n`,
    ),
    insert(/folding<[\s\S]*?\n(?=\}\);)/, `  ${names.event}: (${camel(noun.noun)}) => ${camel(noun.noun)},\n`),
    (text) =>
      /\bsealed\b[^;]*from '@caseward\/kernel'/.test(text)
        ? text
        : text.replace(/,?\s*\} from '@caseward\/kernel'/, ", sealed } from '@caseward/kernel'"),
  );
  edit(
    `${domain}/index.ts`,
    insert(/^(?:import [^;]+;\n)+/, `import { ${names.command} } from './${name}';\n`),
    // With or without a comma after the last one.
    insert(/commands: \[[^\]]*?(?=,?\s*\])/, `, ${names.command}`),
    (text) => `${text.trimEnd()}\nexport { ${names.command} };\n`,
  );
  edit(`libs/${context}/server/src/${context}.graphql`, (text) => {
    const mutation = `  ${names.command}(commandId: ID!, input: ${names.type}Input!): Receipt! @access(class: open)\n`;
    const extended = /extend type Mutation \{\n[^}]*(?=\})/.test(text)
      ? insert(/extend type Mutation \{\n[^}]*(?=\})/, mutation)(text)
      : insert(/extend type Query \{\n[^}]*\}\n/, `\nextend type Mutation {\n${mutation}}\n`)(text);
    return `${extended.trimEnd()}\n${graphqlInput(names)}`;
  });
  edit(
    `libs/${context}/server/src/${noun.noun}-file.projection.ts`,
    insert(/ {2}on: \{\n[\s\S]*?\n(?= {2}\},\n\}\))/, `    ${names.event}: (row) => row,\n`),
  );
  edit(
    `libs/${context}/web/src/${noun.noun}.page.tsx`,
    insert(/^(?:import [^;]+;\n)+/, `import { ${names.type}Form } from './${name}';\n`),
    // Before the list of readers, with which every record's page ends.
    (text, path) => {
      const found = /^( *)<WhoCanSee readers=\{(\w+)\./m.exec(text);
      if (!found) throw new Error(`${path} has no <WhoCanSee …> to stand before`);
      return text.replace(found[0], `${found[1]}<${names.type}Form ${noun.idField}={${found[2]}.id} />\n${found[0]}`);
    },
  );
  await formatFiles(tree);
}
