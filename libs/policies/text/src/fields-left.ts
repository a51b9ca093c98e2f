const FIELD = /\[([^[\]]{2,120})\]/g;

/** A piece of a text: words of the trust, or a field in square brackets that it leaves to each school. */
export type FieldPart = Readonly<{ words: string } | { field: string }>;

/** What a text says and what it leaves to each school, in the order in which it is read. Nothing of it is lost. */
export const fieldParts = (text: string): readonly FieldPart[] => {
  const parts: FieldPart[] = [];
  let done = 0;
  for (const { 0: found, 1: field = '', index } of text.matchAll(FIELD)) {
    if (index > done) parts.push({ words: text.slice(done, index) });
    parts.push({ field: field.trim() });
    done = index + found.length;
  }
  if (done < text.length) parts.push({ words: text.slice(done) });
  return parts;
};

/** What texts leave to each school, once each. */
export const fieldsIn = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap(fieldParts).flatMap((part) => ('field' in part ? [part.field] : []))),
];
