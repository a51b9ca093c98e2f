import { commandDocument } from '@caseward/contract';
import { Select, useMe } from '@caseward/web-kit';
import type { Concern } from './concern-document';
import { TextForm } from './text-form';

/** One press: it is mine now, and my colleagues see that. */
export const ClaimForm = ({ concernId }: Readonly<{ concernId: string }>) => (
  <TextForm
    concernId={concernId}
    label="Take this on"
    command={() => import('@caseward/concerns-domain').then((domain) => domain.claimTriage)}
    document={commandDocument('ClaimTriage')}
  />
);

type Props = Readonly<{ concern: Pick<Concern, 'id' | 'triager' | 'whoCanSee'>; onDone: () => void }>;

/** To one of those who can read it; there is nobody else to choose. */
export const HandOverForm = ({ concern: { id, triager, whoCanSee }, onDone }: Props) => {
  const me = useMe();
  const others = new Map(
    whoCanSee
      .filter(({ personId }) => personId !== me.personId && personId !== triager?.id)
      .map((one) => [one.personId, one.name]),
  );
  if (others.size === 0) return <p>Nobody else can read this concern, so there is nobody to hand it to.</p>;
  return (
    <TextForm
      concernId={id}
      label="Hand over"
      command={() => import('@caseward/concerns-domain').then((domain) => domain.reassignTriage)}
      document={commandDocument('ReassignTriage')}
      field="reason"
      begins={{ triager: '' }}
      asks={{ triager: 'Choose to whom' }}
      onDone={onDone}
    >
      {(field) => (
        <Select
          {...field('triager')}
          label="To whom?"
          empty="Choose a colleague"
          choices={[...others].map(([value, label]) => ({ value, label }))}
        />
      )}
    </TextForm>
  );
};
