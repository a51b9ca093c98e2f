import { Checkboxes, type useCommandForm } from '@caseward/web-kit';
import type { Concern } from './concern-document';
import { useSiblings } from './siblings';

/** Whether there is anything to look at that whoever decides may see: earlier concerns, or brothers and sisters. */
export const useEarlier = ({ id, related }: Concern): boolean => useSiblings(id).length > 0 || related.length > 0;

type Failure = ReturnType<typeof useCommandForm>['failure'];
/** The server knows of some that this page has not heard of yet. */
export const isUnseen = (failure: Failure): boolean =>
  failure?.kind === 'refused' && failure.code === 'concern/earlier-not-looked-at';

const LABEL = 'I have looked at the earlier concerns and at brothers and sisters';
export const earlierAsk = {
  earlierLookedAt: 'Look at the earlier concerns and at brothers and sisters, then tick this',
};

type Props = Readonly<{
  name: string;
  value: boolean;
  onChange: (value: boolean) => void;
  problem: string | undefined;
}>;

/** A third small thing is not small. They stand above, under their own headings. */
export const EarlierField = ({ value, onChange, ...field }: Props) => (
  <Checkboxes
    {...field}
    label={LABEL}
    value={value ? ['yes'] : []}
    onChange={(ticked) => onChange(ticked.length > 0)}
    choices={[{ value: 'yes', label: LABEL }]}
    quiet
  />
);
