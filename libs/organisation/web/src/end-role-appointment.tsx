import { commandDocument } from '@caseward/contract';
import { Button, CommandForm, DateInput, today, useCommandForm } from '@caseward/web-kit';
import { useState } from 'react';
import { refusals } from './refusals';

type Props = Readonly<{ appointmentId: string; bodyId: string; from: string; what: string }>;

/** One press shows the question, a second one answers it. */
export const EndAppointmentForm = (props: Props) => {
  const [open, setOpen] = useState(false);
  if (open) return <Asking {...props} onClose={() => setOpen(false)} />;
  return (
    <Button kind="plain" onClick={() => setOpen(true)}>
      End<span className="out-of-sight">: {props.what}</span>
    </Button>
  );
};

const Asking = ({ appointmentId, bodyId, from, what, onClose }: Props & Readonly<{ onClose: () => void }>) => {
  const form = useCommandForm({
    draft: `end-${appointmentId}`,
    initial: () => ({ endedFrom: today() > from ? today() : from }),
    command: () => import('@caseward/organisation-domain').then(({ endRoleAppointment }) => endRoleAppointment),
    document: commandDocument('EndRoleAppointment'),
    input: ({ endedFrom }) => ({ appointmentId, bodyId, endedFrom }),
    asks: { endedFrom: 'Enter the day from which it is over' },
    refusals,
    changes: ['appointment'],
    onDone: onClose,
  });
  return (
    <CommandForm
      form={form}
      label={`End: ${what}`}
      button="End this role"
      danger
      after={
        <Button kind="plain" onClick={onClose}>
          Keep it
        </Button>
      }
    >
      <DateInput {...form.field('endedFrom')} label="Over from" hint="From this day on they no longer hold it" />
    </CommandForm>
  );
};
