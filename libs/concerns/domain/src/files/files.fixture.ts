import type { OpenImagery } from '../imagery/imagery';
import { concernId, idNo, lim, monday } from '../concern.fixture';
import type { KeptFile } from './stored-file';

export const aFile = {
  ...{ attachmentId: idNo(60), blobId: idNo(61), imageryRuledOut: true as const },
  ...{ name: 'chat.png', what: 'The messages she was sent, as she showed them.', contentNotes: ['hate' as const] },
};
export const facts = { kind: 'png', size: 4_000, sha256: 'a'.repeat(64), scanned: 'clean', preview: true } as const;
export const storedBy = (uploadedBy: string): KeptFile => ({
  status: 'stored',
  uploadedBy,
  storedAt: monday.now,
  facts,
});
export const declared: OpenImagery = {
  ...{
    status: 'declared',
    ofKind: 'concern',
    ofRecord: concernId,
    adultInvolved: 'not_known',
    declaredBy: lim,
    leads: [],
    viewers: [],
  },
  ...{ police: 'not_yet', devices: [], locators: [], sealed: [], viewings: 0 },
};
