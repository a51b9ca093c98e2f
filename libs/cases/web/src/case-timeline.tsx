import { Button, EmptyState, Select, Timeline } from '@caseward/web-kit';
import { useState } from 'react';
import { toldEntry } from './case-entries';
import type { Entry } from './case-document';
import { eventTitle } from './words';

const which = { all: 'Everything', decisions: 'Only decisions', significant: 'Only significant events' } as const;
type Which = keyof typeof which;
const fits: Readonly<Record<Which, (entry: Entry) => boolean>> = {
  all: () => true,
  decisions: ({ isDecision }) => isDecision,
  significant: ({ significant }) => significant,
};

/** A story that can be narrowed to what one looks for, from either end, and printed as it stands. */
export const CaseTimeline = ({ entries }: Readonly<{ entries: readonly Entry[] }>) => {
  const [shown, setShown] = useState<Which>('all');
  const [kind, setKind] = useState('');
  const [newestFirst, setNewestFirst] = useState(false);
  const kinds = [...new Set(entries.map((one) => one.kind))];
  const left = entries.filter((one) => fits[shown](one) && (kind === '' || one.kind === kind));
  const ordered = newestFirst ? [...left].reverse() : left;
  if (entries.length === 0) return <EmptyState title="Nothing is written down yet" />;
  return (
    <>
      <div className="story-filters screen-only">
        <Select
          label="Show"
          name="shown"
          value={shown}
          onChange={(value) => setShown(value as Which)} // one of its own choices
          choices={Object.entries(which).map(([value, label]) => ({ value, label }))}
          problem={undefined}
        />
        <Select
          label="What happened"
          name="kind"
          value={kind}
          onChange={setKind}
          choices={kinds.map((value) => ({ value, label: eventTitle(value) }))}
          empty="Anything"
          problem={undefined}
        />
        <Button kind="secondary" onClick={() => setNewestFirst(!newestFirst)}>
          {newestFirst ? 'Oldest first' : 'Newest first'}
        </Button>
        <Button kind="secondary" onClick={() => window.print()}>
          Print
        </Button>
      </div>
      <p className="muted" role="status">
        {left.length === entries.length
          ? `${entries.length} entries`
          : `${left.length} of ${entries.length} entries: ${[shown === 'all' ? '' : which[shown], kind && eventTitle(kind)].filter(Boolean).join(', ')}`}
        , {newestFirst ? 'newest first' : 'oldest first'}
      </p>
      {left.length === 0 ? (
        <EmptyState title="No entry fits">
          <Button
            kind="secondary"
            onClick={() => {
              setShown('all');
              setKind('');
            }}
          >
            Show everything
          </Button>
        </EmptyState>
      ) : (
        <Timeline entries={ordered.map(toldEntry)} />
      )}
    </>
  );
};
