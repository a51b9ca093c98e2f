import { DateInput, dayInWords, Radios, timeOf, today } from '@caseward/web-kit';
import type { Report, ReportForm } from './report';

const relative = { now: 'Just now', earlier: 'Earlier today', yesterday: 'Yesterday' } as const;
/** After this it is no longer plain which moment "just now" was. In ms. */
const A_WHILE = 10 * 60_000;

/** What an answer from some time ago is taken as. */
const takenAs = ({ when, whenAt, saidAs, account }: Report): string | undefined => {
  if (saidAs !== '')
    return `You wrote “${relative[saidAs]}” on ${dayInWords(whenAt)}, so that day is filled in here. Put it right if it is wrong.`;
  const old = when === 'now' && account !== '' && whenAt !== '' && Date.now() - Date.parse(whenAt) > A_WHILE;
  return old ? `“Just now” is taken as ${timeOf(whenAt)}, when you began to write.` : undefined;
};

export const When = ({ form }: Readonly<{ form: ReportForm }>) => (
  <>
    <Radios
      {...form.field('when')}
      label="When was it?"
      hint={takenAs(form.values)}
      inline
      choices={[
        { value: 'now', label: relative.now },
        { value: 'earlier', label: relative.earlier },
        { value: 'yesterday', label: relative.yesterday },
        { value: 'other', label: 'Another day' },
      ]}
    />
    {form.values.when === 'other' && (
      <DateInput {...form.field('otherDay', 'occurredOn')} label="Which day?" most={today()} />
    )}
    {form.values.when !== 'now' && (
      <DateInput {...form.field('time', 'occurredTime')} type="time" label="At about what time?" optional />
    )}
  </>
);
