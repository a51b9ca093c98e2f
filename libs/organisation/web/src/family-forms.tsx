import { holds, named, useMe } from '@caseward/web-kit';
import { ContactForms } from './contact-forms';
import type { FamilyShown } from './family';
import {
  liftRestriction,
  linkSibling,
  mergeDuplicate,
  setRestriction,
  undoMerge,
  unlinkSibling,
} from './family-sheets';
import { OneSheet } from './one-sheet';

/** What may be changed of a child's family, by whoever looks at it. */
export const FamilyForms = ({ family }: Readonly<{ family: FamilyShown }>) => {
  const me = useMe();
  const { schoolId, pupil, siblings, merged, restrictions } = family;
  // A role of the trust counts at each of its schools; a school's role only there.
  const may = (...roles: readonly string[]) =>
    holds({ ...me, roles: me.roles.filter(({ isSchool, bodyId }) => !isSchool || bodyId === schoolId) }, ...roles);
  const record = { ...family, id: pupil.id, entries: 0, nextCommands: [] };
  const keepsRoll = may('DSL', 'DDSL', 'ADM');
  const inForce = restrictions.filter(({ liftedAt }) => !liftedAt);
  return (
    <div className="family-forms">
      {keepsRoll && <ContactForms family={family} />}
      {keepsRoll && <OneSheet sheet={linkSibling} record={record} />}
      {keepsRoll && siblings.length > 0 && <OneSheet sheet={unlinkSibling} record={record} />}
      {may('DSL', 'DDSL') && <OneSheet sheet={setRestriction} record={record} />}
      {may('DSL', 'DDSL') &&
        inForce.map((one) => (
          <OneSheet
            key={one.id}
            sheet={liftRestriction}
            record={{ ...record, id: one.id }}
            summary={`${liftRestriction.title}: ${one.who.text ?? 'name erased'}`}
          />
        ))}
      {may('DSL', 'ADM') && <OneSheet sheet={mergeDuplicate} record={record} />}
      {may('DSL', 'ADM') && merged.length > 0 && (
        <OneSheet
          sheet={undoMerge}
          record={record}
          summary={`Two children after all: take a merge into ${named(pupil)} back`}
        />
      )}
    </div>
  );
};
