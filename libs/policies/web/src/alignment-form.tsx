import { commandDocument } from '@caseward/contract';
import {
  Button,
  CommandForm,
  MineAndTheirs,
  Select,
  TextInput,
  Timeline,
  useCommandForm,
  type Said as Answer,
} from '@caseward/web-kit';
import { Fragment } from 'react';
import type { Adoption } from './adoption-sheets';
import { dutyHappening } from './duty-happening';
import { useLedHere } from './led-here';
import { adoptionRefusals, alignmentWords } from './duty-words';

type Said = Readonly<{ alignment: string; own: string; reason: string }>;
type Values = Readonly<{ rows: Readonly<Record<string, Said>> }>;
const nothing: Said = { alignment: '', own: '', reason: '' };
const choices = Object.entries(alignmentWords).map(([value, label]) => ({ value, label }));

type Row = Readonly<{ alignment: string; own?: string | null; reason?: string | null }>;
const inWords = ({ alignment, own, reason }: Row) =>
  [alignmentWords[alignment as keyof typeof alignmentWords], own, reason].filter(Boolean).join('; ');

/** Every clause of the trust's text, and how the school's own version meets it. A form for the screen, clause by clause. */
export const AlignmentForm = ({ of }: Readonly<{ of: Adoption }>) => {
  const here = useLedHere<HTMLElement>('assessAlignment');
  const form = useCommandForm({
    draft: `AssessAlignment-${of.id}-${of.versionId}`,
    initial: (): Values => ({
      rows: Object.fromEntries(
        of.clauses.map(({ id }) => {
          const before = of.alignment.find(({ clauseId }) => clauseId === id);
          return [
            id,
            before ? { alignment: before.alignment, own: before.own ?? '', reason: before.reason ?? '' } : nothing,
          ];
        }),
      ),
    }),
    command: () => import('@caseward/policies-domain').then((all) => all.assessAlignment),
    document: commandDocument('AssessAlignment'),
    input: ({ rows }) => ({
      adoptionId: of.id,
      rows: of.clauses.flatMap(({ id }) => {
        const { alignment = '', own, reason } = rows[id] ?? nothing;
        return alignment === ''
          ? []
          : [{ clauseId: id, alignment, own: own || undefined, reason: reason || undefined }];
      }),
    }),
    refusals: adoptionRefusals,
    changes: ['adoption'],
    entries: of.entries,
    filledIn: true,
    onDone: () => document.querySelector('h1')?.focus(),
  });
  const { rows } = form.values;
  const set = (id: string, change: Partial<Said>) =>
    form.write((before) => ({ rows: { ...before.rows, [id]: { ...(before.rows[id] ?? nothing), ...change } } }));
  /** Where somebody else has answered for a clause what is not said here. */
  const differing = of.clauses.flatMap(({ id, number }) => {
    const mine = rows[id] ?? nothing;
    const theirs = of.alignment.find(({ clauseId }) => clauseId === id) ?? nothing;
    const said = [mine, theirs].map((row) => (row.alignment === '' ? 'No answer' : inWords(row))) as [string, string];
    return said[0] === said[1] ? [] : [{ label: `Clause ${number}`, mine: said[0], theirs: said[1] }];
  });
  const left = of.clauses.filter(({ id }) => (rows[id] ?? nothing).alignment === '').length;
  return (
    <section className="screen-only" aria-labelledby="align" id="assessAlignment" ref={here}>
      <h2 id="align" tabIndex={-1}>
        Compare it with the trust’s text
      </h2>
      <p>For each clause say how your version meets it. Where it differs or leaves something out, say why.</p>
      <p role="status">{left === 0 ? 'Every clause is answered.' : `${left} of ${of.clauses.length} left.`}</p>
      {left > 0 && (
        <Button
          kind="secondary"
          onClick={() =>
            of.clauses.forEach(({ id }) => (rows[id] ?? nothing).alignment === '' && set(id, { alignment: 'meets' }))
          }
        >
          All others meet it
        </Button>
      )}
      <CommandForm
        form={form}
        label="Compare it with the trust’s text"
        button="Send it to the trust"
        meanwhile={
          <MineAndTheirs
            mine={differing.map(({ label, mine }): Answer => ({ label, words: mine }))}
            theirs={
              <>
                <dl className="details details-mine">
                  {differing.map(({ label, theirs }) => (
                    <Fragment key={label}>
                      <dt>{label}</dt>
                      <dd>{theirs}</dd>
                    </Fragment>
                  ))}
                </dl>
                <Timeline entries={of.story.filter(({ number }) => number > form.seen).map(dutyHappening)} />
              </>
            }
          />
        }
      >
        {of.clauses.map(({ id, number, text }) => {
          const said = rows[id] ?? nothing;
          const differs = said.alignment === 'deviates' || said.alignment === 'missing';
          return (
            <fieldset className="duty-align" key={id}>
              <legend>
                {number} {text.length > 300 ? `${text.slice(0, 300)}…` : text}
              </legend>
              <Select
                name={`${id}.alignment`}
                label="Your version"
                value={said.alignment}
                onChange={(alignment) => set(id, { alignment })}
                choices={choices}
              />
              {said.alignment !== '' && said.alignment !== 'missing' && (
                <TextInput
                  name={`${id}.own`}
                  label="Where in your version?"
                  optional
                  value={said.own}
                  max={200}
                  onChange={(own) => set(id, { own })}
                />
              )}
              {differs && (
                <TextInput
                  name={`${id}.reason`}
                  label="Why?"
                  value={said.reason}
                  max={2_000}
                  onChange={(reason) => set(id, { reason })}
                />
              )}
            </fieldset>
          );
        })}
      </CommandForm>
    </section>
  );
};
