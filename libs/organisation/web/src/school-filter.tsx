import { Link, useSearchParams } from 'react-router';
import './school-filter.css';
import type { SchoolName } from './use-schools';

/** Up to so many schools stand beside each other; of more one chooses from a list. */
const BESIDE = 6;

type Props = Readonly<{
  schools: readonly SchoolName[];
  /** What is shown without a choice. */
  all?: string;
}>;

/** Narrows a page to one school. The choice stands in the address, where Back and a bookmark find it. */
export const SchoolFilter = ({ schools, all = 'All schools' }: Props) => {
  const [search, setSearch] = useSearchParams();
  const chosen = search.get('school') ?? '';
  const of = (school: string) => {
    const next = new URLSearchParams(search);
    // Another list, from its start.
    next.delete('after');
    if (school === '') next.delete('school');
    else next.set('school', school);
    return next;
  };
  if (schools.length < 2) return null;
  const choices = [{ id: '', name: all }, ...schools];
  if (schools.length > BESIDE)
    return (
      <div className="school-filter screen-only">
        <label htmlFor="school-filter">School</label>
        <select id="school-filter" value={chosen} onChange={({ currentTarget }) => setSearch(of(currentTarget.value))}>
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
    );
  return (
    <nav className="school-filter" aria-label="Schools">
      {choices.map(({ id, name }) => (
        <Link key={id} to={`?${of(id).toString()}`} aria-current={chosen === id ? 'true' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
};
