import { Asked, MeDocument, MeProvider, PrintedBy, useAsk, useLive, type Me } from '@caseward/web-kit';
import { Navigate, Outlet, useLocation } from 'react-router';
import { Keys } from './keys';
import { TopBar } from './top-bar';
import './shell.css';

/** Asks who is there before anything else is shown. */
export const Shell = () => {
  const ask = useAsk(MeDocument, {}, { topics: ['appointment'] });
  if (!ask.data)
    return (
      <main className="page">
        <h1 className="out-of-sight">Caseward</h1>
        <Asked ask={ask} lines={3}>
          {() => null}
        </Asked>
      </main>
    );
  return ask.data.me ? <SignedIn me={ask.data.me} /> : <ToSignIn />;
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
