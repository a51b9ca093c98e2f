import { findPeople } from '@caseward/organisation-web';
import { field, named, sheetsOf, type ActedOn, type ActionGroup } from '@caseward/web-kit';
import type { Entry } from './case-document';
import type { ChildFile, FileStory } from './child-file-document';
import { basisWords, eventTitle, fileRefusals, kindWords, linkedWords, planWords } from './words';

const kind = <R extends ActedOn>() =>
  sheetsOf<R>({
    refusals: fileRefusals,
    changes: ['childfile', 'childcase', 'pupil'],
    fixed: ({ id }) => ({ fileId: id }),
  });
const sheet = kind<ChildFile>();
const storySheet = kind<FileStory>();
const { choice, day, line, person, text, tick } = field;
const domain = () => import('@caseward/cases-domain');

const setPlan = sheet({
  command: 'SetPlanStatus',
  schema: () => domain().then((of) => of.setPlanStatus),
  title: 'Record the plan for the child',
  button: 'Record',
  hint: 'A child protection or child in need plan keeps the child’s cases open.',
  fields: {
    plan: choice('What is in place now?', planWords),
    since: day('Since when?'),
    authority: line('Which local authority?', { optional: true, when: ({ plan }) => plan !== 'none' }),
    socialWorker: line('Social worker, and how to reach them', { optional: true, max: 500, when: ({ plan }) => plan !== 'none' }), // prettier-ignore
    note: text('What should be known about it?', { optional: true }),
  },
});
const link = sheet({
  command: 'LinkSiblingFile',
  schema: () => domain().then((of) => of.linkSiblingFile),
  title: 'Link another child',
  button: 'Link',
  hint: 'It is said in this file alone. Brothers and sisters on the roll come with the family.',
  fields: {
    other: person('Which child?', ({ schoolId }) => findPeople(schoolId, 'pupil', null)),
    as: choice('What are they to this child?', linkedWords),
    note: text('What should be known about it?', { optional: true, max: 2_000 }),
  },
});
const unlink = sheet({
  command: 'UnlinkSiblingFile',
  schema: () => domain().then((of) => of.unlinkSiblingFile),
  title: 'Remove a link',
  button: 'Remove',
  fields: {
    other: choice('Which child?', ({ linked }) => linked.map(({ child }) => ({ value: child.id, label: named(child) }))), // prettier-ignore
    reason: text('Why?', { max: 2_000 }),
  },
});
const archive = sheet({
  command: 'ArchiveChildFile',
  schema: () => domain().then((of) => of.archiveChildFile),
  title: 'Put the file away',
  button: 'Put it away',
  hint: 'Nothing more is written into it. A new case opens it again.',
  fields: { reason: text('Why?', { max: 2_000 }) },
});

/** What can be done with a child's file on the child's own page. */
export const fileActions: readonly ActionGroup<ChildFile>[] = [
  { title: 'Plan', sheets: [setPlan] },
  { title: 'Other children', sheets: [link, unlink] },
  { title: 'The file', sheets: [archive] },
];

const labelled = (entries: readonly Entry[]) =>
  entries.map(({ recordId, number, reference, kind: of }) => ({
    value: `${recordId}/${number}`,
    label: `${eventTitle(of)} (${reference}, entry ${number})`,
  }));
/** What somebody wrote into this file itself: the rest, also of a second file of the child, is put right where it stands. */
const ownEntries = ({ id, story }: FileStory) =>
  labelled(story.filter((one) => one.recordId === id && one.kind === 'ChronologyEntryAdded' && !one.redacted));

/** What can be done with the story that a file tells. */
export const storyActions: readonly ActionGroup<FileStory>[] = [
  {
    title: 'In the child’s life',
    sheets: [
      storySheet({
        command: 'AddChronologyEntry',
        schema: () => domain().then((of) => of.addChronologyEntry),
        title: 'Add what happened in the child’s life',
        button: 'Add',
        hint: 'What belongs to no concern and no case: a move, a bereavement, a visit, something that went well.',
        fields: {
          on: day('When was it?'),
          kind: choice('What is it about?', kindWords),
          text: text('What happened?', { rows: 4, max: 10_000 }),
          source: line('How is it known?', { optional: true, max: 300 }),
          significant: tick('It is a significant event'),
        },
      }),
    ],
  },
  {
    title: 'Significant events',
    sheets: [
      storySheet({
        command: 'MarkSignificant',
        schema: () => domain().then((of) => of.markSignificant),
        title: 'Mark an entry as significant',
        button: 'Mark',
        fields: {
          entry: choice('Which entry?', ({ story }) => labelled(story.filter((one) => !one.significant))),
          why: text('Why?', { optional: true, max: 2_000 }),
        },
      }),
      storySheet({
        command: 'UnmarkSignificant',
        schema: () => domain().then((of) => of.unmarkSignificant),
        title: 'Take a mark away',
        button: 'Take it away',
        fields: {
          entry: choice('Which entry?', ({ story }) => labelled(story.filter((one) => one.significant))),
          reason: text('Why?', { max: 2_000 }),
        },
      }),
    ],
  },
  {
    title: 'What is written',
    sheets: [
      storySheet({
        command: 'CorrectChronologyEntry',
        schema: () => domain().then((of) => of.correctChronologyEntry),
        title: 'Put an entry of the file right',
        button: 'Put it right',
        fields: {
          entry: choice('Which entry?', ownEntries),
          correction: text('What is right?', { rows: 4, max: 10_000 }),
          reason: text('Why?', { max: 2_000 }),
        },
      }),
      storySheet({
        command: 'RedactChronologyEntry',
        schema: () => domain().then((of) => of.redactChronologyEntry),
        title: 'Take the text out of an entry of the file',
        button: 'Take it out',
        danger: true,
        fields: {
          entry: choice('Which entry?', ownEntries),
          basis: choice('On what ground?', basisWords),
          reason: text('Why?', { max: 2_000 }),
        },
      }),
    ],
  },
];
