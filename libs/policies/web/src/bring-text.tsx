import { commandDocument } from '@caseward/contract';
import { carried, type Mend } from '@caseward/policies-text';
import { CommandForm, Field, MineAndTheirs, Notice, Textarea, useCommandForm } from '@caseward/web-kit';
import { useDeferredValue, useMemo, useState } from 'react';
import { useLedHere } from './led-here';
import { notReadWords, readPolicyFile, type FileRead, type NotRead } from './policy-file';
import type { Mending } from './mend-clauses';
import { AS_READ, aroundOf, ReadAsClauses, readerFor } from './read-as';
import type { Version } from './version-document';
import { versionRefusals } from './version-words';

const formats = { text: 'text', docx: 'word', pdf: 'pdf' } as const;
type From = Pick<FileRead, 'format' | 'fileId' | 'bytes'>;
/** `mends`: what was put right in how it was read. */
type Typed = Readonly<{ text: string; from: From | null; mends?: readonly Mend[] }>;
const linesOf = (text: string) => text.split(/\r?\n/);

const MOST_SHOWN = 300;
const mineOf = (text: string) => [
  { label: 'The text', words: text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text },
];

/** What somebody else made of its clauses. */
const ChangedClauses = ({ before, now }: Readonly<Record<'before' | 'now', Version['clauses']>>) => {
  const had = new Map(before.map(({ id, text }) => [id, text]));
  const changed = now.filter(({ id, text }) => had.get(id) !== text);
  const gone = before.filter(({ id }) => now.every((one) => one.id !== id));
  return (
    <ul>
      {changed.map(({ id, number, text }) => (
        <li key={id}>
          {number} {text}
        </li>
      ))}
      {gone.map(({ id, number, text }) => (
        <li key={id}>
          <del>
            {number} {text}
          </del>
        </li>
      ))}
      {changed.length + gone.length === 0 && <li>No clause reads otherwise.</li>}
    </ul>
  );
};

/** The whole text at once, pasted or from a file. What becomes of it is shown, and can be put right, before it is saved. */
export const BringText = ({ version }: Readonly<{ version: Version }>) => {
  const read = useMemo(() => readerFor(version.clauses), [version.clauses]);
  const [file, setFile] = useState<'reading' | NotRead>();
  const here = useLedHere<HTMLDetailsElement>('importPolicyText');
  const form = useCommandForm({
    draft: `ImportPolicyText-${version.id}`,
    initial: (): Typed => ({ text: '', from: null, mends: AS_READ }),
    command: () => import('@caseward/policies-domain').then((all) => all.importPolicyText),
    document: commandDocument('ImportPolicyText'),
    input: ({ text, from, mends }: Typed) => ({
      versionId: version.id,
      format: from ? formats[from.format] : 'typed',
      ...(from ? { fileId: from.fileId } : {}),
      clauses: read(text, mends).clauses.map(({ id, number, kind, level, text: words }) => ({ id, number, kind, level, text: words })),
      around: aroundOf(read(text, mends)),
    }),
    asks: { clauses: 'Choose a file, or paste the text' },
    refusals: { ...versionRefusals, 'input/too-large': 'This is more than can be saved at once. Bring in the first half, and add the rest clause by clause.' },
    changes: ['policyversion'],
    entries: version.entries,
    onDone: () => undefined,
  }); // prettier-ignore
  const { text, from } = form.values;
  // The clauses that whoever writes has seen, for as long as nobody was first.
  const [known, setKnown] = useState(version.clauses);
  if (form.seen === version.entries && known !== version.clauses) setKnown(version.clauses);
  // What is typed comes first; how it reads follows.
  const settled = useDeferredValue(form.values);
  const mend: Mending['change'] = (how) => form.write((now) => ({ ...now, mends: how(now.mends ?? AS_READ) }));
  /** What was put right goes with its lines; of lines that are written anew it is read anew. */
  const typed = (text: string) =>
    form.write((now) => ({ ...now, text, mends: carried(now.mends ?? AS_READ, linesOf(now.text), linesOf(text)) }));
  const chosen = async (one: File | undefined) => {
    if (!one) return;
    setFile('reading');
    const answer = await readPolicyFile(one, version.id);
    setFile(typeof answer === 'string' ? answer : undefined);
    if (typeof answer === 'string') return;
    const { lines, format, fileId, bytes } = answer;
    form.write(() => ({ text: lines.join('\n'), from: { format, fileId, bytes }, mends: AS_READ }));
  };
  return (
    <section className="record-actions screen-only" aria-label="A whole text">
      <details className="more" id="importPolicyText" ref={here}>
        <summary>Bring in a whole text</summary>
        <CommandForm
          form={form}
          label="Bring in a whole text"
          button="Use this text"
          meanwhile={<MineAndTheirs mine={mineOf(text)} theirs={<ChangedClauses before={known} now={version.clauses} />} />}
        >
          <p className="hint">
            Choose a file, or paste the text. Headings, numbers and lists are recognised. You see below how, before anything is saved;
            put right there what was read wrongly, or change each clause afterwards.
          </p>
          <Field label="A Word, PDF, Markdown or text file">
            {({ id }) => (
              <input id={id} type="file" accept=".docx,.pdf,.txt,.md" onChange={({ currentTarget }) => void chosen(currentTarget.files?.[0])} />
            )}
          </Field>
          <p role="status">{file === 'reading' ? 'Reading the file …' : from && `Read from a file of ${Math.ceil(from.bytes / 1000)} kB.`}</p>
          {file !== undefined && file !== 'reading' && (
            <Notice tone="danger" title="The file was not read" alert>
              <p>{notReadWords[file]}</p>
            </Notice>
          )}
          <Textarea {...form.field('text')} onChange={typed} label="The text" rows={8} max={500_000} />
          <ReadAsClauses read={read(settled.text, settled.mends)} mends={settled.mends ?? AS_READ} change={mend} />
          {version.clauses.length > 0 && text !== '' && (
            <Notice tone="warning">
              <p>It takes the place of the text that is there. Clauses that go on keep their comments and reasons.</p>
            </Notice>
          )}
        </CommandForm>
      </details>
    </section>
  );
}; // prettier-ignore
