import { findPeople } from '@caseward/organisation-web';
import { useEffect, useState } from 'react';
import { couldBeNames, isInAName, namesIn, type FoundKind } from './names-in';

/** After a pause in typing. */
const PAUSE_MS = 600;
/** More capital words than this are no lesson. */
const MOST = 24;

const said: Readonly<Record<FoundKind, string>> = {
  person: 'is the name of somebody at this school',
  initials: 'may be somebody’s initials',
  title: 'names somebody',
  class: 'says which class it was',
  contact: 'is a way to reach somebody',
};

/** Whether each word is somebody's name here; asked once for each word. */
const looked = new Map<string, Promise<boolean>>();
const isSomebody = (schoolId: string, word: string): Promise<boolean> => {
  const key = `${schoolId} ${word}`;
  const before = looked.get(key);
  if (before) return before;
  const { signal } = new AbortController();
  const asked = Promise.all(
    (['pupil', 'adult'] as const).map((kind) => findPeople(schoolId, kind, null)(word, signal)),
  ).then((found) => isInAName(word, found.flat().map(({ label }) => label))); // prettier-ignore
  // Not answered is not known: asked again at the next pause.
  asked.catch(() => looked.delete(key));
  looked.set(key, asked);
  return asked;
};

type Props = Readonly<{ text: string; schoolId: string }>;

/**
 * Who could be recognised in what is being written. The text stays on this page: only single words with a capital are looked
 * up among the names of the school. It says what it found and never stands in the way.
 */
export const NamesFound = ({ text, schoolId }: Props) => {
  const [people, setPeople] = useState<readonly string[]>([]);
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => {
      const words = couldBeNames(text).slice(0, MOST);
      void Promise.all(
        words.map((word) =>
          isSomebody(schoolId, word).then(
            (yes) => (yes ? [word] : []),
            () => [],
          ),
        ),
      ).then((found) => !gone && setPeople(found.flat()));
    }, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [text, schoolId]);
  const found = text.trim() === '' ? [] : namesIn(text, people);
  return (
    <div className="names-found" role="status">
      <p>
        <strong>Names found: {found.length}</strong>
      </p>
      {found.length > 0 && (
        <ul>
          {found.map(({ kind, text: name }) => (
            <li key={`${kind} ${name}`}>
              “{name}” {said[kind]}
            </li>
          ))}
        </ul>
      )}
      <p className="hint">
        Write roles, not names: “a pupil”, “the class teacher”. This only helps; a second person reads it too.
      </p>
    </div>
  );
};
