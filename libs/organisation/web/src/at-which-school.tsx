import { Select } from '@caseward/web-kit';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { SchoolName } from './use-schools';

type Props = Readonly<{
  /** Where whoever is here may begin such a thing. */
  schools: readonly SchoolName[];
  children: (schoolId: string) => ReactNode;
}>;

/** What decides who is called is asked before anything else; where there is only one answer, it is named. */
export const AtWhichSchool = ({ schools, children }: Props) => {
  // In the address: after the screen was locked, the form is there again with what was typed into it.
  const [search, setSearch] = useSearchParams();
  const chosen = schools.find(({ id }) => id === search.get('school'))?.id ?? '';
  const [only, ...others] = schools;
  if (!only) return null;
  if (others.length === 0)
    return (
      <>
        <p>
          At <strong>{only.name}</strong>
        </p>
        {children(only.id)}
      </>
    );
  return (
    <>
      <Select
        name="schoolId"
        label="At which school?"
        empty="Choose a school"
        value={chosen}
        onChange={(school) => setSearch(school === '' ? {} : { school }, { replace: true })}
        problem={undefined}
        choices={schools.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {chosen !== '' && children(chosen)}
    </>
  );
};
