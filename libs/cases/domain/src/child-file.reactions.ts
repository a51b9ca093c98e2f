import { companionId, reactionFor, type Dispatch } from '@caseward/kernel';
import type { OpenChildCaseEvent } from './child-case';
import type { OpenChildFileEvent } from './child-file';

/** The file is opened, or is there and takes the case: one of the two is refused. */
const filed = (child: string, schoolId: string, caseId: string): readonly Dispatch[] => {
  const fileId = companionId(child, 'childfile');
  return [
    { type: 'OpenChildFile', input: { fileId, child, schoolId, caseId } },
    { type: 'AddCaseToChildFile', input: { fileId, caseId } },
  ];
};

/** Every child of a case has a file, which holds the case. */
export const fileOfEachChild = reactionFor<OpenChildCaseEvent>()({
  name: 'file-of-each-child',
  on: {},
  each: {
    ChildCaseOpened: ({ children, schoolId, caseId }) => children.flatMap((child) => filed(child, schoolId, caseId)),
    CasePersonLinked: ({ isChildOfIt, personId, schoolId, caseId }) =>
      isChildOfIt ? filed(personId, schoolId, caseId) : [],
  },
});

const follow = ({ fileId, caseId }: Readonly<{ fileId: string; caseId: string }>) => ({
  type: 'FollowRestriction',
  input: { recordId: caseId, follower: fileId },
});

/** Whoever is shut out of a case later is shut out of the child's file as well: it tells that there is such a case. */
export const followCasesRestriction = reactionFor<OpenChildFileEvent>()({
  name: 'follow-cases-restriction',
  on: { ChildFileOpened: follow, CaseAddedToChildFile: follow },
});
