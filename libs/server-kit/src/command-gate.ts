import { EventStoreError, type Checkpoint } from '@caseward/event-store';
import {
  dayOf,
  isCompanionId,
  Refusal,
  type AnyAggregate,
  type AnyCommand,
  type Calendar,
  type Id,
  type Moment,
  type ReadFact,
} from '@caseward/kernel';
import { ZodError } from 'zod';
import { Access, type Admission, type Of, type Provenance } from './access';
import { SYSTEM, type Asker } from './asker';
import type { Catalogue } from './catalogue';
import type { Clock } from './clock';
import type { Failpoints } from './failpoints';
import { actingAs, standingFor } from './known-to';
import { doneBy, type Folded, type Streams } from './streams';
import { unstorable } from './unstorable';

export type Sent = Readonly<{
  type: string;
  input: unknown;
  /** Made by the client, once for each thing a person does: sent again, it gives the same receipt. */
  commandId: Id;
  asker: Asker;
  /** How many events of the record the sender had before them. */
  seen?: number | undefined;
  correlationId?: string;
  causationId?: string;
}>;
export type Receipt = Readonly<{ recordId: Id; revision: string; checkpoint: Checkpoint | undefined }>;

/** Terms and holidays of a school, for the moment. */
export abstract class Calendars {
  abstract of(body: Id | undefined): Promise<Calendar>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MOST_CONFLICTS = 3;

/**
 * The one way in for a change. One order, everywhere: authorise at the head of roles, interests and restrictions →
 * parse → already done? → facts → decide → restriction (new or narrowed) → data keys → append → receipt. A conflict reads and decides
 * again, at most three times.
 */
export class CommandGate {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly access: Access,
    private readonly streams: Streams,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
    private readonly failpoints: Failpoints,
  ) {}

  /** @throws Refusal for what a rule or the gate says no to; ZodError for bad input; anything else is an accident. */
  async execute(sent: Sent): Promise<Receipt> {
    const { aggregate, command } = this.catalogue.command(sent.type);
    if (!UUID.test(sent.commandId)) throw new Refusal('command/id-invalid');
    const parsed = command.input.safeParse(sent.input);
    // Who may not send the command at all learns nothing of what was wrong with it.
    const of = ofWhat(command, parsed.success ? parsed.data : sent.input, this.streams.trust);
    const admission = await this.access.admit(sent.asker, command.may, of);
    if (!parsed.success) throw parsed.error;
    const opened: Opened[] = [];
    for (let left = MOST_CONFLICTS; ; left--) {
      try {
        return await this.once(sent, aggregate, command, parsed.data, admission, opened);
      } catch (error) {
        const conflict = error instanceof EventStoreError && error.kind === 'conflict';
        if (error instanceof Refusal || (conflict && left === 0))
          return await this.unlessDoneMeanwhile(sent, aggregate, command, parsed.data, error, opened);
        if (!(error instanceof EventStoreError)) throw error;
        if (error.kind === 'invalid') throw unstorable(parsed.data);
        if (!conflict) throw error;
      }
    }
  }

  /** Another copy of the command may have changed what this one's rule looks at: then both get the first one's receipt. */
  private async unlessDoneMeanwhile(
    sent: Sent,
    aggregate: AnyAggregate,
    command: AnyCommand,
    input: unknown,
    refusal: Error,
    opened: readonly Opened[],
  ): Promise<Receipt> {
    const about = command.about(input);
    const folded = await this.streams.fold(aggregate, about);
    const receipt = receiptOf(sent, about, folded);
    if (receipt) return receipt;
    // Whom the record itself names by now was called by another.
    const record = JSON.stringify(folded.state);
    for (const { people, provenance } of opened) {
      const strangers = people.filter((person) => !record.includes(person));
      if (strangers.length > 0) await this.access.takeBack(about, strangers, provenance);
    }
    throw refusal;
  }

  private async once(
    sent: Sent,
    aggregate: AnyAggregate,
    command: AnyCommand,
    input: unknown,
    admission: Admission,
    opened: Opened[],
  ): Promise<Receipt> {
    const { asker, commandId } = sent;
    const about = command.about(input);
    const standing = standingFor({ streams: this.streams, access: this.access }, asker);
    const folded = await standing(aggregate, about);
    const before = receiptOf(sent, about, folded);
    if (before) return before;
    const actingRole = actingAs(command, admission.actingRole, folded.counted);
    const { state, revision } = folded;
    if (command.sole && sent.seen !== undefined && changedBy(asker, sent.seen, folded))
      throw new Refusal('record/changed-meanwhile');

    const factRefs: Record<string, string> = {};
    const read: ReadFact = async (other, id) => {
      const fact = await standing(other, id);
      factRefs[`${other.name}-${id}`] = String(fact.revision);
      return fact.state;
    };
    const now = this.clock.now();
    const moment: Moment = {
      now,
      today: dayOf(now),
      actor: asker.person,
      actingRole,
      session: asker.session,
      trust: this.streams.trust,
      calendar: await this.calendars.of(admission.body),
    };
    const facts = await command.facts?.(read, input, moment);
    const events = command.decide(state, input, moment, facts);
    if (events.length === 0) return { recordId: about, revision: String(revision), checkpoint: undefined };

    const restriction = command.restricts?.(input, moment, facts);
    const provenance: Provenance = {
      commandId,
      correlationId: sent.correlationId ?? commandId,
      causationId: sent.causationId ?? commandId,
      asker,
      actingRole,
      body: restriction?.school ?? admission.body,
      tier: restriction?.tier ?? admission.tier ?? command.may.tier,
    };
    if (restriction) {
      // Chosen by a client, it would tell whether that companion is there, or take its place.
      const chosen = !asker.system && Object.values(input as object).includes(about);
      if (chosen && isCompanionId(about) && !command.follows?.(input)) throw new Refusal('record/id-in-use');
      this.failpoints.reach('before-restriction', command.type);
      await this.access.restrict(about, aggregate.name, restriction, provenance);
      this.failpoints.reach('after-restriction', command.type);
    }
    const narrowed = command.narrows?.(input, moment, facts);
    if (narrowed) {
      const seen = revisionOf(factRefs[`restriction-${about}`]);
      opened.push({ people: await this.access.narrow(about, narrowed, provenance, seen), provenance });
    }
    const called = command.letsIn?.(events) ?? [];
    if (called.length > 0) opened.push({ people: await this.access.letIn(about, called, provenance), provenance });
    const leaving = command.letsOut?.(events) ?? [];
    if (leaving.length > 0) await this.access.letOut(about, leaving, provenance);
    this.failpoints.reach('before-append', command.type);
    const appended = await this.streams.append(aggregate, about, events, revision, provenance, {
      ...command.times?.(input),
      factRefs,
    });
    this.failpoints.reach('after-append', command.type);
    return { recordId: about, revision: String(appended.nextExpected), checkpoint: appended.checkpoint ?? undefined };
  }
}

/** Whom an attempt has opened the record to before its event: taken back when the command is refused in the end. */
type Opened = Readonly<{ people: readonly Id[]; provenance: Provenance }>;

const revisionOf = (ref: string | undefined) => (ref === undefined || ref === 'no_stream' ? undefined : BigInt(ref));

/** Whether another person did something to the record that the sender has not seen. The system's own clocks count for nothing. */
const changedBy = ({ person }: Asker, seen: number, { done }: Folded<unknown>): boolean =>
  [...done].some(
    ([by, { revision }]) => revision >= BigInt(seen) && ![person, SYSTEM].some((one) => by.startsWith(`${one}/`)),
  );

/** Of the same command, when the same person's is done already. */
const receiptOf = ({ asker, commandId }: Sent, recordId: Id, { done }: Folded<unknown>): Receipt | undefined => {
  const before = done.get(doneBy(asker.person, commandId));
  return before && { recordId, revision: String(before.revision), checkpoint: before.checkpoint };
};

/** What the command is about, even when its input is not good: then as far as that can be told. */
const ofWhat = (command: AnyCommand, input: unknown, trust: Id): Of => {
  const { at } = command.may;
  if (at === 'trust') return { body: trust };
  if (at === 'anywhere') return at;
  try {
    const id: unknown = at === 'record' ? command.about(input) : at(input);
    if (typeof id === 'string' && UUID.test(id)) return at === 'record' ? { record: id } : { body: id };
  } catch (error) {
    // Bad input may have any shape, and naming the record of it may fail in any way; its own refusal follows.
    if (!(error instanceof TypeError || error instanceof ZodError)) throw error;
  }
  return 'anywhere';
};
