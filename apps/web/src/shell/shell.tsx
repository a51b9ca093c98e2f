import { Asked, MeDocument, MeProvider, PrintedBy, useAsk, useLive, type Me } from '@caseward/web-kit';
import { Navigate, Outlet, useLocation } from 'react-router';
import { Keys } from './keys';
import { TopBar } from './top-bar';
import './shell.css';

/** Asks who is there before anything else is shown. */
export const Shell = () => {
  const ask = useAsk(MeDocument, {}, { topics: ['appointment'] });
  return (
    <Asked ask={ask} lines={3}>
      {({ me }) => (me ? <SignedIn me={me} /> : <ToSignIn />)}
    </Asked>
  );
};

const ToSignIn = () => {
  const { pathname } = useLocation();
  return <Navigate to="/sign-in" state={pathname} replace />;
};

const SignedIn = ({ me }: Readonly<{ me: Me }>) => {
  useLive();
  return (
    <MeProvider value={me}>
      <PrintedBy.Provider value={me.name}>
        <a className="skip" href="#content">
          Skip to the content
        </a>
        <TopBar me={me} />
        <main id="content" tabIndex={-1}>
          <Outlet />
        </main>
        <Keys me={me} />
      </PrintedBy.Provider>
    </MeProvider>
  );
};
