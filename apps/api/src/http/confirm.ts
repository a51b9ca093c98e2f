import { ExecuteCommand, system, type Asker } from '@caseward/server-kit';
import { personas } from '@caseward/seed';
import type { CommandBus } from '@nestjs/cqrs';
import express, { Router } from 'express';
import { randomUUID } from 'node:crypto';
import type { Sessions } from '../sessions';
import { isForeign, tokenOf } from './cookies';

/**
 * Makes sure once more that somebody is who is signed in, from what they sent. Undefined: it could not, and what asks for it
 * stays shut. The sign-in of a deployment fills this port.
 */
export type ConfirmPerson = (
  asker: Asker,
  sent: unknown,
) => Promise<'signed_in_again' | 'chosen_again_in_demo' | undefined>;

/** Until a sign-in fills the port, nobody is confirmed. */
export const nobodyConfirmed: ConfirmPerson = () => Promise.resolve(undefined);

/** In the demo people choose themselves once more, as they did to sign in. */
export const confirmedInDemo: ConfirmPerson = ({ person }, sent) => {
  const chosen = typeof sent === 'object' && sent !== null && 'persona' in sent ? sent.persona : undefined;
  const same = personas.some(({ id, personId }) => id === chosen && personId === person);
  return Promise.resolve(same ? 'chosen_again_in_demo' : undefined);
};

/** The door at which somebody confirms that it is still they, before they put their name to something. */
export const confirmRoutes = (sessions: Sessions, commands: CommandBus, confirm: ConfirmPerson): Router => {
  const router = Router();
  router.post('/sessions/confirm', express.json({ limit: '10kb' }), async (request, response) => {
    if (isForeign(request)) return void response.status(404).json({ code: 'NOT_FOUND' });
    const asker = await sessions.find(tokenOf(request));
    if (!asker) return void response.status(401).json({ code: 'UNAUTHENTICATED' });
    const by = await confirm(asker, request.body);
    if (!by) return void response.status(403).json({ code: 'confirm/not-you' });
    const input = { personId: asker.person, session: asker.session, by };
    await commands.execute(new ExecuteCommand({ type: 'ConfirmIdentity', input, commandId: randomUUID(), asker: system('sign-in') })); // prettier-ignore
    response.status(204).end();
  });
  return router;
};
