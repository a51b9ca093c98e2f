import { commandDocument } from '@caseward/contract';
import { Button, Combobox, CommandForm, DateInput, newId, today, useCommandForm, type Found } from '@caseward/web-kit';
import { findPeople } from '../find-people';
import { refusals } from '../refusals';

type Props = Readonly<{ bodyId: string; what: string; onClose: () => void }>;
const KeepIt = ({ onClose }: Pick<Props, 'onClose'>) => (
  <Button kind="plain" onClick={onClose}>
    Cancel
  </Button>
);

type Values = Readonly<{ coverId: string; person: readonly Found[]; from: string; to: string }>;

export const ArrangeCoverForm = ({
  bodyId,
  appointmentId,
  what,
  onClose,
}: Props & Readonly<{ appointmentId: string }>) => {
  const form = useCommandForm({
    draft: `cover-${appointmentId}`,
    initial: (): Values => ({ coverId: newId(), person: [], from: today(), to: '' }),
    command: () => import('@caseward/organisation-domain').then(({ arrangeRoleCover }) => arrangeRoleCover),
    document: commandDocument('ArrangeRoleCover'),
    input: ({ coverId, person, from, to }) => ({ coverId, bodyId, appointmentId, personId: person[0]?.id, from, to }),
    asks: { personId: 'Choose who covers', from: 'Enter the first day', to: 'Enter the last day' },
    refusals,
    changes: ['appointment', 'school'],
    onDone: onClose,
  });
  return (
    <CommandForm
      form={form}
      label={`Arrange cover: ${what}`}
      button="Arrange this cover"
      after={<KeepIt onClose={onClose} />}
    >
      <Combobox
        {...form.field('person', 'personId')}
        label="Who covers"
        hint="On these days they see what the role sees. Type two letters of the name, then choose."
        find={findPeople(bodyId, 'adult')}
        single
      />
      <div className="side-by-side">
        <DateInput {...form.field('from')} label="First day" />
        <DateInput {...form.field('to')} label="Last day" />
      </div>
    </CommandForm>
  );
};

export const EndCoverForm = ({
  bodyId,
  coverId,
  from,
  what,
  onClose,
}: Props & Readonly<{ coverId: string; from: string }>) => {
  const form = useCommandForm({
    draft: `end-cover-${coverId}`,
    initial: () => ({ endedFrom: today() > from ? today() : from }),
    command: () => import('@caseward/organisation-domain').then(({ endRoleCover }) => endRoleCover),
    document: commandDocument('EndRoleCover'),
    input: ({ endedFrom }) => ({ coverId, bodyId, endedFrom }),
    asks: { endedFrom: 'Enter the day from which it is over' },
    refusals,
    changes: ['appointment', 'school'],
    onDone: onClose,
  });
  return (
    <CommandForm
      form={form}
      label={`End cover: ${what}`}
      button="End this cover"
      danger
      after={<KeepIt onClose={onClose} />}
    >
      <DateInput
        {...form.field('endedFrom')}
        label="Over from"
        hint="From this day on they no longer see what it opened"
      />
    </CommandForm>
  );
};
