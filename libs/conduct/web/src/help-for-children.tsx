import { ReportAbout } from '@caseward/concerns-web';
import { classAndYear, named, useMe } from '@caseward/web-kit';
import type { Conduct } from './conduct-document';

/**
 * The record is about the adult. Whoever helps a child works from a concern of its own, which tells nobody that this record
 * exists: nothing of it goes along but the child's name.
 */
export const HelpForChildren = ({ record }: Readonly<{ record: Conduct }>) => {
  const me = useMe();
  const { caseManager, children, schoolId } = record;
  const known = children.filter(({ erased }) => !erased);
  if (known.length === 0 || (caseManager && caseManager.id !== me.personId)) return null;
  return (
    <section className="screen-only" aria-labelledby="help-for-children">
      <h2 id="help-for-children">Help for {known.length === 1 ? 'the child' : 'the children'}</h2>
      <p>
        The safeguarding team helps a child from a concern of its own, and does not learn from it that this record
        exists. Write how the child is and what they need. Leave out the adult, and that there is a record about them.
      </p>
      <div className="actions">
        {known.map((child) => (
          <ReportAbout
            key={child.id}
            child={{ id: child.id, label: child.name, note: classAndYear(child) }}
            schoolId={schoolId}
            words={`Report a concern about ${named(child)}`}
          />
        ))}
      </div>
    </section>
  );
};
