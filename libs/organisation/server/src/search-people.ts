import { noHits, question, type Ask, type NamedBy, type Platform, type Search } from '@caseward/server-kit';
import { id, Refusal, type Role } from '@caseward/kernel';
import { z } from 'zod';
import type { Directory, Entry } from './directory';

/** Who opens a child's page, and so may look for children by name. Reporters find them in their form, at their school. */
const readers: readonly Role[] = ['DSL', 'DDSL'];
const UPN = /^[A-Z]\d{4,11}[\dA-Z]?$/;

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
      const from = Number(/^\d{1,6}$/.exec(after ?? '')?.[0] ?? 0);
      const items = found.slice(from, from + first).map((entry) => ({ __typename: 'Person', ...entry }));
      return { items, next: from + first < found.length ? String(from + first) : null, total: found.length };
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
  return { searches: [people], questions: [person], namedBy };
};
