import {
  commandFor,
  decisionRecorded,
  folding,
  id,
  sealed,
  type OpenOf,
  type PersonId,
  type RecordId,
} from '@caseward/kernel';
import { z } from 'zod';
import { adultInvolved, done, handedTo, howKnown, imageryOfKind, locatorKind, text, viewingReason } from './vocabulary';

const told = sealed('record', text(5_000));
export const events = {
  /** From here on no file is taken by the record: the lock is this event. Never the image, nor what it shows. */
  SuspectedImageryDeclared: z.object({
    imageryId: id,
    ofKind: imageryOfKind,
    ofRecord: id,
    schoolId: id,
    declaredBy: id,
    /** Of its readers, who leads; and who as lead may have to look. */
    leads: z.array(id),
    viewers: z.array(id),
    howKnown,
    adultInvolved,
    account: told,
  }),
  ImageryProtocolReopened: z.object({ imageryId: id, reason: told }),
  PoliceNotified: z.object({ imageryId: id, ...done, logNumber: sealed('record', text(200)), who: sealed('record', text(500).optional()) }),
  PoliceNotNotified: z.object({ imageryId: id, ...decisionRecorded }),
  ImageryLocatorRecorded: z.object({ imageryId: id, locatorId: id, kind: locatorKind, locator: sealed('record', text(500)) }),
  DeviceSecured: z.object({ imageryId: id, deviceId: id, ...done, custodian: id, device: sealed('record', text(500)), seal: sealed('record', text(200)), place: sealed('record', text(500)) }),
  DeviceHandedOver: z.object({ imageryId: id, deviceId: id, ...done, to: handedTo, receivedBy: sealed('record', text(500)) }),
  DSLViewingRecorded: z.object({ imageryId: id, ...done, authoriser: id, witness: id, why: viewingReason, place: sealed('record', text(500)), ...decisionRecorded }),
  /** The bytes of a file that was taken before: sealed for the police, opened by nobody. */
  FoundImagerySealed: z.object({ imageryId: id, attachmentId: id, blobId: id, reason: told }),
  ImageryProtocolClosed: z.object({ imageryId: id, outcome: told }),
}; // prettier-ignore
export type ImagerySchemas = typeof events;
export type OpenImageryEvent = OpenOf<ImagerySchemas>;

export const imageryStatuses = ['declared', 'police_step_done', 'closed'] as const;
export type OpenImagery = Readonly<{
  status: (typeof imageryStatuses)[number];
  ofKind: z.infer<typeof imageryOfKind>;
  ofRecord: RecordId;
  adultInvolved: z.infer<typeof adultInvolved>;
  police: 'not_yet' | 'told' | 'not_told';
  devices: readonly Readonly<{ id: string; out: boolean }>[];
  locators: readonly string[];
  sealed: readonly string[];
  viewings: number;
  declaredBy: PersonId;
  leads: readonly PersonId[];
  viewers: readonly PersonId[];
}>;
export type Imagery = Readonly<{ status: 'none' }> | OpenImagery;
export type ImageryRefusal =
  | 'imagery/not-declared'
  | 'imagery/for-the-lead'
  | 'imagery/already-declared'
  | 'imagery/declared-before'
  | 'imagery/closed'
  | 'imagery/police-step-missing'
  | 'imagery/police-already-told'
  | 'imagery/police-step-done'
  | 'imagery/police-at-once'
  | 'imagery/police-first'
  | 'imagery/never-a-link'
  | 'imagery/in-the-future'
  | 'imagery/device-unknown'
  | 'imagery/device-still-held'
  | 'imagery/already-recorded'
  | 'imagery/custodian-unknown'
  | 'imagery/needs-two-others'
  | 'imagery/attachment-unknown'
  | 'imagery/already-sealed';

const is = (imagery: Imagery, change: (open: OpenImagery) => Partial<OpenImagery>): Imagery =>
  imagery.status === 'none' ? imagery : { ...imagery, ...change(imagery) };

export const undeclared: Imagery = { status: 'none' };
export const evolve = folding<Imagery, OpenImageryEvent>({
  SuspectedImageryDeclared: (_, { ofKind, ofRecord, adultInvolved: adult, declaredBy, leads, viewers }) => ({
    ...{ status: 'declared', ofKind, ofRecord, adultInvolved: adult, declaredBy, leads, viewers },
    ...{ police: 'not_yet', devices: [], locators: [], sealed: [], viewings: 0 },
  }),
  // Something more was found: the police step is taken anew.
  ImageryProtocolReopened: (imagery) => is(imagery, () => ({ status: 'declared', police: 'not_yet' })),
  PoliceNotified: (imagery) => is(imagery, () => ({ status: 'police_step_done', police: 'told' })),
  PoliceNotNotified: (imagery) => is(imagery, () => ({ status: 'police_step_done', police: 'not_told' })),
  ImageryLocatorRecorded: (imagery, { locatorId }) => is(imagery, ({ locators }) => ({ locators: [...locators, locatorId] })),
  DeviceSecured: (imagery, { deviceId }) => is(imagery, ({ devices }) => ({ devices: [...devices, { id: deviceId, out: false }] })),
  DeviceHandedOver: (imagery, { deviceId }) =>
    is(imagery, ({ devices }) => ({ devices: devices.map((one) => (one.id === deviceId ? { ...one, out: true } : one)) })),
  DSLViewingRecorded: (imagery) => is(imagery, ({ viewings }) => ({ viewings: viewings + 1 })),
  FoundImagerySealed: (imagery, { attachmentId }) => is(imagery, (open) => ({ sealed: [...open.sealed, attachmentId] })),
  ImageryProtocolClosed: (imagery) => is(imagery, () => ({ status: 'closed' })),
}); // prettier-ignore

/** The stream, for a rule that asks whether a record is locked. */
export const imageryStream = { name: 'imagery', events, initial: undeclared, evolve, commands: [] };
export const imageryCommand = commandFor<Imagery, ImagerySchemas>();
