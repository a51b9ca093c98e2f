import { codes, commandFor, folding, id, Refusal, type Aggregate, type Instant, type OpenOf, type PersonId } from '@caseward/kernel'; // prettier-ignore
import { z } from 'zod';

/** As it came: what it is called by its content. */
export const policyFileFormat = codes('PolicyFileFormat', ['text', 'word', 'pdf']);
/** Longer than anybody looks at what was read, and shorter than bytes that no text has taken are kept. */
const FILE_HOURS = 12;

/** What the server knows of a file from which a text may be made. Its bytes lie sealed elsewhere, under its id. */
const facts = {
  fileId: id,
  versionId: id,
  readFor: id,
  format: policyFileFormat,
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  scanned: z.enum(['clean', 'not_scanned']),
};
export const policyFileEvents = { PolicyFileRead: z.object({ ...facts, readAt: z.string() }) };
type Schemas = typeof policyFileEvents;
export type PolicyFile =
  | Readonly<{ status: 'none' }>
  | Readonly<{ status: 'read'; versionId: string; readFor: PersonId; readAt: Instant; original: Original }>;
export type Original = Readonly<{ fileId: string; format: 'text' | 'word' | 'pdf'; bytes: number; sha256: string }>;

export const policyFileStream = {
  name: 'policyfile',
  events: policyFileEvents,
  initial: { status: 'none' } as PolicyFile,
  evolve: folding<PolicyFile, OpenOf<Schemas>>({
    PolicyFileRead: (_, { fileId, versionId, readFor, readAt, format, bytes, sha256 }) => ({
      ...{ status: 'read', versionId, readFor, readAt },
      original: { fileId, format, bytes, sha256 },
    }),
  }),
  commands: [],
};

/** Said by the server when the last byte is sealed. No person may say what a file is. */
export const notePolicyFile = commandFor<PolicyFile, Schemas>()({
  type: 'NotePolicyFile',
  input: z.object(facts),
  may: { roles: ['SYS'], at: 'anywhere', tier: 'T0' },
  about: ({ fileId }) => fileId,
  decide(file, input, { now }) {
    if (file.status !== 'none') throw new Refusal('policy-file/already-read');
    return [{ type: 'PolicyFileRead', data: { ...input, readAt: now } }];
  },
});
export const policyFileAggregate: Aggregate<PolicyFile, Schemas> = { ...policyFileStream, commands: [notePolicyFile] };

/** The file, when it was read for this text and this person, and not too long ago. */
export const originalOf = (
  file: PolicyFile,
  { versionId, actor, now }: Readonly<{ versionId: string; actor: PersonId; now: Instant }>,
): Original | undefined =>
  file.status === 'read' &&
  file.versionId === versionId &&
  file.readFor === actor &&
  Date.parse(now) - Date.parse(file.readAt) <= FILE_HOURS * 3_600_000
    ? file.original
    : undefined;
