import { lives } from '@caseward/kernel/living';
import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asOkoro, ashdown, concernId, dale, hart, idNo, lim, monday, okoro } from '../concern.fixture';
import { imageryOf } from '../files/attachments';
import { storedBy } from '../files/files.fixture';
import {
  closeImageryProtocol,
  declareSuspectedImagery,
  imageryAggregate,
  imageryStatuses,
  logDeviceSecured,
  recordDeviceHandover,
  recordDslViewed,
  recordImageryLocator,
  recordPoliceNotified,
  recordPoliceNotNotified,
  reopenImageryProtocol,
  sealFoundImagery,
} from './index';
import type { OpenImagery } from './imagery';
import { leadsToImage } from './vocabulary';

const imageryId = imageryOf(concernId);
const given = scenario(imageryAggregate, { ...monday, ...asOkoro });
const said = { ofKind: 'concern', ofRecord: concernId, schoolId: ashdown, howKnown: 'child_told', adultInvolved: 'no', account: 'A child said that a picture of another is going round.' } as const; // prettier-ignore
const of = { school: ashdown, tier: 'T2', about: [], excluded: [], kind: 'concern' } as const;
const known = { of, readers: [okoro, dale, hart], leads: [okoro, hart], viewers: [okoro] };
const declared = {
  type: 'SuspectedImageryDeclared' as const,
  data: { imageryId, declaredBy: okoro, leads: [okoro, hart], viewers: [okoro], ...said },
};
const withAdult = { ...declared, data: { ...declared.data, adultInvolved: 'yes' as const } };
const done = { on: '2026-09-07', at: '09:20' };
const why = { rationale: 'Two children of the same age, no pressure, spoken with both parents.' };
const police = { imageryId, ...done, logNumber: 'CAD 4471' };
const notified = { type: 'PoliceNotified' as const, data: police };
const notNotified = { type: 'PoliceNotNotified' as const, data: { imageryId, ...why } };
const deviceId = idNo(70);
const device = { imageryId, deviceId, ...done, device: 'Black telephone', seal: 'S-118', place: 'Safe in the office', custodian: okoro }; // prettier-ignore
const secured = { type: 'DeviceSecured' as const, data: device };
const handover = { imageryId, deviceId, ...done, to: 'police' as const, receivedBy: 'PC 8812' };
const handedOver = { type: 'DeviceHandedOver' as const, data: handover };
const viewing = { imageryId, ...done, authoriser: hart, witness: dale, why: 'only_way_to_decide' as const, place: 'The head’s office', ...why }; // prettier-ignore
const attachment = { blobId: idNo(61), reason: 'It shows what nobody should see.' };
const attached = (record: string) => ({ ...storedBy(lim), status: 'attached' as const, at: { of: 'concern', record, attachmentId: idNo(60) } }); // prettier-ignore
const found = { type: 'FoundImagerySealed' as const, data: { imageryId, attachmentId: idNo(60), ...attachment } };
const closed = { type: 'ImageryProtocolClosed' as const, data: { imageryId, outcome: 'With the police.' } };

describe('suspected imagery', () => {
  it('is declared of a record that one knows, and is the lock on its files', () => {
    given().knowing(known).when(declareSuspectedImagery, said).then(declared);
    for (const facts of [undefined, { ...known, of: { ...of, kind: 'childcase' } }, { ...known, of: { ...of, school: idNo(9) } }])
      given().knowing(facts).when(declareSuspectedImagery, said).refused('record/not-found'); // prettier-ignore
  });
  it('is declared once; afterwards its lead reopens it', () => {
    given(declared).knowing(known).when(declareSuspectedImagery, said).refused('imagery/already-declared');
    given(declared, notified, closed).knowing(known).when(declareSuspectedImagery, said).refused('imagery/declared-before'); // prettier-ignore
    given(declared, notified, closed)
      .when(reopenImageryProtocol, { imageryId, reason: 'Another picture.' })
      .then({ type: 'ImageryProtocolReopened', data: { imageryId, reason: 'Another picture.' } });
  });
  it('opens to its few, whoever they are by role', () =>
    expect(declareSuspectedImagery.restricts?.(said, monday, known)).toEqual({ school: ashdown, tier: 'T5', about: [], excluded: [], readers: [okoro, dale, hart] })); // prettier-ignore
  it('is told without a link to it, and without its fingerprint, anywhere', () => {
    given().knowing(known).when(declareSuspectedImagery, { ...said, account: 'It is on https://example.org/p/1' }).refused('imagery/never-a-link'); // prettier-ignore
    given(declared).when(recordImageryLocator, { imageryId, locatorId: idNo(80), kind: 'account', locator: 'www.example.org' }).refused('imagery/never-a-link'); // prettier-ignore
    given(declared).when(closeImageryProtocol, { imageryId, outcome: 'x' }).refused('imagery/police-step-missing');
    for (const [command, input] of [[recordPoliceNotified, { ...police, who: 'see example.org/a1b2' }]] as const)
      given(declared).when(command, input).refused('imagery/never-a-link');
  });
});

describe('what leads to an image', () => {
  it.each(['https://example.org', 'WWW.example.org', 'share.example.com/x1', 'magnet:?xt=1', 'data:image/png;base64,AA', 'd41d8cd98f00b204e9800998ecf8427e', 'A'.repeat(64), 'ftp://a b'])('is known: %s', (words) => expect(leadsToImage(words)).toBe(true)); // prettier-ignore
  it.each(['Account @wren_9 on the app', 'Ticket 4471-88', 'iPhone, IMEI 356938035643809', 'CAD 4471 of 7 Sept.', 'Said so. Then left', 'Report 2f1a9c04-11e2-4a9c-8f31-0a1b2c3d4e5f', 'and/or'])('is not: %s', (words) => expect(leadsToImage(words)).toBe(false)); // prettier-ignore
  it('is known wherever it stands', () =>
    fc.assert(fc.property(fc.string({ maxLength: 40 }), fc.webUrl(), (words, url) => expect(leadsToImage(`${words} ${url}`)).toBe(true)))); // prettier-ignore
});

describe('the police step', () => {
  it('says when, and by what number', () => {
    given(declared).when(recordPoliceNotified, police).then(notified);
    given(declared)
      .when(recordPoliceNotified, { ...police, on: '2026-09-08' })
      .refused('imagery/in-the-future');
    given(declared, notified).when(recordPoliceNotified, police).refused('imagery/police-already-told');
    given(declared, notNotified).when(recordPoliceNotified, police).then(notified);
  });
  it('is left out by decision only, with reasons', () => {
    given(declared)
      .when(recordPoliceNotNotified, { imageryId, triggers: [], ...why })
      .then(notNotified);
    given(declared, notified).when(recordPoliceNotNotified, { imageryId, triggers: [], ...why }).refused('imagery/police-step-done'); // prettier-ignore
    expect(recordPoliceNotNotified.input.safeParse({ imageryId, triggers: [] }).success).toBe(false);
  });
  it('is never left out when an adult is involved, or anything else that the guidance names', () => {
    given(withAdult)
      .when(recordPoliceNotNotified, { imageryId, triggers: [], ...why })
      .refused('imagery/police-at-once');
    for (const one of ['under_13', 'coerced_or_capacity'] as const)
      given(declared).when(recordPoliceNotNotified, { imageryId, triggers: [one], ...why }).refused('imagery/police-at-once'); // prettier-ignore
  });
});

describe('what only the lead decides', () => {
  it('is not for a deputy, who may do all the rest', () => {
    const asDale = { actor: dale, actingRole: 'DDSL' as const };
    given(declared).when(recordPoliceNotified, police, asDale).then(notified);
    given(declared).when(recordPoliceNotNotified, { imageryId, triggers: [], ...why }, asDale).refused('imagery/for-the-lead'); // prettier-ignore
    given(declared).knowing({ known: true }).when(recordDslViewed, viewing, { actor: hart }).refused('imagery/for-the-lead'); // prettier-ignore
    given(declared).knowing({ file: attached(concernId) }).when(sealFoundImagery, { imageryId, ...attachment }, asDale).refused('imagery/for-the-lead'); // prettier-ignore
    given(declared, notified).when(closeImageryProtocol, closed.data, asDale).refused('imagery/for-the-lead');
  });
});

describe('a device', () => {
  it('is sealed, somewhere, in the keeping of somebody here', () => {
    given(declared).knowing({ known: true }).when(logDeviceSecured, device).then(secured);
    given(declared).knowing({ known: false }).when(logDeviceSecured, device).refused('imagery/custodian-unknown');
    given(declared, secured)
      .knowing({ known: true })
      .when(logDeviceSecured, device)
      .refused('imagery/already-recorded');
    given(declared).knowing({ known: true }).when(logDeviceSecured, { ...device, on: '2027-01-01' }).refused('imagery/in-the-future'); // prettier-ignore
  });
  it('goes to the police; to anybody else only after the police step', () => {
    given(declared, secured).when(recordDeviceHandover, handover).then(handedOver);
    given(declared, secured)
      .when(recordDeviceHandover, { ...handover, to: 'parent' })
      .refused('imagery/police-first');
    given(declared, notified, secured).when(recordDeviceHandover, { ...handover, to: 'parent' }).then({ ...handedOver, data: { ...handover, to: 'parent' } }); // prettier-ignore
    given(declared, secured, handedOver).when(recordDeviceHandover, handover).refused('imagery/device-unknown');
    given(declared, secured).when(recordDeviceHandover, { ...handover, deviceId: idNo(71) }).refused('imagery/device-unknown'); // prettier-ignore
  });
  it('keeps the protocol open as long as the school holds it', () => {
    given(declared, notified, secured).when(closeImageryProtocol, closed.data).refused('imagery/device-still-held');
    given(declared, notified, secured, handedOver).when(closeImageryProtocol, closed.data).then(closed);
  });
  it('is found again by a locator, written once', () => {
    const locator = { imageryId, locatorId: idNo(80), kind: 'provider_ticket' as const, locator: 'Ticket 4471-88' };
    const recorded = { type: 'ImageryLocatorRecorded' as const, data: locator };
    given(declared).when(recordImageryLocator, locator).then(recorded);
    given(declared, recorded).when(recordImageryLocator, locator).refused('imagery/already-recorded');
  });
});

describe('looking at it', () => {
  const recorded = { type: 'DSLViewingRecorded' as const, data: viewing };
  it('needs two others, and a reason', () => {
    given(declared).knowing({ known: true }).when(recordDslViewed, viewing).then(recorded);
    for (const same of [{ authoriser: okoro }, { witness: okoro }, { witness: hart }])
      given(declared).knowing({ known: true }).when(recordDslViewed, { ...viewing, ...same }).refused('imagery/needs-two-others'); // prettier-ignore
    given(declared).knowing({ known: false }).when(recordDslViewed, viewing).refused('imagery/needs-two-others');
  });
  it('is for the police alone when an adult is involved', () => {
    given(withAdult).knowing({ known: true }).when(recordDslViewed, viewing).refused('imagery/police-at-once');
    given(withAdult).knowing({ known: true }).when(recordDslViewed, { ...viewing, why: 'shown_unavoidably' }).then({ ...recorded, data: { ...viewing, why: 'shown_unavoidably' } }); // prettier-ignore
  });
});

describe('an image that was attached before anybody knew', () => {
  it('is sealed for the police, once, and only one of this record', () => {
    const seal = { imageryId, ...attachment };
    given(declared)
      .knowing({ file: attached(concernId) })
      .when(sealFoundImagery, seal)
      .then(found);
    given(declared).knowing({ file: attached(idNo(31)) }).when(sealFoundImagery, seal).refused('imagery/attachment-unknown'); // prettier-ignore
    given(declared)
      .knowing({ file: storedBy(lim) })
      .when(sealFoundImagery, seal)
      .refused('imagery/attachment-unknown');
    given(declared, found).knowing({ file: attached(concernId) }).when(sealFoundImagery, seal).refused('imagery/already-sealed'); // prettier-ignore
  });
});

it('whatever is sent in whatever order, the protocol ends only after the police step and with no device in the drawer', () => {
  lives(imageryAggregate, {
    reaches: imageryStatuses,
    begins: [[declared], [withAdult]],
    sent: {
      RecordPoliceNotified: [[police]],
      RecordPoliceNotNotified: [[{ imageryId, triggers: [], ...why }], [{ imageryId, triggers: ['under_13'], ...why }]],
      RecordImageryLocator: [[{ imageryId, locatorId: idNo(80), kind: 'device', locator: 'The black one' }]],
      LogDeviceSecured: [
        [device, { known: true }],
        [{ ...device, deviceId: idNo(71) }, { known: false }],
      ],
      RecordDeviceHandover: [[handover], [{ ...handover, to: 'owner' }]],
      RecordDSLViewed: [[viewing, { known: true }]],
      SealFoundImagery: [[{ imageryId, ...attachment }, { file: attached(concernId) }]],
      CloseImageryProtocol: [[closed.data]],
      ReopenImageryProtocol: [[{ imageryId, reason: 'More.' }]],
    },
    actors: [okoro, dale, hart],
    moment: { ...monday, ...asOkoro },
    refusals: /^imagery\//,
    holds: ({ status, police: told, devices, adultInvolved }: OpenImagery) => {
      if (status === 'closed') {
        expect(told).not.toBe('not_yet');
        expect(devices.every(({ out }) => out)).toBe(true);
      }
      if (adultInvolved === 'yes') expect(told).not.toBe('not_told');
    },
  });
});
