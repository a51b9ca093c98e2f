import {
  codes,
  commandFor,
  folding,
  id,
  type Aggregate,
  type Instant,
  type Moment,
  type OpenOf,
} from '@caseward/kernel';
import { z } from 'zod';

/** How it was made sure once more that somebody is who is signed in. */
export const confirmedBy = codes('IdentityConfirmedBy', ['signed_in_again', 'chosen_again_in_demo']);
type Method = z.infer<typeof confirmedBy>;

/** For so long it counts: enough to press the button that it was done for, and no more. */
export const CONFIRMED_FOR_MINUTES = 5;

const events = { IdentityConfirmed: z.object({ personId: id, session: z.string(), by: confirmedBy, at: z.string() }) };
export type Confirmation = Readonly<{ session: string; by: Method; at: Instant }> | undefined;

/**
 * Written by the door at which people sign in, and by nothing else: a port that only the product's own sign-in fills. Where there
 * is none, nobody is ever confirmed, and what asks for it stays shut.
 */
export const confirmIdentity = commandFor<Confirmation, typeof events>()({
  type: 'ConfirmIdentity',
  input: z.object({ personId: id, session: z.string().min(1).max(100), by: confirmedBy }),
  may: { roles: ['SYS'], at: 'anywhere', tier: 'T0' },
  about: ({ personId }) => personId,
  decide: (_, input, { now }) => [{ type: 'IdentityConfirmed', data: { ...input, at: now } }],
});

/** How they were confirmed in this very session, when that was a moment ago. A fact for rules that ask for more than a session. */
export const confirmedLately = (
  confirmation: Confirmation,
  { now, session }: Pick<Moment, 'now' | 'session'>,
): Method | undefined => {
  if (!confirmation || confirmation.session !== session) return undefined;
  const age = Date.parse(now) - Date.parse(confirmation.at);
  return age >= 0 && age <= CONFIRMED_FOR_MINUTES * 60_000 ? confirmation.by : undefined;
};

export const confirmationAggregate: Aggregate<Confirmation, typeof events> = {
  name: 'confirmation',
  events,
  initial: undefined,
  evolve: folding<Confirmation, OpenOf<typeof events>>({
    IdentityConfirmed: (_, { session, by, at }) => ({ session, by, at }),
  }),
  commands: [confirmIdentity],
};
