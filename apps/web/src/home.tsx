import { useMe, Waiting } from '@caseward/web-kit';
import { Navigate } from 'react-router';
import { homeOf } from './shell/doors';

/** Until the page that it leads to is fetched this one stays: it must not look as if there were nothing. */
export const Home = () => (
  <>
    <Navigate to={homeOf(useMe())} replace />
    <Waiting />
  </>
);
