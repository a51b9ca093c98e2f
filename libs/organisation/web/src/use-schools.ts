import { graphql } from '@caseward/contract';
import { schoolsOf, useAsk, useMe } from '@caseward/web-kit';

const SchoolNames = graphql(`
  query SchoolNames {
    schools {
      id
      name
    }
  }
`);

export type SchoolName = Readonly<{ id: string; name: string }>;

/** The schools somebody works for; of a trust role, all of them. Asks the server only for the latter. */
export const useSchools = (): readonly SchoolName[] => {
  const me = useMe();
  const ofTrust = me.roles.some(({ isSchool }) => !isSchool);
  const { data } = useAsk(SchoolNames, {}, { topics: ['school'], enabled: ofTrust });
  return data?.schools ?? schoolsOf(me);
};
