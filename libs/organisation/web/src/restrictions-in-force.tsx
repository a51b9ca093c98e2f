import type { ContactRestrictionKind } from '@caseward/contract';
import { Notice } from '@caseward/web-kit';
import { restrictionWords } from './restriction-words';

type Props = Readonly<{ kinds: readonly ContactRestrictionKind[] }>;

/**
 * Stands on every page and print of a record from which a parent or carer may be told something. What is in force, not whom
 * it names: that stands on the child's own page, for the safeguarding team.
 */
export const RestrictionsInForce = ({ kinds }: Props) =>
  kinds.length > 0 && (
    <Notice tone="warning" title="A restriction on contact is in force">
      <p>
        {kinds.map((kind) => restrictionWords[kind]).join(' · ')}. Look at the child’s family before anything is said,
        sent or handed over: who receives it, and whether it says where the child lives.
      </p>
    </Notice>
  );
