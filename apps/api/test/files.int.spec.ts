import { schoolId } from '@caseward/seed';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, comparable, type Browser } from './testing/browser';
import { concernAbout, concernAboutAdult } from './testing/concerns';
import { aText, attached, ticketOf, upload } from './testing/files';
import { soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';
import { png as picture } from '@caseward/blobs/testing';

/** With what a camera or a person may have written into it. */
const png = (width: number, height: number) =>
  picture(width, height, [width, height], [['tEXt', 'Author\0Quillfeather']]);

let world: World;
let lim: Browser, okoro: Browser, shaw: Browser, gray: Browser, hale: Browser;
const signIn = async () => {
  [lim, okoro, shaw, gray, hale] = (await Promise.all(
    ['lim', 'okoro', 'shaw', 'gray', 'hale'].map((one) => world.as(one)),
  )) as [Browser, Browser, Browser, Browser, Browser]; // five in, five out
};
beforeAll(async () => {
  world = await raiseWorld();
  await signIn();
});
afterAll(() => world.close());

const reported = async (who = lim, about = concernAbout('ashdown')) => {
  const { position } = await who.send('submitConcern', about);
  // From here on everybody is shown it.
  await who.ask('{ me { name } }', {}, { position });
  return about.concernId;
};
const open = (who: Browser, concernId: string, attachment: string, more = '') => who.fetch(`/files/concern/${concernId}/${attachment}${more}`); // prettier-ignore
const blobs = async () => (await world.product.pool.query<{ blobs: string; chunks: string }>('select (select count(*) from blob) as blobs, (select count(*) from blob_chunk) as chunks')).rows[0]!; // prettier-ignore
const declaring = (concernId: string, more = {}) => ({ ofKind: 'concern', ofRecord: concernId, schoolId: schoolId('ashdown'), howKnown: 'child_told', adultInvolved: 'no', account: 'She said that a picture is going round.', ...more }); // prettier-ignore

describe('a file of a concern', () => {
  it('comes back as it was, as a download that nothing runs', async () => {
    const concernId = await reported();
    const bytes = aText();
    const attachment = await attached(lim, concernId, { bytes });
    for (const who of [lim, okoro, shaw]) {
      const { status, headers, body } = await open(who, concernId, attachment);
      expect([status, body]).toEqual([200, bytes.toString()]);
      expect(headers).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-disposition': expect.stringMatching(/^attachment; filename="file-[0-9a-f]{8}\.txt"$/),
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
    }
  });

  it('is not there for anybody else, in the same bytes as one that never was', async () => {
    const concernId = await reported();
    const attachment = await attached(okoro, concernId);
    const never = await open(gray, randomUUID(), randomUUID());
    // Its reporter sees what they sent, not what the team has added; a head who is not named; another school's lead.
    for (const who of [lim, gray, hale]) expect(comparable(await open(who, concernId, attachment))).toEqual(comparable(never)); // prettier-ignore
    expect((await open(world.stranger, concernId, attachment)).status).toBe(401);
    expect(comparable(await upload(gray, 'concern', concernId))).toEqual(comparable(await upload(gray, 'concern', randomUUID()))); // prettier-ignore
    // Through another record that they may open.
    const other = await reported(gray, concernAbout('copse'));
    expect((await open(gray, other, attachment)).status).toBe(404);
  });

  it('about an adult opens to its few', async () => {
    const about = concernAboutAdult('ashdown', 'shaw');
    const concernId = await reported(lim, about);
    const attachment = await attached(hale, concernId);
    expect((await open(hale, concernId, attachment)).status).toBe(200);
    for (const who of [okoro, shaw, lim]) expect((await open(who, concernId, attachment)).status).toBe(404);
  });

  it('was read before it left: who looked stands in their reading log', async () => {
    const concernId = await reported();
    const attachment = await attached(lim, concernId);
    const reads = async () =>
      (
        await world.product.pool.query('select 1 from events where stream_id = $1 and data::text like $2', [
          `reading-${shaw.person}`,
          `%${concernId}%`,
        ])
      ).rowCount;
    expect(await reads()).toBe(0);
    await open(shaw, concernId, attachment);
    expect(await reads()).toBeGreaterThan(0);
  });

  it('shows a picture made anew, and keeps the old one', async () => {
    const concernId = await reported();
    const bytes = png(80, 60);
    const attachment = await attached(lim, concernId, { bytes, ending: 'png' });
    const { status, headers, body } = await open(okoro, concernId, attachment, '/preview');
    expect([status, headers['content-type']]).toEqual([200, 'image/jpeg']);
    expect(body).not.toContain('Quillfeather');
    expect((await open(okoro, concernId, attachment)).body).toContain('Quillfeather');
  });

  it('is hidden when it is withdrawn', async () => {
    const concernId = await reported();
    const attachment = await attached(lim, concernId);
    await okoro.send('withdrawConcernAttachment', { concernId, attachmentId: attachment, reason: 'Another child.' });
    for (const who of [lim, okoro]) expect((await open(who, concernId, attachment)).status).toBe(404);
  });

  it('is attached by whoever uploaded it, and to one record', async () => {
    const [first, second] = [await reported(), await reported()];
    const { blobId } = ticketOf(await upload(lim, 'concern', first));
    const input = (concernId: string) => ({ concernId, attachmentId: randomUUID(), blobId, imageryRuledOut: true, name: 'a', what: 'b', contentNotes: [] }); // prettier-ignore
    expect(codeOf(await okoro.sendRaw('attachToConcern', input(first)))).toBe('concern/file-unknown');
    await lim.send('attachToConcern', input(first));
    await soon(async () => codeOf(await lim.sendRaw('attachToConcern', input(second))) === 'concern/file-unknown');
  });
});

describe('an upload', () => {
  it('leaves nothing behind when it is refused, whatever for', async () => {
    const concernId = await reported();
    const before = await blobs();
    const refused = async (how: Parameters<typeof upload>[3]) => {
      const { status, body } = await upload(lim, 'concern', concernId, how);
      return [status, (JSON.parse(body) as { code: string }).code];
    };
    expect(await refused({ bytes: Buffer.from('<html><script>1</script>') })).toEqual([422, 'file/active-content']);
    expect(await refused({ bytes: Buffer.from('MZ\x90\0\x03'), ending: 'exe' })).toEqual([422, 'file/kind-not-taken']);
    expect(await refused({ bytes: png(2, 2), ending: 'jpg' })).toEqual([422, 'file/ending-differs']);
    expect(await refused({ headers: { 'x-caseward-imagery': 'not-sure' } })).toEqual([
      400,
      'file/imagery-not-answered',
    ]);
    expect(await refused({ headers: { 'x-caseward': '' } })).toEqual([403, 'BAD_REQUEST']);
    expect(await refused({ headers: { 'sec-fetch-site': 'cross-site' } })).toEqual([403, 'BAD_REQUEST']);
    expect(await refused({ headers: { 'content-type': 'text/plain' } })).toEqual([415, 'BAD_REQUEST']);
    expect(await blobs()).toEqual(before);
  });
  it('of more than is taken is stopped, even when nobody said how much it would be', async () => {
    const concernId = await reported();
    const before = await blobs();
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(500_000).fill(97));
      },
    });
    const sent = fetch(`${world.url}/files/concern/${concernId}`, { method: 'POST', body: endless, duplex: 'half', headers: { ...lim.headers, 'content-type': 'application/octet-stream', 'x-caseward': '1', 'x-caseward-imagery': 'ruled-out', 'x-caseward-ending': 'txt' } } as RequestInit); // prettier-ignore
    const status = await sent.then(
      (answer) => answer.status,
      () => 413,
    ); // cut off while it was still sending
    expect(status).toBe(413);
    expect(await blobs()).toEqual(before);
  });
  it('that breaks off leaves nothing attached, and nothing stored', async () => {
    const concernId = await reported();
    const before = await blobs();
    const gone = new AbortController();
    let sent = 0;
    const slow = new ReadableStream<Uint8Array>({
      async pull(controller) {
        controller.enqueue(new Uint8Array(400_000).fill(97));
        if (++sent === 3) gone.abort();
        await new Promise((resolve) => setTimeout(resolve, 50));
      },
    });
    const headers = { ...lim.headers, 'content-type': 'application/octet-stream', 'x-caseward': '1', 'x-caseward-imagery': 'ruled-out', 'x-caseward-ending': 'txt' }; // prettier-ignore
    await expect(fetch(`${world.url}/files/concern/${concernId}`, { method: 'POST', body: slow, duplex: 'half', headers, signal: gone.signal } as RequestInit)).rejects.toThrow(); // prettier-ignore
    await soon(async () => JSON.stringify(await blobs()) === JSON.stringify(before));
  });
  it('that nobody attached is removed after a day; what a record has stays', async () => {
    const concernId = await reported();
    const kept = await attached(lim, concernId);
    const { blobId } = ticketOf(await upload(lim, 'concern', concernId));
    // What a record takes is said to the store by a reaction.
    await soon(async () => (await world.product.pool.query<{ kept: boolean }>('select kept from blob order by begun_at desc offset 1 limit 1')).rows[0]?.kept === true); // prettier-ignore
    world.clock.jump(25 * 60);
    await signIn();
    await world.product.blobs.purge(new Date(Date.parse(world.clock.now()) - 24 * 3_600_000).toISOString());
    expect(await world.product.blobs.find(blobId)).toBeUndefined();
    expect((await open(okoro, concernId, kept)).status).toBe(200);
  });
});

describe('suspected imagery', () => {
  it('locks the record, opens to its few, and is told to nobody else', async () => {
    const concernId = await reported();
    await lim.send('declareSuspectedImagery', declaring(concernId));
    expect((await upload(lim, 'concern', concernId)).status).toBe(409);
    expect((await upload(okoro, 'concern', concernId)).status).toBe(409);
    const ask = `query ($id: ID!) { concern(id: $id) { filesLocked imageryProtocol } }`;
    const answer = await okoro.ask<{ concern: { filesLocked: boolean; imageryProtocol: string } }>(ask, {
      id: concernId,
    });
    expect(answer.concern.filesLocked).toBe(true);
    const id = answer.concern.imageryProtocol;
    const page = `query ($id: ID!) { imageryProtocol(id: $id) { status reference nextCommands account { text } story { kind } whoCanSee { role } } }`;
    const shown = (who: Browser) => who.ask<{ imageryProtocol: null | { nextCommands: string[]; story: { kind: string }[] } }>(page, { id }); // prettier-ignore
    await soon(async () => (await shown(okoro)).imageryProtocol !== null);
    expect((await shown(okoro)).imageryProtocol).toMatchObject({ status: 'declared', story: [{ kind: 'SuspectedImageryDeclared' }] }); // prettier-ignore
    expect((await shown(hale)).imageryProtocol?.nextCommands).toContain('recordPoliceNotified');
    const stranger = await gray.raw(page, { id });
    expect(comparable(stranger)).toEqual(comparable(await gray.raw(page, { id: randomUUID() })));
    expect((await shown(lim)).imageryProtocol).toBeNull();
  });
  it('cannot be declared of a record that one does not know, nor at a school that is not its own', async () => {
    const concernId = await reported();
    for (const [who, input] of [
      [gray, declaring(concernId)],
      [gray, declaring(concernId, { schoolId: schoolId('copse') })],
      [lim, declaring(randomUUID())],
    ] as const)
      expect(codeOf(await who.sendRaw('declareSuspectedImagery', input))).toBe('record/not-found');
  });
  it('that was attached before is opened by nobody any more, at once and in the store', async () => {
    const concernId = await reported();
    const bytes = png(30, 30);
    const attachmentId = await attached(lim, concernId, { bytes, ending: 'png' });
    const { recordId: imageryId } = await okoro.send('declareSuspectedImagery', declaring(concernId));
    const blobOf = async () =>
      (
        await world.product.pool.query<{ attachments: { blobId: string }[] }>(
          'select attachments from concern_file where id = $1',
          [concernId],
        )
      ).rows[0]?.attachments[0]?.blobId;
    await soon(async () => (await blobOf()) !== undefined);
    const blobId = await blobOf();
    expect((await open(okoro, concernId, attachmentId)).status).toBe(200);
    const seal = { imageryId, blobId, reason: 'It shows what nobody should see.' };
    await soon(async () => codeOf(await okoro.sendRaw('sealFoundImagery', seal)) === undefined);
    for (const more of ['', '/preview'])
      for (const who of [okoro, lim, hale]) expect((await open(who, concernId, attachmentId, more)).status).toBe(404);
    // The bytes are there for the police, and the product gives them to nobody.
    await soon(async () => (await world.product.blobs.find(blobId!))?.closed === true);
    expect(await world.product.blobs.open(blobId!)).toBeUndefined();
  });
});

it('a dump of the database has neither the bytes of a file, nor its name, nor what was said about it', async () => {
  const concernId = await reported();
  const planted = 'Brimblecoombe-on-paper';
  await attached(lim, concernId, { bytes: aText(planted) }, { name: `${planted}.txt`, what: planted, capturedWhere: planted, capturedBy: planted }); // prettier-ignore
  const { rows } = await world.product.pool.query<{ name: string }>(`select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`); // prettier-ignore
  for (const { name } of rows) {
    const all = await world.product.pool.query<{ text: string }>(`select t::text as text from ${name} t`);
    for (const { text } of all.rows) {
      expect(text).not.toContain(planted);
      expect(text).not.toContain(Buffer.from(planted).toString('hex'));
    }
  }
});
