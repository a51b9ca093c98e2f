import { Textarea, TextInput } from '@caseward/web-kit';
import { useState } from 'react';
import type { ReportForm } from './report';
import './report.css';

/** Not needed for sending; folded away until wanted. */
export const MoreAboutIt = ({ form }: Readonly<{ form: ReportForm }>) => {
  const { place, childsWords, actionTaken } = form.values;
  // Open at once only where a draft comes back; after that it is the reader's to fold.
  const [written] = useState([place, childsWords, actionTaken].some((text) => text !== ''));
  return (
    <details className="more" open={written}>
      <summary>Add where, their own words, or what you did (optional)</summary>
      <TextInput {...form.field('place')} label="Where was it?" optional max={500} />
      <Textarea
        {...form.field('childsWords')}
        label="The child’s own words"
        hint="As exactly as you remember them"
        optional
        rows={3}
        max={5000}
      />
      <Textarea {...form.field('actionTaken')} label="What have you done so far?" optional rows={3} max={5000} />
    </details>
  );
};
