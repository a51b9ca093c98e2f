import { execute } from '../../ask/execute';
import { FindDrafts } from './draft-documents';

export type Text = Readonly<{ content: string; savedAt: string }>;

/** Texts of several forms of a page are asked for together. */
let asking: { owner: string; names: string[]; answer: Promise<readonly (Text & { name: string; revision: number; keptUntil: string; other?: Text | null })[]> } | undefined; // prettier-ignore
export const find = async (owner: string, name: string) => {
  if (asking?.owner !== owner) {
    const names: string[] = [];
    const answer = new Promise((soon) => setTimeout(soon)).then(async () => {
      asking = undefined;
      return (await execute(FindDrafts, { input: { owner, names } })).data.drafts;
    });
    asking = { owner, names, answer };
  }
  asking.names.push(name);
  return (await asking.answer).find((draft) => draft.name === name);
};

/** What an earlier version of a form wrote may lack a field, or have one that is no more. */
export const fitting = (content: string, initial: object): object => {
  const written = JSON.parse(content) as Record<string, unknown>; // our own, from this form
  const fields = Object.entries(initial).filter(
    ([key, value]) => typeof written[key] === typeof value && Array.isArray(written[key]) === Array.isArray(value),
  );
  return { ...initial, ...Object.fromEntries(fields.map(([key]) => [key, written[key]])) };
};
