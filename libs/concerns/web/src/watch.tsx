import { commandDocument } from '@caseward/contract';
import { DateInput } from '@caseward/web-kit';
import { TextForm } from './text-form';

type Of = Readonly<{ concernId: string }>;

export const WatchForm = ({ concernId }: Of) => (
  <TextForm
    concernId={concernId}
    label="Watch, and look again later"
    button="Watch"
    command={() => import('@caseward/concerns-domain').then((domain) => domain.monitorConcern)}
    document={commandDocument('MonitorConcern')}
    field="reason"
    begins={{ reviewOn: '' }}
    asks={{ reviewOn: 'Enter the day on which to look again' }}
  >
    {(field) => <DateInput {...field('reviewOn')} label="Look at it again on" />}
  </TextForm>
);

/** The day decides whether it is closed: it is kept with the words, or what comes back would do something else. */
export const ReviewForm = ({ concernId }: Of) => (
  <TextForm
    concernId={concernId}
    label="What has been seen since"
    button={({ reviewOn }) => (reviewOn === '' ? 'Record, and close' : 'Record, and watch on')}
    command={() => import('@caseward/concerns-domain').then((domain) => domain.reviewMonitoredConcern)}
    document={commandDocument('ReviewMonitoredConcern')}
    field="finding"
    ask="What have you seen or heard since?"
    begins={{ reviewOn: '' }}
    says={({ reviewOn }) => (reviewOn === '' ? {} : { reviewOn })}
  >
    {(field) => (
      <DateInput
        {...field('reviewOn')}
        label="Look at it again on"
        hint="Leave it empty to close the concern."
        optional
      />
    )}
  </TextForm>
);
