import { useMe } from '@caseward/web-kit';
import { Navigate } from 'react-router';
import { homeOf } from './shell/doors';

export const Home = () => <Navigate to={homeOf(useMe())} replace />;
