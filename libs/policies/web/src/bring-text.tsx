import { commandDocument } from '@caseward/contract';
import { flat, keepIds, recognise, treeOf } from '@caseward/policies-text';
import { CommandForm, newId, Notice, Textarea, useCommandForm } from '@caseward/web-kit';
import { useMemo } from 'react';
import { ClauseText } from './clauses';
import type { Version } from './version-document';
import { versionRefusals } from './version-words';

/** Lines as clauses: what continues a clause of the text before keeps that clause's id. */
const clausesIn = (text: string, before: Version['clauses']) =>
  flat(keepIds(treeOf(before), recognise(text.split(/\r?\n/), newId).clauses, newId)).map(({ id, number, kind, level, text: words }) => ({
    ...{ id, number, kind, level: Math.min(level, 9), text: words },
  })); // prettier-ignore

/** The whole text at once, pasted or from a text file. What becomes of it is shown before it is saved. */
export const BringText = ({ version }: Readonly<{ version: Version }>) => {
  const form = useCommandForm({
    draft: `ImportPolicyText-${version.id}`,
    initial: () => ({ text: '' }),
    command: () => import('@caseward/policies-domain').then((all) => all.importPolicyText),
    document: commandDocument('ImportPolicyText'),
    input: ({ text }: { text: string }) => ({ versionId: version.id, format: 'typed', clauses: clausesIn(text, version.clauses) }),
    asks: { clauses: 'Paste the text' },
    refusals: versionRefusals,
    changes: ['policyversion'],
    seen: () => version.entries,
    onDone: () => undefined,
  }); // prettier-ignore
  const { text } = form.values;
  const clauses = useMemo(() => clausesIn(text, version.clauses), [text, version.clauses]);
  const read = (file: File | undefined) => file && void file.text().then((words) => form.field('text').onChange(words));
  return (
    <details className="more screen-only" id="importPolicyText">
      <summary>Bring in a whole text</summary>
      <CommandForm form={form} label="Bring in a whole text" button="Use this text">
        <p className="hint">
          Paste it from Word or a page, or choose a text file. Headings, numbers and lists are recognised; you see below how, and
          every clause can be changed afterwards.
        </p>
        <p>
          <label htmlFor="policy-file">A text or Markdown file</label>{' '}
          <input id="policy-file" type="file" accept=".txt,.md,text/plain,text/markdown" onChange={({ currentTarget }) => read(currentTarget.files?.[0])} />
        </p>
        <Textarea {...form.field('text')} label="The text" rows={8} max={400_000} />
        {clauses.length > 0 && (
          <section className="bring-preview" aria-label="How it will be read">
            <h3>{clauses.length} clauses</h3>
            <div className="policy-text">
              {clauses.slice(0, 400).map((clause) => (
                <ClauseText clause={clause} key={clause.id}>
                  {clause.text}
                </ClauseText>
              ))}
            </div>
          </section>
        )}
        {version.clauses.length > 0 && text !== '' && (
          <Notice tone="warning">
            <p>It takes the place of the text that is there. Clauses that go on keep their comments and reasons.</p>
          </Notice>
        )}
      </CommandForm>
    </details>
  );
}; // prettier-ignore
