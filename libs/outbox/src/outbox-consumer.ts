import type { Id, Telling } from '@caseward/kernel';
import {
  consumerOf,
  quoted,
  type Access,
  type AnyProjected,
  type Consumer,
  type Queryable,
} from '@caseward/server-kit';
import { v5 } from 'uuid';
import { alertId, alertProjection, partOf, tellingOf, type AlertRow, type AnyNotice } from './alert-projection';
import { knownAs } from './known';

type Told = Telling & Readonly<{ notice: AnyNotice; event: AnyProjected; alert: Id }>;
type Who = Pick<Access, 'whoCanSee' | 'whoReported' | 'rolesOf'>;

/**
 * The alerts as one more reader of the log, which in the same transaction writes a message for each of those who have to
 * learn of it. Who they are is asked at the head of roles, interests and restrictions; whoever may not know of the record
 * by then gets none.
 */
export const outboxConsumer = (notices: readonly AnyNotice[], access: Who): Consumer => {
  const alerts = consumerOf(alertProjection(notices));
  return {
    ...alerts,
    async apply(client, table, events) {
      await alerts.apply(client, table, events);
      const told = events.flatMap((event) =>
        notices.flatMap((notice): Told[] => {
          const telling = tellingOf(notice, event);
          if (!telling) return [];
          return [{ notice, event, ...telling, alert: alertId(notice.name, telling.record) }];
        }),
      );
      const fresh = await neverTold(client, told);
      const open = await unsettled(client, table, fresh);
      const messages: Message[] = [];
      for (const one of open) messages.push(...(await messagesOf(access, one)));
      await write(client, messages);
    },
  };
};

const neverTold = async (client: Queryable, told: readonly Told[]): Promise<readonly Told[]> => {
  if (told.length === 0) return [];
  const { rows } = await client.query<{ event: Id; notice: string }>(
    `insert into outbox_told (event, notice) select * from unnest($1::uuid[], $2::text[])
     on conflict do nothing returning event, notice`,
    [told.map(({ event }) => event.id), told.map(({ notice }) => notice.name)],
  );
  return told.filter(({ event, notice }) => rows.some((row) => row.event === event.id && row.notice === notice.name));
};

/** Somebody acted in that matter within the same page: history, and nothing to send a message about. */
const unsettled = async (client: Queryable, table: string, told: readonly Told[]): Promise<readonly Told[]> => {
  if (told.length === 0) return [];
  const { rows } = await client.query<Pick<AlertRow, 'id' | 'parts'>>(
    `select id, parts from ${quoted(table)} where id = any($1::uuid[]) and settled_at is null`,
    [told.map(({ alert }) => alert)],
  );
  const open = new Map(rows.map(({ id, parts }) => [id, parts]));
  return told.filter((one) => open.get(one.alert)?.[partOf(one)]?.settledAt === null);
};

const recipientsOf = async (access: Who, told: Told) => {
  const { event, record, to } = told;
  const mayKnow = told.open
    ? await inOffice(access, told.to)
    : await (to === 'reporter' ? access.whoReported(record) : access.whoCanSee(record));
  return mayKnow.filter(({ person }) => person !== event.meta.actor && (typeof to === 'string' || to.includes(person)));
};

/** Those of them who still hold a role here, as which they are told. */
const inOffice = async (access: Who, people: readonly Id[]) =>
  (
    await Promise.all(
      [...new Set(people)].map(async (person) => {
        const held = (await access.rolesOf({ person, session: 'none' })).map(({ role }) => role);
        const role = held.find((one) => one !== 'STAFF') ?? held[0];
        return role === undefined ? [] : [{ person, role }];
      }),
    )
  ).flat();

/** One statement, however many. The id comes from the event, the notice and the person: whoever gets it twice can tell. */
const write = async (client: Queryable, messages: readonly Message[]): Promise<void> => {
  if (messages.length === 0) return;
  await client.query(
    `insert into outbox (id, notice, urgent, alert, part, record, known_as, person, role, event, correlation, told_at)
     select id, notice, urgent, alert, part, record, known_as, person, role, event, correlation, told_at
     from jsonb_populate_recordset(null::outbox, $1::jsonb) on conflict do nothing`,
    [JSON.stringify(messages)],
  );
};

const messagesOf = async (access: Who, told: Told) => {
  const { notice, event, record, alert } = told;
  return (await recipientsOf(access, told)).map(({ person, role }) => ({
    id: v5(`${notice.name}/${person}`, event.id),
    ...{ notice: notice.name, urgent: notice.urgent, alert, part: partOf(told), record, known_as: knownAs(told) },
    ...{ person, role, event: event.id },
    ...{ correlation: event.meta.$correlationId, told_at: event.meta.recordedAt },
  }));
};
type Message = Awaited<ReturnType<typeof messagesOf>>[number];
