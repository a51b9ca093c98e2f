import { Radios, Textarea, TextInput } from '@caseward/web-kit';
import { BodyMap } from './body-map';
import type { ReportForm } from './report';
import { OthersInvolved } from './report-others';
import type { Told } from './use-receivers';

/** What a report may say besides. Everything in it may stay empty. */
export const MoreFields = ({ form, schoolId, told }: Readonly<{ form: ReportForm; schoolId: string; told: Told }>) => {
  const half = form.field('half', 'bodyMap');
  return (
    <>
      {schoolId !== '' && <OthersInvolved form={form} schoolId={schoolId} />}
      <TextInput {...form.field('place')} label="Where was it?" optional max={500} />
      <Textarea
        {...form.field('childsWords')}
        label="The child’s own words"
        hint="As exactly as you remember them"
        optional
        rows={3}
        max={5000}
      />
      <BodyMap {...form.field('marks', 'bodyMap')} half={half.value} onHalf={half.onChange} />
      <Textarea {...form.field('actionTaken')} label="What have you done so far?" optional rows={3} max={5000} />
      <Radios
        {...form.field('toldInPerson')}
        label={`Have you told ${told.who}${told.inPerson ? ' in person' : ''}?`}
        optional
        inline
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'not_yet', label: 'Not yet' },
        ]}
      />
    </>
  );
};
