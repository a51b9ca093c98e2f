import type { MyWorkQuery, WorkKind } from '@caseward/contract';

/** Something that waits for whoever looks at the page. */
export type WorkItem = MyWorkQuery['myWork']['items'][number];

/** What a context says of what waits in it: what there is to do, as one would say it, and where. */
export type WorkWords<K extends WorkKind> = Readonly<
  Record<K, Readonly<{ title: string; to: (item: Pick<WorkItem, 'recordId' | 'part'>) => string }>>
>;
