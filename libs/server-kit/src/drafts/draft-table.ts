/**
 * What somebody is writing and has not sent: rows that expire, not events. Nothing in a row says which form it is or
 * whom it is about; the text is sealed with its writer's own key.
 */
export const draftMigrations: readonly Readonly<{ id: string; sql: string }>[] = [
  {
    id: 'server-kit/0001-drafts',
    sql: `
      create table draft (
        place text primary key,
        owner uuid not null,
        revision int not null check (revision > 0),
        -- The page that saved last, and its how-manieth save that was: what arrives late or twice changes nothing.
        writer uuid not null,
        sequence int not null,
        saved_at timestamptz not null,
        expires_at timestamptz not null,
        content jsonb not null,
        -- What another page had saved and this one took the place of, until somebody has looked at it.
        other jsonb,
        other_saved_at timestamptz
      );
      create index on draft (owner);
      create index on draft (expires_at);
    `,
  },
];
