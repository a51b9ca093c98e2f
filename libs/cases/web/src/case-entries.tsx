import { Tag, type Happening } from '@caseward/web-kit';
import type { Entry } from './case-document';
import { happening } from './words';

/** The entry that another one is about: what was put right, taken out, or marked. */
const aboutEntry = ({ details }: Pick<Entry, 'details'>) =>
  details.find(({ field }) => field === 'entry')?.value?.split('/')[1];

/** An entry of a story, with what stands beside its words: that it is a decision, that it is significant, that its text is gone. */
export const toldEntry = (entry: Entry): Happening => {
  const told = happening(entry);
  const about = aboutEntry(entry);
  return {
    ...told,
    title: (
      <>
        {told.title} {entry.isDecision && <Tag>Decision</Tag>} {entry.significant && <Tag as="medium">Significant</Tag>}
      </>
    ),
    body: (
      <>
        {about && <p>About entry {about}</p>}
        {entry.redacted ? <p className="muted">The text of this entry has been taken out.</p> : told.body}
      </>
    ),
  };
};
