import { routeAdultConcern, type Organisation } from '@caseward/access-domain';
import type { PersonId, Restriction } from '@caseward/kernel';
import type { OpenConduct } from './adult-conduct';

/** To whom it would go now, past whoever is shut out of it and past these (domain guide 5.2, ordered list). */
export const nextInLine = (
  { subject }: Pick<OpenConduct, 'subject'>,
  { about, excluded }: Restriction,
  organisation: Organisation,
  past: readonly PersonId[] = [],
): readonly PersonId[] => {
  const subjects = subject ? [subject] : [];
  const others = about.filter((one) => !subjects.includes(one));
  return routeAdultConcern({ subjects, others, shut: [...excluded, ...past] }, organisation).readers;
};
