import { graphql } from '@caseward/contract';
import { schoolsOf, useAsk, useMe, type Ask } from '@caseward/web-kit';

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
export const useAskSchools = (): Ask<readonly SchoolName[]> => {
  const me = useMe();
  const ofTrust = me.roles.some(({ isSchool }) => !isSchool);
  const ask = useAsk(SchoolNames, {}, { topics: ['school'], enabled: ofTrust });
  return { ...ask, data: ofTrust ? ask.data?.schools : schoolsOf(me) };
};

/** The same where a page does without them until they are there. */
export const useSchools = (): readonly SchoolName[] => {
  const me = useMe();
  return useAskSchools().data ?? schoolsOf(me);
};
