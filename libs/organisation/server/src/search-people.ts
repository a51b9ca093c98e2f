import { noHits, question, type Ask, type Hits, type NamedBy, type Platform, type Search } from '@caseward/server-kit';
import { id, Refusal, type Role } from '@caseward/kernel';
import { z } from 'zod';
import type { Directory, Entry } from './directory';

/** Who opens a child's page, and so may look for children by name. Reporters find them in their form, at their school. */
const readers: readonly Role[] = ['DSL', 'DDSL'];
/** Who keeps the list of staff, and so finds whoever has left it. */
const keepers: readonly Role[] = ['HR', 'HT', 'ADM'];
const UPN = /^[A-Z]\d{4,11}[\dA-Z]?$/;

const pageOf = (found: readonly Entry[], first: number, after: string | undefined): Hits => {
  const from = Number(/^\d{1,6}$/.exec(after ?? '')?.[0] ?? 0);
  const items = found.slice(from, from + first).map((entry) => ({ __typename: 'Person', ...entry }));
  return { items, next: from + first < found.length ? String(from + first) : null, total: found.length };
};

export const searchPeople = ({ access, streams }: Platform, directory: Directory) => {
  /** The children of the schools where the asker is of the safeguarding team. */
  const childrenFor = async (ask: Ask) => {
    const bodies = (await access.rolesOf(ask.by)).filter(({ role }) => readers.includes(role)).map(({ body }) => body);
    const everywhere = bodies.includes(streams.trust);
    return bodies.length === 0
      ? undefined
      : ({ kind, bodyId }: Entry) => kind === 'pupil' && (everywhere || bodies.includes(bodyId));
  };

  const people: Search = {
    kind: 'people',
    async find({ text, first, after }, ask) {
      const mine = await childrenFor(ask);
      if (!mine) return noHits;
      const upn = text.replaceAll(/\s/g, '').toUpperCase();
      const found = UPN.test(upn) ? await directory.byUpn(upn, mine) : await directory.search(text, mine);
      return pageOf(found, first, after);
    },
  };

  /** Colleagues: whoever is added at a school of the asker's, or to the trust's central team. */
  const staff: Search = {
    kind: 'staff',
    async find({ text, first, after }, ask) {
      const held = await access.rolesOf(ask.by);
      if (held.length === 0) return noHits;
      const { trust } = streams;
      const at = (body: string, roles?: readonly Role[]) =>
        held.some((one) => (one.body === body || one.body === trust) && (!roles || roles.includes(one.role)));
      const mine = ({ kind, bodyId, onRoll }: Entry) =>
        kind === 'adult' && (bodyId === trust || at(bodyId)) && (onRoll || at(bodyId, keepers));
      return pageOf(await directory.search(text, mine), first, after);
    },
  };

  /** Not found and not allowed are the same; an adult has no such page. */
  const person = question({
    name: 'person',
    input: z.object({ id }),
    needs: 'signed-in',
    async answer({ id: personId }, ask) {
      const entry = (await directory.byIds([personId])).get(personId);
      if (entry?.kind !== 'pupil') return null;
      try {
        await access.admit(ask.by, { roles: readers }, { body: entry.bodyId });
        return entry;
      } catch (error) {
        if (error instanceof Refusal) return null;
        throw error;
      }
    },
  });

  const namedBy: NamedBy = (text) => directory.named(text);
  return { searches: [people, staff], questions: [person], namedBy };
};
