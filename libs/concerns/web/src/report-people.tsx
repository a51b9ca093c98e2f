import { findPeople } from '@caseward/organisation-web';
import { Button, Combobox } from '@caseward/web-kit';
import type { ReportForm } from './report';

type Props = Readonly<{ form: ReportForm; schoolId: string }>;

/** Children of the school, or an adult instead. Who is told follows from this, and is not asked. */
export const ReportPeople = ({ form, schoolId }: Props) => {
  const about = form.field('aboutAnAdult');
  const problem = form.problems['people'];
  const absent = 'If they are not on the list, say who it is in your own words below, and tell the DSL.';
  return (
    <>
      {about.value && (
        <Combobox
          key="adults"
          {...form.field('adults')}
          name="people"
          problem={problem}
          label="Which adult is it about?"
          hint="Type two letters of the name. They are never told of it by this system."
          find={findPeople(schoolId, 'adult')}
          missing={absent}
        />
      )}
      <Combobox
        key="children"
        {...form.field('children')}
        name={about.value ? 'children' : 'people'}
        problem={about.value ? undefined : problem}
        label={about.value ? 'Which children does it touch?' : 'Who is it about?'}
        optional={about.value}
        hint={about.value ? undefined : 'Type two letters of the name, or the class'}
        find={findPeople(schoolId, 'pupil')}
        missing={absent}
      />
      <p className="instead">
        <Button kind="plain" onClick={() => about.onChange(!about.value)}>
          {about.value ? 'About a child instead?' : 'About an adult instead?'}
        </Button>
      </p>
    </>
  );
};
