import { graphql } from '@caseward/contract';
import { execute, type Found } from '@caseward/web-kit';

const FindLessons = graphql(`
  query FindLessons {
    sharedLessons(first: 100) {
      items {
        id
        reference
        text {
          ...Words
        }
      }
    }
    lessons(first: 100) {
      items {
        id
        reference
        status
        text {
          ...Words
        }
      }
    }
  }
`);

/** Nobody has decided yet that it is one, or it is none any more. */
const noLesson: readonly string[] = ['proposed', 'merged', 'rejected'];
const MOST = 12;

/** For a Combobox: what was shared with everybody, and the lessons that somebody may know of themselves. */
export const findLessons = async (typed: string, signal: AbortSignal): Promise<readonly Found[]> => {
  const { data } = await execute(FindLessons, {}, signal);
  const all = [...data.sharedLessons.items, ...data.lessons.items.filter(({ status }) => !noLesson.includes(status))];
  const words = typed.toLowerCase().split(/\s+/);
  return all
    .filter(({ id }, place) => all.findIndex((one) => one.id === id) === place)
    .map(({ id, reference, text }) => ({ id, label: `Lesson ${reference}`, note: text?.text ?? '' }))
    .filter(({ label, note }) => words.every((word) => `${label} ${note}`.toLowerCase().includes(word)))
    .slice(0, MOST);
};
