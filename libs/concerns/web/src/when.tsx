import { DateInput, Radios, today } from '@caseward/web-kit';
import type { ReportForm } from './report';

export const When = ({ form }: Readonly<{ form: ReportForm }>) => (
  <>
    <Radios
      {...form.field('when')}
      label="When was it?"
      inline
      choices={[
        { value: 'now', label: 'Just now' },
        { value: 'earlier', label: 'Earlier today' },
        { value: 'yesterday', label: 'Yesterday' },
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
