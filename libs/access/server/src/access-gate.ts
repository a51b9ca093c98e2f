import {
  decide,
  readersOf,
  restrictionAggregate,
  type Needs,
  type Resource,
  type RestrictionState,
  type Standing,
} from '@caseward/access-domain';
import { dayOf, notFound, type FieldClass, type Id, type RecordId, type Restriction } from '@caseward/kernel';
import {
  Access,
  type Admission,
  type Asker,
  type Clock,
  type Db,
  type Of,
  type Provenance,
  type Reading,
  type Searched,
  type Streams,
} from '@caseward/server-kit';
import type { SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { randomUUID } from 'node:crypto';
import { ReadLog } from './read-log';
import { RestrictionWriter } from './restriction-writer';
import { SearchLog } from './search-log';
import { Standings } from './standings';
import { visibleTo } from './visible';
import { reporterOf, seersOf } from './who';

/** Feeds `decide` with what stands at the head of the role, interest and restriction streams. */
export class AccessGate extends Access {
  private readonly standings: Standings;
  private readonly writer: RestrictionWriter;
  private readonly readLog: ReadLog;
  private readonly searchLog: SearchLog;

  constructor(
    private readonly streams: Streams,
    private readonly clock: Clock,
    db: Db,
    bodies?: readonly Id[],
  ) {
    super();
    this.standings = new Standings(streams, clock, db, bodies);
    this.writer = new RestrictionWriter(streams);
    this.readLog = new ReadLog(streams, clock);
    this.searchLog = new SearchLog(streams, clock);
  }

  override async admit(asker: Asker, needs: Needs, of: Of): Promise<Admission> {
    const resource = await this.resourceOf(of);
    const decision = decide(await this.standingFor(asker, resource), needs, resource);
    if (!decision.allow) throw notFound();
    return {
      actingRole: decision.actingRole,
      body:
        resource.kind === 'body'
          ? resource.body
          : resource.kind === 'record'
            ? resource.restriction?.school
            : undefined,
      tier: resource.kind === 'record' ? resource.restriction?.tier : undefined,
    };
  }

  override async allows(asker: Asker, needs: readonly Needs[], record: RecordId): Promise<readonly boolean[]> {
    const resource = await this.resourceOf({ record });
    const standing = await this.standingFor(asker, resource);
    return needs.map((one) => decide(standing, one, resource).allow);
  }

  override async reads(
    asker: Asker,
    record: RecordId,
    ownReport: boolean,
  ): Promise<(fieldClass: FieldClass) => Omit<Reading, 'classes'> | undefined> {
    const restriction = await this.restrictionOf(record);
    if (!restriction) return () => undefined;
    const { kind, school, tier } = restriction;
    const standing = await this.standings.at(asker, [school]);
    const resource = { kind: 'record', record, restriction } as const;
    return (fieldClass) =>
      decide(standing, readersOf(tier, fieldClass, ownReport), resource).allow
        ? { record, kind, school, tier }
        : undefined;
  }

  override async belongsTo(asker: Asker, body: Id): Promise<boolean> {
    const { trust } = this.streams;
    // Whoever has a role at one of its schools belongs to the trust, and must be able to name the people at its head.
    if (body === trust) return (await this.standings.everywhere(asker)).roles.length > 0;
    const { roles } = await this.standings.at(asker, [body]);
    return roles.some((held) => held.body === body || held.body === trust);
  }

  override async isCloseTo(asker: Asker, people: readonly Id[]): Promise<boolean> {
    const { interests } = await this.standings.at(asker, []);
    return people.some((person) => interests.persons.includes(person));
  }

  override async rolesOf(asker: Asker): Promise<Standing['roles']> {
    return (await this.standings.everywhere(asker)).roles;
  }

  override restrict(record: RecordId, kind: string, restriction: Restriction, by: Provenance): Promise<void> {
    return this.writer.restrict(record, kind, restriction, by);
  }

  override narrow(record: RecordId, restriction: Restriction, by: Provenance, seen: bigint | undefined) {
    return this.writer.narrow(record, restriction, by, seen);
  }

  override async letIn(record: RecordId, people: readonly Id[], by: Provenance): Promise<readonly Id[]> {
    const restriction = await this.restrictionOf(record);
    if (!restriction || restriction.tier >= 'T4') return [];
    const needs = readersOf(restriction.tier, 'narrative');
    const fresh: Id[] = [];
    for (const person of people) {
      const standing = await this.standings.at({ person, session: 'none' }, [restriction.school]);
      const decision = decide(standing, needs, { kind: 'record', record, restriction });
      // Only a role is missing: an interest or an exclusion is never got round in this way.
      if (!decision.allow && (decision.reason === 'no-role' || decision.reason === 'not-among-readers'))
        fresh.push(person);
    }
    if (fresh.length > 0) await this.writer.letIn(record, fresh, by);
    return fresh;
  }

  override letOut(record: RecordId, people: readonly Id[], by: Provenance): Promise<void> {
    return this.writer.letOut(record, people, by);
  }

  override takeBack(record: RecordId, people: readonly Id[], by: Provenance): Promise<void> {
    return this.writer.takeBack(record, people, by);
  }

  override noteReadings(asker: Asker, readings: readonly Reading[], through: string): Promise<void> {
    return this.readLog.note(asker, readings, through, randomUUID());
  }

  override noteSearch(asker: Asker, text: string, found: Searched): Promise<void> {
    return this.searchLog.note(asker, text, found, randomUUID());
  }

  override async visible(asker: Asker, record: PgColumn, ownReports = false): Promise<SQL> {
    return visibleTo(await this.standings.everywhere(asker), record, ownReports);
  }

  override async among(asker: Asker, records: readonly RecordId[], ownReports = false): Promise<ReadonlySet<RecordId>> {
    const standing = await this.standings.everywhere(asker);
    const kept = await Promise.all(
      records.map(async (record) => {
        const restriction = await this.restrictionOf(record);
        const needs = readersOf(restriction?.tier ?? 'T5', 'open', ownReports);
        return decide(standing, needs, { kind: 'record', record, restriction }).allow ? [record] : [];
      }),
    );
    return new Set(kept.flat());
  }

  override async whoCanSee(record: RecordId) {
    return seersOf(this.streams, this.standings, record, await this.restrictionOf(record), dayOf(this.clock.now()));
  }

  override async whoReported(record: RecordId) {
    return reporterOf(this.standings, record, await this.restrictionOf(record));
  }

  private async restrictionOf(record: RecordId): Promise<RestrictionState> {
    return (await this.streams.fold(restrictionAggregate, record)).state;
  }

  private async resourceOf(of: Of): Promise<Resource> {
    if (of === 'anywhere') return { kind: 'anywhere' };
    if ('body' in of) return { kind: 'body', body: of.body };
    return { kind: 'record', record: of.record, restriction: await this.restrictionOf(of.record) };
  }

  private standingFor(asker: Asker, resource: Resource): Promise<Standing> {
    if (resource.kind === 'anywhere') return this.standings.everywhere(asker);
    const body = resource.kind === 'body' ? resource.body : resource.restriction?.school;
    return this.standings.at(asker, body ? [body] : []);
  }
}
