import { commandDocument, type ContentNote, type ImageryOfKind } from '@caseward/contract';
import {
  Checkboxes,
  CommandForm,
  DateInput,
  newId,
  Textarea,
  TextInput,
  useCommandForm,
  type Topic,
} from '@caseward/web-kit';
import { useState } from 'react';
import type { z } from 'zod';
import { ChooseFile, type Chosen } from './choose-file';
import { contentNoteWords, subjectOf, withFileProblems } from './file-words';

/** How one kind of record takes a file. */
export type Attaching = Readonly<{
  /** Its stream's name. */
  of: ImageryOfKind;
  record: string;
  schoolId: string;
  command: string;
  schema: () => Promise<Readonly<{ input: z.ZodType }>>;
  /** What the command calls the record. */
  key: string;
  changes: readonly Topic[];
}>;

const empty = () => ({
  what: '',
  capturedOn: '',
  capturedTime: '',
  capturedWhere: '',
  capturedBy: '',
  contentNotes: [] as readonly ContentNote[],
});
const said = (text: string) => (text === '' ? undefined : text);

/** The file, and what makes it evidence: what it is, and when, where and by whom it was captured. */
export const AttachForm = ({ how, onDone }: Readonly<{ how: Attaching; onDone: () => void }>) => {
  const { of, record, command, schema, key, changes } = how;
  const [chosen, setChosen] = useState<Chosen>();
  const [attachmentId] = useState(newId);
  const form = useCommandForm({
    draft: `${command}-${record}`,
    initial: empty,
    command: schema,
    document: commandDocument(command),
    input: ({ what, contentNotes, ...captured }) => ({
      [key]: record,
      attachmentId,
      blobId: chosen?.ticket.blobId,
      imageryRuledOut: true,
      name: chosen?.name,
      what,
      contentNotes,
      ...Object.fromEntries(Object.entries(captured).map(([field, text]) => [field, said(text)])),
    }),
    asks: { blobId: 'Choose a file, and wait until it has been sent', what: 'Say what it is' },
    check: () => (chosen ? {} : { blobId: 'Choose a file, and wait until it has been sent' }),
    refusals: withFileProblems(subjectOf[of]),
    changes,
    onDone,
  });
  return (
    <CommandForm form={form} label="Add a file" button="Add this file">
      <ChooseFile
        of={of}
        record={record}
        chosen={chosen}
        onChosen={setChosen}
        name="blobId"
        problem={form.problems['blobId']}
      />
      <Textarea
        {...form.field('what')}
        label="What is it?"
        hint="Such as: messages she was sent, as she showed them to me"
        rows={2}
        max={2_000}
      />
      <details className="more">
        <summary>Where, when and by whom it was captured (screenshots, posts, messages)</summary>
        <p className="hint">Keep the original where it is. Do not ask a child to send it on.</p>
        <DateInput {...form.field('capturedOn')} label="On which day was it captured?" optional />
        <DateInput {...form.field('capturedTime')} label="At what time?" type="time" optional />
        <TextInput
          {...form.field('capturedWhere')}
          label="Where does it stand?"
          hint="The app or site, the account, the place on the page"
          optional
          max={500}
        />
        <TextInput {...form.field('capturedBy')} label="Who captured it?" optional max={200} />
      </details>
      <Checkboxes
        {...form.field('contentNotes')}
        label="What should somebody know before they look?"
        optional
        choices={Object.entries(contentNoteWords).map(([value, label]) => ({ value: value as ContentNote, label }))}
      />
    </CommandForm>
  );
};
