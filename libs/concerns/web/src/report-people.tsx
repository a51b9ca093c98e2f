import type { PersonKind } from '@caseward/contract';
import { findPeople } from '@caseward/organisation-web';
import { Button, Combobox } from '@caseward/web-kit';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { ReportForm } from './report';

type Props = Readonly<{ form: ReportForm; schoolId: string; seen: Set<string> }>;

/** Children of the school, or an adult instead. Who is told follows from this, and is not asked. */
export const ReportPeople = ({ form, schoolId, seen }: Props) => {
  const find = (kind: PersonKind) => async (text: string, signal: AbortSignal) => {
    // Who left the school is offered as well, and marked as left: what is learned of them is still to be written down.
    const found = await findPeople(schoolId, kind, kind === 'pupil' ? null : true)(text, signal);
    found.forEach(({ label }) => seen.add(label));
    return found;
  };
  const about = form.field('aboutAnAdult', 'people');
  const asked = useRef<HTMLDivElement>(null);
  /** The question that is asked now stands above the button: whoever pressed it goes there. */
  const turn = () => {
    flushSync(() => about.onChange(!about.value));
    asked.current?.querySelector('input')?.focus();
  };
  return (
    <div ref={asked}>
      {about.value && (
        <Combobox
          key="adults"
          {...form.field('adults', 'people')}
          label="Which adult is it about?"
          hint="Type two letters of the name. This system does not tell them."
          find={find('adult')}
          unlisted
        />
      )}
      <Combobox
        key="children"
        {...form.field('children', about.value ? 'children' : 'people')}
        label={about.value ? 'Which children does it touch?' : 'Who is it about?'}
        optional={about.value}
        hint={about.value ? undefined : 'Type two letters of the name, or the class'}
        find={find('pupil')}
        unlisted
      />
      <p className="instead">
        <Button kind="plain" onClick={turn}>
          {about.value ? 'About a child instead?' : 'About an adult instead?'}
        </Button>
      </p>
    </div>
  );
};
