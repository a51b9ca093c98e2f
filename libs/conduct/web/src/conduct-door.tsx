import { graphql } from '@caseward/contract';
import { useAsk } from '@caseward/web-kit';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';

const AnyAdultConduct = graphql(`
  query AnyAdultConduct {
    adultConductRecords(first: 1) {
      items {
        id
      }
    }
  }
`);

/** A way to records about adults, for whoever is one of the few of any. For everybody else there is no such place. */
export const ConductDoor = ({ icon }: Readonly<{ icon: ReactNode }>) => {
  const { data } = useAsk(AnyAdultConduct, {}, { topics: ['adultconduct'] });
  return (
    data &&
    data.adultConductRecords.items.length > 0 && (
      <NavLink className="door" to="/conduct">
        {icon}
        <span>About adults</span>
      </NavLink>
    )
  );
};
