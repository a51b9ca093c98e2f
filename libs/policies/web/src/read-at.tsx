import { useSchools } from '@caseward/organisation-web';
import { Asked, Button, DateInput, Select, schoolsOf, today, useAsk, useMe } from '@caseward/web-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { AtSchoolOn, type AtSchool } from './at-school-document';

const OF_TRUST = 'trust';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * At which school, and of which day, somebody reads a policy. It stands in the address, so that a print and a way back keep it;
 * otherwise it is their own school, and today. A policy of one school is read as it is.
 */
export const useReadAt = (ofSchool: string | null) => {
  const [search, setSearch] = useSearchParams();
  const [mine] = schoolsOf(useMe());
  const all = useSchools();
  const schools = ofSchool === null ? all : [];
  const wanted = search.get('school');
  const school = wanted === OF_TRUST ? undefined : (schools.find(({ id }) => id === wanted) ?? schools.find(({ id }) => id === mine?.id)); // prettier-ignore
  const day = search.get('on');
  const change = (name: 'school' | 'on', value: string | undefined) =>
    setSearch(
      (now) => {
        if (value === undefined) now.delete(name);
        else now.set(name, value);
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  return {
    schools,
    schoolId: school?.id,
    on: day !== null && DAY.test(day) ? day : undefined,
    /** As the address says it. */
    search: search.size > 0 ? `?${search.toString()}` : '',
    choose: (id: string) => change('school', id),
    go: (on: string | undefined) => change('on', on),
  };
};
export type ReadAt = ReturnType<typeof useReadAt>;

/** For whoever has several schools, or works for the trust. */
export const ChooseSchool = ({ read: { schools, schoolId, choose } }: Readonly<{ read: ReadAt }>) =>
  schools.length > 0 && (
    <div className="read-at screen-only">
      <Select
        label="Read it as it holds at"
        name="school"
        value={schoolId ?? OF_TRUST}
        onChange={choose}
        choices={[
          ...schools.map(({ id, name }) => ({ value: id, label: name })),
          { value: OF_TRUST, label: 'The trust: its own text' },
        ]}
      />
    </div>
  );

/** Which text held on some day: an inspection asks for it, or an investigation. */
export const ChooseDay = ({ read: { on, go } }: Readonly<{ read: ReadAt }>) => {
  const [day, setDay] = useState(on ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (DAY.test(day)) go(day);
  };
  return (
    <details className="read-on screen-only" open={on !== undefined}>
      <summary>What held on a day</summary>
      <form onSubmit={submit} aria-label="What held on a day">
        <DateInput label="Which day?" name="on" value={day} most={today()} onChange={setDay} />
        <Button type="submit" kind="secondary">
          Show what held
        </Button>
      </form>
    </details>
  );
};

type OfText = Readonly<{ policyId: string; versionId: string; read: Pick<ReadAt, 'schoolId' | 'on'> }>;
/** What the reader’s school made of a text that holds, or held on that day; null when they read the trust’s own. */
export const AtReader = ({ policyId, versionId, read, children }: OfText & Readonly<{ children: (at: AtSchool | null) => ReactNode }>) => {
  const { schoolId, on = today() } = read;
  const ask = useAsk(AtSchoolOn, { policyId, schoolId: schoolId ?? '', on }, { topics: ['adoption', 'policyversion', 'appointment'], enabled: schoolId !== undefined }); // prettier-ignore
  if (schoolId === undefined) return children(null);
  return (
    <Asked ask={ask} lines={12}>
      {({ policyInForce }) => children(policyInForce?.id === versionId ? policyInForce.atSchool : null)}
    </Asked>
  );
}; // prettier-ignore
