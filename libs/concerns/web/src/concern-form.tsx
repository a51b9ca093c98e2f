import { SheetForm, Timeline, useMe, type Sheet } from '@caseward/web-kit';
import { acted, since, type Acted } from './acted';
import type { Concern } from './concern-document';
import { happening } from './story';

type Props = Readonly<{
  sheet: Sheet<Acted>;
  concern: Concern;
  /** It does not take it any more: the form is here for what was typed. */
  gone?: boolean;
  onDone?: () => void;
}>;

/** One thing done with a concern. After it the page shows what has become of it, and the focus is at its head. */
export const ConcernForm = ({ sheet, concern, gone = false, onDone }: Props) => {
  const { personId } = useMe();
  return (
    <SheetForm
      sheet={sheet}
      record={acted(concern, personId)}
      since={(seen) => <Since concern={concern} seen={seen} />}
      gone={gone}
      onDone={() => {
        onDone?.();
        document.querySelector('h1')?.focus();
      }}
    />
  );
};

/** What happened to it after so many entries. */
export const Since = ({ concern, seen }: Readonly<{ concern: Concern; seen: number }>) => (
  <Timeline entries={since(concern, seen).map(happening)} />
);
