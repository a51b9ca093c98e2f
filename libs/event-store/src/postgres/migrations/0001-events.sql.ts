/** The log: one row for each event, one function that writes, one trigger that forbids everything else. PostgreSQL 15 or newer. */
export const events = {
  id: 'event-store/0001-events',
  sql: `
create table events (
  position    bigint generated always as identity primary key,
  stream_id   text not null,
  version     integer not null check (version >= 0),
  type        text not null,
  -- Not unique: the same id in another stream is another event.
  event_id    uuid not null,
  data        jsonb not null,
  meta        jsonb not null,
  -- Kept so that the log can one day have several writers at once.
  xid         xid8 not null default pg_current_xact_id(),
  recorded_at timestamptz not null default clock_timestamp(),
  constraint events_stream_version unique (stream_id, version)
);

create table event_log (
  only_row boolean primary key default true check (only_row),
  identity uuid not null default gen_random_uuid()
);
insert into event_log default values;

-- A second wall behind the grants: holds for the owner and for a mistake in a migration as well.
create function events_are_for_ever() returns trigger language plpgsql as $$
begin
  raise exception 'events are never changed or removed' using errcode = 'restrict_violation';
end $$;
create trigger events_are_for_ever before update or delete or truncate on events
  for each statement execute function events_are_for_ever();

-- expected: a version, or -1 no stream, -2 any, -4 the stream exists. One request for each stream at most.
create function append_batch(
  streams text[], expected int[], reqs int[], nos int[], types text[], ids uuid[], datas jsonb[], metas jsonb[]
) returns table (req int, outcome text, head int, last_version int, last_position bigint)
language plpgsql as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'append_batch needs read committed: an older snapshot would hide the last appends';
  end if;
  -- A statement of its own: the next one then sees all that was committed before, and takes positions in commit order.
  perform pg_advisory_xact_lock(4711);
  perform pg_notify('events', '');
  return query
  with request as materialized (
    select t.ord::int as no, t.stream, t.expects, coalesce(
      (select v.version from events v where v.stream_id = t.stream order by v.version desc limit 1), -1) as head
    from unnest(streams, expected) with ordinality t(stream, expects, ord)
  ),
  sent as (
    select t.req, t.no, t.id from unnest(reqs, nos, ids) t(req, no, id)
  ),
  known as (
    select s.req, s.no, e.version, e.position
    from request r join sent s on s.req = r.no
    join events e on e.stream_id = r.stream and e.version = r.expects + s.no and e.event_id = s.id
    where r.expects >= -1 and r.expects < r.head
    union all
    -- Without a place to look at, the newest thousand events: best effort.
    select s.req, s.no, e.version, e.position
    from request r join sent s on s.req = r.no
    join events e on e.stream_id = r.stream and e.version > r.head - 1000 and e.event_id = s.id
    where r.expects < -1
  ),
  again as (
    select k.req, count(*) as found, max(k.version) as last_version, max(k.position) as last_position,
      min(k.version - k.no) = max(k.version - k.no) as in_order
    from known k group by k.req
  ),
  size as (
    select s.req, count(*) as events from sent s group by s.req
  ),
  verdict as materialized (
    select r.no as req, r.stream, r.head, a.last_version, a.last_position, case
      when a.found = z.events and a.in_order then 'again'
      when a.found is null and (r.expects = r.head or r.expects = -2 or (r.expects = -4 and r.head >= 0)) then 'written'
      else 'conflict' end as outcome
    from request r join size z on z.req = r.no left join again a on a.req = r.no
  ),
  written as (
    insert into events (stream_id, version, type, event_id, data, meta)
    select v.stream, v.head + t.no, t.type, t.id, t.data, t.meta
    from unnest(reqs, nos, types, ids, datas, metas) t(req, no, type, id, data, meta)
    join verdict v on v.req = t.req and v.outcome = 'written'
    order by t.req, t.no
    returning events.stream_id, events.version, events.position
  ),
  added as (
    select w.stream_id, max(w.version) as last_version, max(w.position) as last_position from written w group by w.stream_id
  )
  select v.req, v.outcome, v.head, coalesce(w.last_version, v.last_version), coalesce(w.last_position, v.last_position)
  from verdict v left join added w on w.stream_id = v.stream;
end $$;
`,
};
