import { z } from 'zod';
import { commandFor, type Aggregate, type Moment } from './command';
import { folding, type OpenOf } from './events';
import { lifecycleFor } from './lifecycle';
import { Refusal } from './refusal';

/** A letter that is written, sealed by its writer and sent: the smallest record with a life. */
const events = {
  LetterBegun: z.object({ by: z.string() }),
  LetterSealed: z.object({}),
  LetterOpened: z.object({}),
  LetterSent: z.object({}),
};
type Held = Readonly<{ status: 'open' | 'sealed' | 'sent'; by: string; stamped: boolean }>;
export type Letter = Readonly<{ status: 'none' }> | Held;
export type LetterRefusal = 'letter/none' | 'letter/open' | 'letter/sealed' | 'letter/sent' | 'letter/not-yours' | 'letter/no-stamp'; // prettier-ignore

export const letterLife = lifecycleFor<Held, LetterRefusal>()({
  none: 'letter/none',
  notYours: 'letter/not-yours',
  because: { open: 'letter/open', sealed: 'letter/sealed', sent: 'letter/sent' },
  turns: {
    SealLetter: { from: ['open'], to: ['sealed'], by: ({ by }) => [by] },
    OpenLetter: { from: ['sealed'], to: ['open'] },
    SendLetter: { from: ['sealed'], to: ['sent'], unless: ({ stamped }) => !stamped && 'letter/no-stamp' },
    ForgetLetter: { from: ['sent'], offered: false },
  },
});

export const none: Letter = { status: 'none' };
export const held = (status: Held['status'], more: Partial<Held> = {}): Held => ({
  status,
  by: 'ada',
  stamped: true,
  ...more,
});

const command = commandFor<Letter, typeof events>();
const about = { input: z.object({ wrong: z.boolean().default(false) }), about: () => 'letter' };
const may = { roles: ['STAFF'], at: 'trust', tier: 'T1' } as const;
const turn = (type: keyof typeof letterLife.turns, becomes?: 'LetterSealed' | 'LetterOpened' | 'LetterSent') =>
  command({
    type,
    ...about,
    may,
    decide(state, { wrong }, { actor }) {
      letterLife.ready(state, type, actor);
      if (wrong) throw new Refusal('parcel/wrong');
      return becomes ? [{ type: becomes, data: {} }] : [];
    },
  });
const to = (status: Held['status']) => (letter: Letter): Letter => letter.status === 'none' ? letter : { ...letter, status }; // prettier-ignore

export const letters: Aggregate<Letter, typeof events> = {
  name: 'letter',
  events,
  initial: none,
  evolve: folding<Letter, OpenOf<typeof events>>({
    LetterBegun: (_, { by }) => held('open', { by }),
    LetterSealed: to('sealed'),
    LetterOpened: to('open'),
    LetterSent: to('sent'),
  }),
  lifecycle: letterLife,
  commands: [turn('SealLetter', 'LetterSealed'), turn('OpenLetter', 'LetterOpened'), turn('SendLetter', 'LetterSent'), turn('ForgetLetter')], // prettier-ignore
};
export const noon: Moment = {
  now: '2026-09-07T12:00:00.000Z', today: '2026-09-07', actor: 'ada', actingRole: 'STAFF', session: 's', trust: 't',
  calendar: { terms: [], closed: [], bankHolidays: [] },
}; // prettier-ignore
