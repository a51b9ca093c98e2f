export const pascal = (name) => name.replaceAll(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());
export const camel = (name) => name.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());

/** record-debrief → DebriefRecorded. English has its moods: --event says it otherwise. */
export const pastOf = (name) => {
  const [verb, ...noun] = name.split('-');
  const past = verb.endsWith('e') ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
  return pascal([...noun, past].join('-'));
};

/** Puts text after what matches. @throws when nothing does: the file no longer has the shape that slices have. */
export const insert = (after, text) => (before, path) => {
  const found = after.exec(before);
  if (!found) throw new Error(`${path ?? 'the file'} has no place for: ${text.trim()}`);
  const end = found.index + found[0].length;
  return before.slice(0, end) + text + before.slice(end);
};

/** Adds names to an import that is there already, if it does not have them. */
export const importing =
  (from, ...names) =>
  (text, path) => {
    const found = new RegExp(`import \\{([^}]*)\\} from '${from}';`).exec(text);
    if (!found) throw new Error(`${path} imports nothing from ${from}`);
    const missing = names.filter((name) => !new RegExp(`\\b${name}\\b`).test(found[1]));
    const all = [...found[1].split(','), ...missing].map((one) => one.trim()).filter(Boolean);
    return text.replace(found[0], `import { ${all.join(', ')} } from '${from}';`);
  };
