import { graphql, type MeQuery } from '@caseward/contract';
import { createContext, useContext } from 'react';

export const MeDocument = graphql(`
  query Me {
    me {
      personId
      name
      trustId
      mode
      idleMinutes
      roles {
        role
        bodyId
        bodyName
        isSchool
      }
    }
  }
`);

export type Me = NonNullable<MeQuery['me']>;

const Asking = createContext<Me | undefined>(undefined);
export const MeProvider = Asking.Provider;

/** Who is asking. Only below the shell, which shows nothing else until it knows. */
export const useMe = (): Me => {
  const me = useContext(Asking);
  if (!me) throw new Error('useMe outside of MeProvider');
  return me;
};

/** The schools at which they hold a role, each once. */
export const schoolsOf = ({ roles }: Me) => {
  const schools = roles.filter((held) => held.isSchool).map((held) => [held.bodyId, held.bodyName] as const);
  return [...new Map(schools)].map(([id, name]) => ({ id, name }));
};
export const holds = ({ roles }: Me, ...wanted: readonly string[]) => roles.some(({ role }) => wanted.includes(role));
