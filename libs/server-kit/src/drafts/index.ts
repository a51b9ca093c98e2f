import { id, Refusal, type PersonId } from '@caseward/kernel';
import { z } from 'zod';
import type { Ask } from '../ask';
import type { Context } from '../context-server';
import { nameOf, type Log } from '../projections/log';
import type { Duty } from '../projections/runner';
import { pause } from '../projections/wait';
import { question } from '../question';
import type { DraftRefusal, Drafts } from './drafts';
import sdl from './drafts.graphql';

export { draftMigrations } from './draft-table';
export { Drafts, type DraftRefusal } from './drafts';

const HOUR_MS = 3_600_000;

const whole = z.int().min(0).max(2_000_000_000);
const name = z.string().min(1).max(200);
const finding = z.object({ owner: id, names: z.array(name).max(20) });
const discarding = z.object({ owner: id, name, writer: id, seen: whole });
const saving = discarding.extend({
  content: z.string().max(100_000),
  sequence: whole,
  other: z.enum(['keep', 'drop', 'exchange']),
});

/** A page outlives a session: what one person typed must never be kept as another's. */
const own = (ask: Ask, owner: PersonId): PersonId => {
  if (ask.by.person !== owner) throw new Refusal<DraftRefusal>('draft/of-somebody-else');
  return owner;
};

/** Autosave for every form. The platform's own part of the schema: it knows no context. */
export const draftsContext: Context = {
  name: 'drafts',
  sdl,
  aggregates: [],
  projections: [],
  serve: ({ drafts }) => ({
    questions: [
      question({
        name: 'drafts',
        input: finding,
        needs: 'signed-in',
        answer: ({ owner, names }, ask) => drafts.find(own(ask, owner), names),
      }),
    ],
    types: {},
    mutations: {
      saveDraft: (input, ask) => {
        const save = saving.parse(input);
        return drafts.save(own(ask, save.owner), save);
      },
      discardDraft: async (input, ask) => {
        const discard = discarding.parse(input);
        return { discarded: await drafts.discard(own(ask, discard.owner), discard) };
      },
    },
  }),
};

/** Gives the ProjectionRunner the duty to remove what has expired. */
export const purgeOf = (drafts: Drafts, log: Log): Duty => ({
  name: 'draft-purge',
  async run(signal) {
    while (!signal.aborted) {
      await drafts.purge().catch((error: unknown) => log.warn({ accident: nameOf(error) }, 'old drafts were not removed')); // prettier-ignore
      await pause(HOUR_MS, signal);
    }
  },
});
