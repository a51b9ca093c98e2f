import type { Id } from '@caseward/kernel';
import type { ChildIdentity, PupilContact } from '@caseward/organisation-domain';
import { isErased, type Codec } from '@caseward/sealing';
import type { Db } from '@caseward/server-kit';
import { inArray } from 'drizzle-orm';
import { contactRestrictions } from '../contact-restriction.projection';
import type { Directory, Entry } from '../directory';
import { familiesOf } from '../family.projection';
import { folded } from '../names';

export type KnownFamily = Readonly<{
  contacts: readonly PupilContact[];
  siblings: readonly Id[];
  /** Restrictions that were ever set; one that came with an import has the id of its contact. */
  restrictions: ReadonlySet<Id>;
}>;
/** What an import compares a file with. */
export type Present = Readonly<{
  everybody: () => Promise<Iterable<Entry>>;
  families: (pupilIds: readonly Id[]) => Promise<ReadonlyMap<Id, KnownFamily>>;
}>;

export const presentOf = (db: Db, codec: Codec, directory: Directory): Present => ({
  everybody: () => directory.everybody(),
  async families(pupilIds) {
    if (pupilIds.length === 0) return new Map();
    const [rows, restrictions] = await Promise.all([
      familiesOf(db, pupilIds),
      db
        .select({ id: contactRestrictions.id, pupilId: contactRestrictions.pupilId })
        .from(contactRestrictions)
        .where(inArray(contactRestrictions.pupilId, [...pupilIds])),
    ]);
    const contacts = await codec.unseal(rows.map((row) => row.contacts));
    return new Map(
      rows.map(({ id, siblings }, i) => {
        const list = contacts[i];
        return [
          id,
          {
            // What was sealed had been parsed by the event's schema.
            contacts: list && !isErased(list) ? (list as readonly PupilContact[]) : [],
            siblings,
            restrictions: new Set(restrictions.filter(({ pupilId }) => pupilId === id).map((r) => r.id)),
          },
        ];
      }),
    );
  },
});

type Child = Entry & Readonly<{ identity: ChildIdentity }>;
const isChild = (entry: Entry): entry is Child => entry.kind === 'pupil' && entry.identity !== undefined;

export const likenessOf = ({ legalFirstName, legalLastName, dateOfBirth }: ChildIdentity): string =>
  folded(`${legalFirstName}|${legalLastName}|${dateOfBirth ?? ''}`);

/** The children known already, by UPN anywhere in the trust, by legal name and date of birth at this school. */
export const childrenOf = (everybody: Iterable<Entry>, schoolId: Id) => {
  const byId = new Map<Id, Child>();
  for (const entry of everybody) if (isChild(entry)) byId.set(entry.id, entry);
  const byUpn = new Map<string, Child>();
  const byLikeness = new Map<string, Child>();
  const put = (to: Map<string, Child>, key: string, child: Child) => {
    // Whoever is on a roll comes before whoever has left one.
    if (child.onRoll || !to.has(key)) to.set(key, child);
  };
  for (const child of byId.values()) {
    const stands = child.mergedInto ? byId.get(child.mergedInto) : child;
    if (!stands || (stands !== child && child.identity.upn !== undefined && byUpn.has(child.identity.upn))) continue;
    if (child.identity.upn) put(byUpn, child.identity.upn, stands);
    if (stands === child && child.bodyId === schoolId) put(byLikeness, likenessOf(child.identity), child);
  }
  return { byId, byUpn, byLikeness };
};
