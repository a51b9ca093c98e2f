import { useMe } from '@caseward/web-kit';
import type { Concern } from './concern-document';
import { ConcernForm } from './concern-form';
import { handOver, othersFor } from './hand-over-sheets';

type Props = Readonly<{ concern: Concern; gone?: boolean; onDone?: () => void }>;

export const HandOverForm = ({ concern, ...form }: Props) => {
  const { personId } = useMe();
  if (othersFor({ ...concern, me: personId }).length === 0)
    return <p>Nobody else can read this concern, so there is nobody to hand it to.</p>;
  return <ConcernForm sheet={handOver} concern={concern} {...form} />;
};
