import { commandDocument } from '@caseward/contract';
import { DateInput } from '@caseward/web-kit';
import { useState } from 'react';
import { TextForm } from './text-form';

type Of = Readonly<{ concernId: string }>;

export const WatchForm = ({ concernId }: Of) => {
  const [reviewOn, set] = useState('');
  return (
    <TextForm
      concernId={concernId}
      label="Watch, and look again later"
      button="Watch"
      command={() => import('@caseward/concerns-domain').then((domain) => domain.monitorConcern)}
      document={commandDocument('MonitorConcern')}
      field="reason"
      more={{ reviewOn }}
      asks={{ reviewOn: 'Enter the day on which to look again' }}
    >
      {(problem) => (
        <DateInput
          name="reviewOn"
          label="Look at it again on"
          value={reviewOn}
          onChange={set}
          problem={problem('reviewOn')}
        />
      )}
    </TextForm>
  );
};

export const ReviewForm = ({ concernId }: Of) => {
  const [reviewOn, set] = useState('');
  return (
    <TextForm
      concernId={concernId}
      label="What has been seen since"
      button={reviewOn === '' ? 'Record, and close' : 'Record, and watch on'}
      command={() => import('@caseward/concerns-domain').then((domain) => domain.reviewMonitoredConcern)}
      document={commandDocument('ReviewMonitoredConcern')}
      field="finding"
      ask="What have you seen or heard since?"
      more={reviewOn === '' ? {} : { reviewOn }}
    >
      {(problem) => (
        <DateInput
          name="reviewOn"
          label="Look at it again on"
          hint="Leave it empty to close the concern."
          optional
          value={reviewOn}
          onChange={set}
          problem={problem('reviewOn')}
        />
      )}
    </TextForm>
  );
};
