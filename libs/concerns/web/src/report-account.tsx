import { later, Textarea } from '@caseward/web-kit';
import { useCallback, useState, type ClipboardEvent } from 'react';
import type { Account } from './coach/advice';
import type { ReportForm } from './report';

/** After the first letters; without it one writes all the same. */
const Coach = later<Readonly<{ account: () => Account }>>(async () => (await import('./coach/coach')).Coach);

/** What was seen or heard, and beneath it a line of advice where there is some. */
export const AccountField = ({ form, seen }: Readonly<{ form: ReportForm; seen: ReadonlySet<string> }>) => {
  const { account, adults, children, others, when, time, place, childsWords } = form.values;
  const [pasted, setPasted] = useState<readonly string[]>([]);
  const onPaste = (event: ClipboardEvent) => setPasted([...pasted, event.clipboardData.getData('text')]);
  const look = useCallback(
    () => ({
      text: account,
      linked: [...adults, ...children, ...others].map(({ label }) => label),
      seen: [...seen],
      pasted: Math.max(0, ...pasted.filter((text) => account.includes(text)).map(({ length }) => length)),
      has: { time: when === 'now' || time !== '', place: place !== '', voice: childsWords !== '' },
    }),
    [account, adults, children, others, seen, pasted, when, time, place, childsWords],
  );
  return (
    <div onPaste={onPaste}>
      <Textarea
        {...form.field('account')}
        label="What did you see or hear?"
        hint="Use their own words if they told you. Keep what you saw apart from what you think. Do not ask leading questions."
        rows={5}
        max={20_000}
      />
      {account !== '' && <Coach account={look} />}
    </div>
  );
};
