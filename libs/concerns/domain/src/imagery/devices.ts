import { id, Refusal } from '@caseward/kernel';
import { staffAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import { imageryCommand, type ImageryRefusal } from './imagery';
import { ready } from './imagery-life';
import { byNamed, notToCome } from './police-step';
import { done, handedTo, locatorKind, neverALink, text } from './vocabulary';

/** Where the police will find it: a device, an account, a ticket. Never a link, and never a fingerprint of the image. */
export const recordImageryLocator = imageryCommand({
  type: 'RecordImageryLocator',
  input: z.object({ imageryId: id, locatorId: id, kind: locatorKind, locator: text(500) }),
  may: { roles: ['DSL', 'DDSL'], relations: ['named'], at: 'record', tier: 'T5' },
  about: ({ imageryId }) => imageryId,
  decide(imagery, input) {
    const { locators } = ready(imagery, 'RecordImageryLocator');
    if (locators.includes(input.locatorId)) throw new Refusal<ImageryRefusal>('imagery/already-recorded');
    neverALink(input.locator);
    return [{ type: 'ImageryLocatorRecorded', data: input }];
  },
});

/** Switched off where that is safe, sealed, and in somebody's keeping; nobody looks through it. */
export const logDeviceSecured = imageryCommand({
  type: 'LogDeviceSecured',
  input: z.object({
    imageryId: id,
    deviceId: id,
    ...done,
    device: text(500),
    seal: text(200),
    place: text(500),
    custodian: id,
  }),
  may: byNamed,
  about: ({ imageryId }) => imageryId,
  facts: async (read, { custodian }) => ({ known: (await read(staffAggregate, custodian)).known }),
  decide(imagery, input, { now }, { known }) {
    const { devices } = ready(imagery, 'LogDeviceSecured');
    if (devices.some(({ id: one }) => one === input.deviceId))
      throw new Refusal<ImageryRefusal>('imagery/already-recorded');
    if (!known) throw new Refusal<ImageryRefusal>('imagery/custodian-unknown');
    notToCome(input, now);
    neverALink(input.device, input.seal, input.place);
    return [{ type: 'DeviceSecured', data: input }];
  },
});

/** To whom it went. To a parent or its owner only after the police step. */
export const recordDeviceHandover = imageryCommand({
  type: 'RecordDeviceHandover',
  input: z.object({ imageryId: id, deviceId: id, ...done, to: handedTo, receivedBy: text(500) }),
  may: byNamed,
  about: ({ imageryId }) => imageryId,
  sole: true,
  decide(imagery, input, { now }) {
    const { devices, police } = ready(imagery, 'RecordDeviceHandover');
    if (!devices.some(({ id: one, out }) => one === input.deviceId && !out))
      throw new Refusal<ImageryRefusal>('imagery/device-unknown');
    if (police === 'not_yet' && input.to !== 'police') throw new Refusal<ImageryRefusal>('imagery/police-first');
    notToCome(input, now);
    neverALink(input.receivedBy);
    return [{ type: 'DeviceHandedOver', data: input }];
  },
});
