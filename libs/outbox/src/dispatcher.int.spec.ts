import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { messageFor } from './message';
import { ada, bob, outboxes, who } from './outbox.fixture';
import { outboxFlows } from './outbox-health';
import { postOffice } from './post-office.fixture';
import { smtpMailer } from './smtp-mailer';

const { here, read, append, dispatcher, rows, jump } = outboxes();
const site = 'https://caseward.trust.example';
const going = new AbortController().signal;
let office: Awaited<ReturnType<typeof postOffice>>;
let send: () => Promise<unknown>;
let addresses: Record<string, string>;
beforeEach(async () => {
  office = await postOffice();
  addresses = { [ada]: 'ada@trust.example', [bob]: 'bob@trust.example' };
  const mailer = await smtpMailer({ url: office.url, from: 'Caseward <caseward@trust.example>', site, addressOf: async (p) => addresses[p] }); // prettier-ignore
  const one = dispatcher(mailer);
  send = () => one.deliverDue(going);
});
afterEach(() => office.close());

const ring = async (more: Parameters<typeof append>[2] = {}) => {
  const runner = await read();
  const record = randomUUID();
  await runner.waitFor(await append(record, 'BellRung', more), 5_000);
  return { runner, record };
};
const states = async () => (await rows()).map(({ state, why }) => (why ? `${state}: ${why}` : state));

describe('over a mail server, a message', () => {
  it('reaches each of them, in words that tell nothing', async () => {
    await ring();
    await send();
    expect(office.delivered.map(({ to }) => to).sort()).toEqual(['ada@trust.example', 'bob@trust.example']);
    const [{ headers, body }] = office.delivered as [(typeof office.delivered)[0]];
    expect(headers).toMatchObject({ subject: 'Something is waiting for you in Caseward', 'auto-submitted': 'auto-generated' }); // prettier-ignore
    expect(body.trim()).toBe(messageFor(false, site).text.trim().replaceAll('\n', '\r\n'));
    expect(await states()).toEqual(['sent', 'sent']);
    await send();
    expect(office.delivered).toHaveLength(2);
  });
  it('waits longer and longer while the server is busy or gone, and arrives under the same id', async () => {
    await ring({ to: [ada] });
    office.moods.push('is busy', 'hangs up', 'takes it and hangs up');
    for (let tries = 0; (await states())[0] === 'waiting' && tries < 10; tries++) {
      await send();
      const [{ attempts } = { attempts: 0 }] = await rows();
      jump(500);
      await send();
      // Not before its time.
      expect((await rows())[0]?.attempts).toBe(attempts);
      jump(1_000 * 2 ** attempts);
    }
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 4 }]);
    // Taken once without a word of it, and once more: the same letter to whoever compares.
    expect(office.delivered).toHaveLength(2);
    expect(new Set(office.delivered.map(({ headers }) => headers['message-id'])).size).toBe(1);
    expect(office.delivered[0]?.headers['message-id']).toMatch(/^<[0-9a-f-]{36}@caseward\.trust\.example>$/);
  });
  it('is given up, loudly and without a word of it, when nobody has an address or the server says never', async () => {
    await ring();
    addresses = { [bob]: 'bob@trust.example' };
    office.moods.push('refuses the recipient');
    await send();
    expect(await states()).toEqual(['dead: no-address', 'dead: refused']);
    const loud = here.said.filter((line) => line.startsWith('error'));
    expect(loud).toHaveLength(2);
    for (const line of loud) expect(line).toMatch(/"message":"[0-9a-f-]{36}".*"correlation":"correlation"/);
    expect(here.said.join()).not.toContain('@');
    expect(await outboxFlows(here.pool, here.now)).toBe(false);
  });
  it('waits for as long as the server has something against us, and arrives when that is put right', async () => {
    await ring({ to: [ada] });
    office.moods.push('refuses the sender', 'relays nothing for us', 'refuses the letter');
    for (let i = 0; i < 3; i++) {
      await send();
      expect(await states()).toEqual(['waiting']);
      jump(31 * 60_000);
    }
    await send();
    expect(await states()).toEqual(['sent']);
    expect(office.delivered).toHaveLength(1);
  });
  it('outlasts a long weekend, and is given up after five days', async () => {
    await ring({ to: [ada] });
    await office.close();
    const attempts = async () => (await rows())[0]?.attempts ?? 0;
    for (let hours = 0; hours < 100; hours += 0.5) {
      await send();
      jump(31 * 60_000);
    }
    expect(await states()).toEqual(['waiting']);
    while ((await attempts()) < 250) {
      await send();
      jump(31 * 60_000);
    }
    expect(await rows()).toMatchObject([{ state: 'dead', why: 'unreachable', attempts: 250 }]);
  });
  it('is withdrawn when its recipient has been shut out meanwhile', async () => {
    await ring();
    here.hearing = [who(bob)];
    await send();
    expect(await states()).toEqual(['withdrawn: not-theirs', 'sent']);
    expect(office.delivered.map(({ to }) => to)).toEqual(['bob@trust.example']);
  });
  it('is withdrawn when somebody has acted meanwhile', async () => {
    const { runner, record } = await ring();
    await runner.waitFor(await append(record, 'BellAnswered'), 5_000);
    await send();
    expect(await states()).toEqual(['withdrawn: settled', 'withdrawn: settled']);
    expect(office.delivered).toEqual([]);
  });
  it('is withdrawn with its own matter, and not with another of the same record', async () => {
    const { runner, record } = await ring({ to: [ada], part: 'first' });
    await append(record, 'BellRung', { to: [bob], part: 'second' });
    await runner.waitFor(await append(record, 'BellAnswered', { part: 'first' }), 5_000);
    await send();
    expect(office.delivered.map(({ to }) => to)).toEqual(['bob@trust.example']);
    expect(await states()).toEqual(['withdrawn: settled', 'sent']);
  });
  it('is sent once by two dispatchers at a time', async () => {
    await ring();
    await Promise.all([send(), send(), send()]);
    expect(office.delivered).toHaveLength(2);
  });
  it('is sent again, the same, when the process died before it could write that it was sent', async () => {
    await ring({ to: [ada] });
    await send();
    await here.pool.query(`update outbox set state = 'waiting', not_before = null`);
    await send();
    const ids = office.delivered.map(({ headers }) => headers['message-id']);
    expect(ids).toEqual([ids[0], ids[0]]);
  });
  it('to a reporter is withdrawn when they may not see their own report by then', async () => {
    here.reporter = [who(bob, 'STAFF')];
    await ring({ to: 'reporter' });
    here.reporter = [];
    await send();
    expect(office.delivered).toEqual([]);
    expect(await rows()).toMatchObject([{ person: bob, state: 'withdrawn', why: 'not-theirs' }]);
  });
  it('about what is open to everybody is withdrawn from whoever has left by then', async () => {
    await ring({ to: [bob], open: true });
    here.staff = [ada];
    await send();
    expect(office.delivered).toEqual([]);
    expect(await rows()).toMatchObject([{ person: bob, state: 'withdrawn', why: 'not-theirs' }]);
  });
  it('does not leave while the log is still being read', async () => {
    await ring();
    await here.pool.query('update projection_checkpoint set caught_up = false');
    await send();
    expect(office.delivered).toEqual([]);
  });
});

describe('its words', () => {
  it('are the same for everything, but for what cannot wait', () => {
    for (const urgent of [false, true]) {
      const { subject, text } = messageFor(urgent, site);
      // Where everything that waits is, and leads on: a policy to read has no place in an inbox.
      expect(text).toContain(`${site}/alerts\n`);
      expect(subject + text).not.toMatch(/[Cc]hild|pupil|danger|adult|[Cc]oncern|report|polic|school [A-Z]/);
    }
  });
});
