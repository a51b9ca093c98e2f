import { field, sheetsOf, type ActionGroup } from '@caseward/web-kit';
import type { ChildCase } from './child-case.page';
import { heardWords, refusals } from './words';

const sheet = sheetsOf<ChildCase>({ refusals, changes: ['childcase', 'concern'], fixed: ({ id }) => ({ caseId: id }) });
const { choice, day, text } = field;

const childOf = ({ children }: ChildCase) => children.map(({ id, name }) => ({ value: id, label: name }));

const recordChildWishes = sheet({
  command: 'RecordChildWishes',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.recordChildWishes),
  title: 'What the child says and wants',
  button: 'Record',
  fields: {
    child: choice('Which child?', childOf),
    on: day('When did they say it?'),
    how: choice('How were they heard?', heardWords),
    wishes: text('What did they say, in their own words?', { rows: 4, max: 10_000 }),
  },
});

/** Whatever can be done with a case, as its page offers it. */
export const caseActions: readonly ActionGroup<ChildCase>[] = [{ title: 'The child', sheets: [recordChildWishes] }];
