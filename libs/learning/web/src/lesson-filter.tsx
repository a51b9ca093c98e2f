import { useSearchParams } from 'react-router';
import './learning.css';

type Props = Readonly<{ name: string; label: string; all: string; words: Readonly<Record<string, string>> }>;

/** Narrows the register by a code. The choice stands in the address, where Back and a bookmark find it. */
export const LessonFilter = ({ name, label, all, words }: Props) => {
  const [search, setSearch] = useSearchParams();
  const choose = (value: string) => {
    const next = new URLSearchParams(search);
    next.delete('after');
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next);
  };
  return (
    <div className="learning-filter screen-only">
      <label htmlFor={`lesson-${name}`}>{label}</label>
      <select
        id={`lesson-${name}`}
        value={search.get(name) ?? ''}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{all}</option>
        {Object.entries(words).map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
};

/** One of a list of codes, as the address has it; undefined for anything else. */
export const chosenIn = <C extends string>(words: Readonly<Record<C, string>>, value: string | null): C | null =>
  value !== null && value in words ? (value as C) : null;

/** The address of another page of the same list. */
export const pageOf = (search: URLSearchParams, after: string | null): string => {
  const next = new URLSearchParams(search);
  if (after === null) next.delete('after');
  else next.set('after', after);
  const text = next.toString();
  return text === '' ? '/lessons' : `/lessons?${text}`;
};
