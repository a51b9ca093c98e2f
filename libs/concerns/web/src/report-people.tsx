import { findPeople } from '@caseward/organisation-web';
import { Button, Combobox } from '@caseward/web-kit';
import type { ReportForm } from './report';

type Props = Readonly<{ form: ReportForm; schoolId: string }>;

/** Children of the school, or an adult instead. Who is told follows from this, and is not asked. */
export const ReportPeople = ({ form, schoolId }: Props) => {
  const about = form.field('aboutAnAdult', 'people');
  return (
    <>
      {about.value && (
        <Combobox
          key="adults"
          {...form.field('adults', 'people')}
          label="Which adult is it about?"
          hint="Type two letters of the name. This system does not tell them."
          find={findPeople(schoolId, 'adult')}
          unlisted
        />
      )}
      <Combobox
        key="children"
        {...form.field('children', about.value ? 'children' : 'people')}
        label={about.value ? 'Which children does it touch?' : 'Who is it about?'}
        optional={about.value}
        hint={about.value ? undefined : 'Type two letters of the name, or the class'}
        find={findPeople(schoolId, 'pupil')}
        unlisted
      />
      <p className="instead">
        <Button kind="plain" onClick={() => about.onChange(!about.value)}>
          {about.value ? 'About a child instead?' : 'About an adult instead?'}
        </Button>
      </p>
    </>
  );
};
