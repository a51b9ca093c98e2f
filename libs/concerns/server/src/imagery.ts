import { imageryAggregate, imageryOf, shutByImagery } from '@caseward/concerns-domain';
import { id, referenceTo, type PersonId } from '@caseward/kernel';
import {
  attachmentsOf,
  fileFieldsOf,
  nextCommandsOf,
  question,
  readingOf,
  type Ask,
  type AttachmentRow,
  type Platform,
  type Served,
} from '@caseward/server-kit';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { concernFiles, type ConcernRow } from './concern-file.projection';
import { imageryFiles as i, type DeviceRow, type ImageryRow, type LocatorRow } from './imagery-file.projection';

type Shown = AttachmentRow & Readonly<{ through: string; record?: string }>;
const instant = (at: string) => new Date(at).toISOString();
const texts = ['name', 'what', 'capturedOn', 'capturedTime', 'capturedWhere', 'capturedBy'] as const;

/** Files of a record and the protocol that locks them, for the API. */
export const imageryOn = (platform: Platform) => {
  const { db } = platform;
  const read = readingOf(platform.streams);
  const one = question({
    name: 'imageryProtocol',
    input: z.object({ id }),
    needs: { roles: [], relations: ['named'] },
    of: ({ id: record }) => ({ record }),
    answer: async ({ id: imageryId }) => (await db.select().from(i).where(eq(i.id, imageryId)))[0] ?? null,
  });

  const held = ({ devices, id: through }: ImageryRow) => devices.map((device) => ({ ...device, through }));
  const types: Served['types'] = {
    Concern: fileFieldsOf(platform, shutByImagery, imageryOf),
    Report: {
      attachments: (row: ConcernRow, _, ask) =>
        attachmentsOf(row).filter(({ by, withdrawn }) => by === ask.by.person && !withdrawn),
      filesLocked: async ({ id: record }: ConcernRow) => (await shutByImagery(read, record)).locked,
    },
    Attachment: {
      addedAt: ({ at }: Shown) => instant(at),
      by: ({ by, through }: Shown, _, ask) => ask.refer('Person', by, through),
      reason: ({ reason }: Shown, _, ask) => ask.text(reason),
      sealed: async ({ id: attachment, through, record = through }: Shown) =>
        (await shutByImagery(read, record)).sealed.includes(attachment),
      ...Object.fromEntries(
        texts.map((field) => [field, ({ sealed }: Shown, _: unknown, ask: Ask) => ask.text(sealed[field])]),
      ),
    },
    ImageryProtocol: {
      reference: ({ id: imageryId }: ImageryRow) => referenceTo('imagery', imageryId),
      ofReference: ({ ofKind, ofRecord }: ImageryRow) => referenceTo(ofKind, ofRecord),
      declaredAt: ({ declaredAt }: ImageryRow) => instant(declaredAt),
      declaredBy: (row: ImageryRow, _, ask) => ask.refer('Person', row.declaredBy, row.id),
      account: ({ account }: ImageryRow, _, ask) => ask.text(account),
      policeLog: ({ policeLog }: ImageryRow, _, ask) => ask.text(policeLog),
      devices: held,
      attachments: async ({ ofKind, ofRecord, id: through }: ImageryRow, _, ask) => {
        if (ofKind !== 'concern' || !(await ask.mayRead(ofRecord, 'narrative', false))) return [];
        const [row] = await db.select().from(concernFiles).where(eq(concernFiles.id, ofRecord));
        return row ? attachmentsOf(row).map((file) => ({ ...file, through, record: ofRecord })) : [];
      },
      nextCommands: nextCommandsOf(platform, imageryAggregate),
      whoCanSee: ({ id: imageryId }: ImageryRow, _, ask) => ask.whoCanSee(imageryId),
    },
    ImageryDevice: {
      device: ({ device }: DeviceRow, _, ask) => ask.text(device),
      seal: ({ seal }: DeviceRow, _, ask) => ask.text(seal),
      place: ({ place }: DeviceRow, _, ask) => ask.text(place),
      custodian: ({ custodian, through }: DeviceRow & Readonly<{ custodian: PersonId; through: string }>, _, ask) =>
        ask.refer('Person', custodian, through),
    },
    ImageryLocator: { locator: ({ locator }: LocatorRow, _, ask) => ask.text(locator) },
  };
  return { questions: [one], types };
};
