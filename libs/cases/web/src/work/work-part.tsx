import { Asked, EmptyState, RecordActions, Timeline, useAsk } from '@caseward/web-kit';
import { happening } from '../words';
import { CaseWorkDocument, type CaseWork } from './case-work';
import type { WorkPath } from './work-parts';
import { workTabs, type WorkTab } from './work-tabs';
import './work.css';

/** One part of a case's daily work, as a side of the case: what it shows, and what can be done there. */
export const WorkPart = ({ caseId, path }: Readonly<{ caseId: string; path: WorkPath }>) => {
  const ask = useAsk(CaseWorkDocument, { id: caseId }, { topics: ['childcase', 'concern'] });
  const tab = workTabs.find((one) => one.path === path)!; // each path has its tab
  return (
    <Asked ask={ask} lines={8}>
      {({ childCase }) =>
        childCase ? <Part file={childCase} tab={tab} /> : <EmptyState title="There is nothing here for you to see." />
      }
    </Asked>
  );
};

const Part = ({ file, tab: { Now, Told, groups } }: Readonly<{ file: CaseWork; tab: WorkTab }>) => (
  <>
    <Now file={file} />
    <RecordActions record={file} groups={groups} since={(seen) => <Timeline entries={since(file, seen)} />} />
    {Told && <Told file={file} />}
  </>
);

const since = ({ id, story }: CaseWork, seen: number) =>
  story.filter(({ recordId, number }) => recordId === id && number > seen).map(happening);
