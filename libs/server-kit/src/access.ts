import type { FieldClass, Id, RecordId, Relation, Restriction, Role, Tier } from '@caseward/kernel';
import type { SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Asker } from './asker';
import type { Searched } from './search';

/** Any of the roles, or any of the relations to the record, is enough. */
export type Needs = Readonly<{
  roles: readonly Role[];
  relations?: readonly Relation[] | undefined;
  namedAs?: readonly Role[] | undefined;
}>;

/** Of what: a school or the trust, one record, or merely being somebody here. */
export type Of = Readonly<{ body: Id }> | Readonly<{ record: RecordId }> | 'anywhere';

export type Admission = Readonly<{
  actingRole: Role;
  /** The school or trust it is about, when it is about one. */
  body: Id | undefined;
  tier: Tier | undefined;
}>;

export type Reading = Readonly<{
  record: RecordId;
  kind: string;
  school: Id;
  tier: Tier;
  classes: readonly FieldClass[];
}>;

/**
 * The one door to "who may": `decide` of access, fed with roles, interests and restrictions as they stand at the head of
 * their streams. Declared here so that the gates need no context; the access context fills it.
 */
export abstract class Access {
  /** @throws Refusal `record/not-found`, whether there is none or it is not for the asker. */
  abstract admit(asker: Asker, needs: Needs, of: Of): Promise<Admission>;
  /** Of each of these, whether it would be admitted to the record: for what a page offers. */
  abstract allows(asker: Asker, needs: readonly Needs[], record: RecordId): Promise<readonly boolean[]>;
  /**
   * What one look at the record says of each of its field classes; `ownReport` when it is shown to its reporter. Undefined: no.
   * One look, so that nobody whose right ends meanwhile is answered by halves.
   */
  abstract reads(
    asker: Asker,
    record: RecordId,
    ownReport: boolean,
  ): Promise<(fieldClass: FieldClass) => Omit<Reading, 'classes'> | undefined>;
  /** One field class of one record. */
  async mayRead(
    asker: Asker,
    record: RecordId,
    fieldClass: FieldClass,
    ownReport: boolean,
  ): Promise<Omit<Reading, 'classes'> | undefined> {
    return (await this.reads(asker, record, ownReport))(fieldClass);
  }
  /** Whether the asker holds any role at this school, or at the trust. */
  abstract belongsTo(asker: Asker, body: Id): Promise<boolean>;
  /** Whether the asker has declared to be close to one of these people. */
  abstract isCloseTo(asker: Asker, people: readonly Id[]): Promise<boolean>;
  /** The roles held today, each with its school or trust. */
  abstract rolesOf(asker: Asker): Promise<readonly Readonly<{ role: Role; body: Id }>[]>;
  /** Writes who may know of a record that is about to exist. Again with the same content: nothing happens. */
  abstract restrict(record: RecordId, kind: string, restriction: Restriction, provenance: Provenance): Promise<void>;
  /**
   * Writes who may know of a record from now on. When that is how it stands: nothing happens. `seen` is the revision of the
   * restriction from which this one was computed: a later one would be lost. Answers with whom it added to the readers.
   * @throws EventStoreError `conflict` when it has changed since
   */
  abstract narrow(record: RecordId, restriction: Restriction, provenance: Provenance, seen: bigint | undefined): Promise<readonly Id[]>; // prettier-ignore
  /**
   * Names people for a record about a child that their role alone does not open to them. Never whoever is shut out of it, and
   * nobody at all for a record about an adult: its few readers stay the few. Answers with whom it let in.
   */
  abstract letIn(record: RecordId, people: readonly Id[], provenance: Provenance): Promise<readonly Id[]>;
  /** Takes out whoever was let in so. What a role opens to them stays open. */
  abstract letOut(record: RecordId, people: readonly Id[], provenance: Provenance): Promise<void>;
  /** What was opened for a command that is refused after all: these people are no readers any more, and not let in. */
  abstract takeBack(record: RecordId, people: readonly Id[], provenance: Provenance): Promise<void>;
  /** Written before the data leaves; throws when it cannot be written, and then nothing leaves. */
  abstract noteReadings(asker: Asker, readings: readonly Reading[], through: string): Promise<void>;
  /** Who searched, and how much was found; never the words. Written before the hits leave, as a reading is. */
  abstract noteSearch(asker: Asker, text: string, found: Searched): Promise<void>;
  /** For a list: the condition on its record column. It only prefilters; `among` decides. */
  abstract visible(asker: Asker, record: PgColumn, ownReports?: boolean): Promise<SQL>;
  /** Those of the records that the asker may know of, at the head of their restrictions. */
  abstract among(asker: Asker, records: readonly RecordId[], ownReports?: boolean): Promise<ReadonlySet<RecordId>>;
  /** Everybody who can see a record, for its page. */
  abstract whoCanSee(record: RecordId): Promise<readonly Readonly<{ person: Id; role: Role }>[]>;
  /** Whoever reported it, as long as they may see their own report and hold a role here; otherwise nobody. */
  abstract whoReported(record: RecordId): Promise<readonly Readonly<{ person: Id; role: Role }>[]>;
}

/** Where an event comes from. */
export type Provenance = Readonly<{
  commandId: string;
  correlationId: string;
  causationId: string;
  asker: Asker;
  actingRole: Role;
  body: Id | undefined;
  tier: Tier;
}>;
