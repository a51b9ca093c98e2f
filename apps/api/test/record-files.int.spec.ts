import { adultId, schoolId } from '@caseward/seed';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, comparable, type Browser } from './testing/browser';
import { concernAbout, concernAboutAdult, decisionFor } from './testing/concerns';
import { routedFrom } from './testing/conduct';
import { aText, ticketOf, upload } from './testing/files';
import { soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
let lim: Browser, okoro: Browser, shaw: Browser, hale: Browser, patel: Browser, gray: Browser;
beforeAll(async () => {
  world = await raiseWorld();
  const all = await Promise.all(['lim', 'okoro', 'shaw', 'hale', 'patel', 'gray'].map((one) => world.as(one)));
  [lim, okoro, shaw, hale, patel, gray] = all as [Browser, Browser, Browser, Browser, Browser, Browser]; // six in, six out
});
afterAll(() => world?.close());

/** A kind of record, one of it, who works on it, who may read it, and who may not. */
type Kind = Readonly<{ of: string; key: string; attach: string; withdraw: string; query: string }>;
const breach: Kind = { of: 'breach', key: 'breachId', attach: 'attachToBreachCase', withdraw: 'withdrawBreachAttachment', query: 'breachCase' }; // prettier-ignore
const conduct: Kind = { of: 'adultconduct', key: 'conductId', attach: 'attachToAdultConduct', withdraw: 'withdrawAdultConductAttachment', query: 'adultConductRecord' }; // prettier-ignore
const investigation: Kind = { of: 'investigation', key: 'investigationId', attach: 'attachToInvestigation', withdraw: 'withdrawInvestigationAttachment', query: 'investigation' }; // prettier-ignore

const aBreach = async () => {
  const breachId = randomUUID();
  await okoro.send('openBreachCase', {
    ...{ breachId, schoolId: schoolId('ashdown'), personType: 'staff', subject: adultId('reid'), affected: [] },
    ...{ category: 'image_use', personalData: 'no', account: 'A class photo on a private page.' },
    clauses: [{ policy: 'Acceptable use', version: '3', clause: '4.2' }],
  });
  return breachId;
};
const aConductRecord = async () => {
  const concern = concernAboutAdult('ashdown', 'reid');
  const { position } = await lim.send('submitConcern', concern);
  await hale.send('routeConcernToAdultConduct', { concernId: concern.concernId }, { position });
  const conductId = await routedFrom(hale, concern.concernId);
  await hale.send('appointCaseManager', { conductId, caseManager: adultId('hale') });
  return conductId;
};
const anInvestigation = async () => {
  const concern = concernAbout('ashdown');
  const [caseId, investigationId] = [randomUUID(), randomUUID()];
  await lim.send('submitConcern', concern);
  await okoro.send('recordTriageDecision', { ...decisionFor(concern.concernId), outcome: 'open_case', caseId });
  const CASE = 'query ($id: ID!) { childCase(id: $id) { id } }';
  await soon(async () => (await okoro.ask<{ childCase: unknown }>(CASE, { id: caseId })).childCase !== null);
  const at = { investigationId };
  await okoro.send('commissionInvestigation', {
    ...{ ...at, ofKind: 'childcase', ofRecord: caseId, schoolId: schoolId('ashdown'), subjects: [] },
    allegations: [{ question: 'Who sent the picture on?' }],
  });
  await okoro.send('appointInvestigator', { ...at, investigator: adultId('shaw'), trained: true, managesThem: false });
  const none = { knowsThem: false, managesThem: false, tookPart: false, gainsOrLoses: false };
  await shaw.send('declareIndependence', { ...at, ...none, statement: 'None.' });
  const terms = { scope: 'The chat.', confidentiality: 'The few.', accompaniment: 'A friend.', targetDate: '2199-01-01', allegations: [] }; // prettier-ignore
  await okoro.send('setTermsOfReference', { ...at, ...terms });
  await shaw.send('startInvestigation', at);
  return investigationId;
};

const open = (who: Browser, { of }: Kind, record: string, attachment: string) => who.fetch(`/files/${of}/${record}/${attachment}`); // prettier-ignore
const attachmentFor = ({ key }: Kind, record: string, blobId: string) => ({
  ...{ [key]: record, attachmentId: randomUUID(), blobId, imageryRuledOut: true },
  ...{ name: 'post.txt', what: 'The post, as it stood there', contentNotes: [] },
});
type Shown = Readonly<Record<string, { attachments: readonly Readonly<{ id: string; sha256: string; withdrawn: boolean; name: { text: string } }>[] } | null>>; // prettier-ignore
const shownTo = async (who: Browser, { query }: Kind, id: string) =>
  (await who.ask<Shown>(`query ($id: ID!) { ${query}(id: $id) { attachments { id sha256 withdrawn name { text } } } }`, { id }))[query]; // prettier-ignore

describe.each([
  ['a breach case', breach, aBreach, () => [okoro, hale], () => [gray, patel, lim]],
  ['a record about an adult', conduct, aConductRecord, () => [hale, hale], () => [okoro, shaw, lim, gray]],
  ['an investigation', investigation, anInvestigation, () => [shaw, okoro], () => [hale, lim, gray, patel]],
] as [string, Kind, () => Promise<string>, () => [Browser, Browser], () => Browser[]][])(
  'a file of %s',
  (_, kind, make, insiders, outsiders) => {
    it('is sent, attached, listed and handed to its readers as a download', async () => {
      const record = await make();
      const [sender, reader] = insiders();
      const bytes = aText();
      const { blobId } = ticketOf(await upload(sender, kind.of, record, { bytes }));
      const input = attachmentFor(kind, record, blobId);
      await sender.send(kind.attach, input);
      for (const who of [sender, reader]) {
        const { status, headers, body } = await open(who, kind, record, input.attachmentId);
        expect([status, body]).toEqual([200, bytes.toString()]);
        expect(headers['content-disposition']).toMatch(/^attachment; filename="file-[0-9a-f]{8}\.txt"$/);
      }
      await soon(async () => (await shownTo(reader, kind, record))?.attachments.length === 1);
      expect((await shownTo(reader, kind, record))?.attachments[0]).toMatchObject({ id: input.attachmentId, name: { text: 'post.txt' } }); // prettier-ignore

      // For anybody else it is not there, in the same bytes as one that never was: to open, to send, to attach.
      const never = await open(gray, kind, randomUUID(), randomUUID());
      for (const who of outsiders()) {
        expect(comparable(await open(who, kind, record, input.attachmentId))).toEqual(comparable(never));
        expect(comparable(await upload(who, kind.of, record))).toEqual(comparable(await upload(who, kind.of, randomUUID()))); // prettier-ignore
        expect(codeOf(await who.sendRaw(kind.attach, attachmentFor(kind, record, blobId)))).toBe('record/not-found');
        expect(await shownTo(who, kind, record)).toBeNull();
      }
      expect((await open(world.stranger, kind, record, input.attachmentId)).status).toBe(401);

      // Taken out, it stays in the record and is opened by nobody.
      await sender.send(kind.withdraw, { [kind.key]: record, attachmentId: input.attachmentId, reason: 'The wrong one.' }); // prettier-ignore
      for (const who of [sender, reader]) expect((await open(who, kind, record, input.attachmentId)).status).toBe(404);
    });

    it('is not taken while there may be an image of a child', async () => {
      const record = await make();
      const [sender] = insiders();
      const { blobId } = ticketOf(await upload(sender, kind.of, record));
      await sender.send('declareSuspectedImagery', {
        ...{ ofKind: kind.of, ofRecord: record, schoolId: schoolId('ashdown'), howKnown: 'child_told' },
        ...{ adultInvolved: 'no', account: 'She said that a picture is going round.' },
      });
      expect((await upload(sender, kind.of, record)).status).toBe(409);
      expect(codeOf(await sender.sendRaw(kind.attach, attachmentFor(kind, record, blobId)))).toMatch(/\/files-locked$/);
    });
  },
);
