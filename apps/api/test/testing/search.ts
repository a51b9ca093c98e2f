import type { Browser } from './browser';

export const SEARCH = `query ($input: SearchInput!) { search(input: $input) { groups { kind total next lookedThrough items { __typename
  ... on Person { id name className yearGroup onRoll } ... on Concern { id reference status people { person { initials } } }
  ... on Report { id reference told: status } ... on ChildCase { id reference children { name } }
  ... on WrittenHit { concernId reference field excerpt } } } } }`;
export const PERSON = `query ($id: ID!) { person(id: $id) { id name className concerns(first: 2) { total next items { id reference } }
  cases { total items { id reference } } } }`;

export type Group = Readonly<{
  kind: string;
  total: number;
  next: string | null;
  items: readonly Readonly<Record<string, unknown>>[];
}>;

/** What a search finds, by kind. */
export const search = async (
  who: Browser,
  input: object,
  position?: string,
): Promise<Readonly<Record<string, Group>>> => {
  const { search: found } = await who.ask<{ search: { groups: Group[] } }>(SEARCH, { input }, position ? { position } : {}); // prettier-ignore
  return Object.fromEntries(found.groups.map((group) => [group.kind, group]));
};
export const idsOf = (group: Group | undefined) => group?.items.map(({ id, concernId }) => id ?? concernId) ?? [];
/** A child's name and class, asked by whoever may open their page. */
export const nameOf = async (who: Browser, id: string) =>
  (await who.ask<{ person: { name: string; className: string } }>(PERSON, { id })).person;
