import { commandDocument, type AdultInvolved } from '@caseward/contract';
import { CommandForm, Radios, Select, Textarea, useCommandForm } from '@caseward/web-kit';
import type { Attaching } from '../files/attach-form';
import { adultWords, howKnownWords, refusals } from './imagery-words';

const choices = <T extends string>(words: Readonly<Record<T, string>>) =>
  (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label })); // its own keys

type Values = Readonly<{ howKnown: string; adultInvolved: AdultInvolved | ''; account: string }>;

/** That there may be such an image; never the image. */
export const DeclareForm = ({
  how: { of, record, schoolId },
  onDone,
}: Readonly<{ how: Pick<Attaching, 'of' | 'record' | 'schoolId'>; onDone: () => void }>) => {
  const form = useCommandForm({
    draft: `imagery-${record}`,
    initial: (): Values => ({ howKnown: '', adultInvolved: '', account: '' }),
    command: () => import('@caseward/concerns-domain').then(({ declareSuspectedImagery }) => declareSuspectedImagery),
    document: commandDocument('DeclareSuspectedImagery'),
    input: (values) => ({ ofKind: of, ofRecord: record, schoolId, ...values }),
    asks: {
      howKnown: 'Say how you know',
      adultInvolved: 'Say whether an adult is involved',
      account: 'Write down what was said',
    },
    refusals,
    changes: ['imagery', 'concern', 'childcase', 'breach', 'adultconduct', 'investigation'],
    onDone,
  });
  return (
    <CommandForm
      form={form}
      label="There may be such an image"
      button="Write it down, and tell the lead"
      danger
      unsent={<p>Go to the safeguarding lead in person now. Then send it again.</p>}
    >
      <Select
        {...form.field('howKnown')}
        label="How do you know?"
        empty="Choose one"
        choices={choices(howKnownWords)}
      />
      <Radios {...form.field('adultInvolved')} label="Is an adult involved?" inline choices={choices(adultWords)} />
      <Textarea
        {...form.field('account')}
        label="What were you told, in their words?"
        hint="Not what the image shows, and no link to it"
        rows={3}
        max={5_000}
      />
    </CommandForm>
  );
};
