import {
  Asked,
  flushDrafts,
  forgetDrafts,
  backAtWork,
  hasDrafts,
  later,
  LockWhenIdle,
  MeDocument,
  MeProvider,
  PrintedBy,
  useAsk,
  useLive,
  Waiting,
  type Me,
} from '@caseward/web-kit';
import { Suspense, useEffect, useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { Broken } from '../broken';
import { Unbroken } from '../unbroken';
import { workOf } from './doors';
import { Nav } from './nav';
import { besideThePage, Slots } from './slots';
import { endSession } from './session';
import { TopBar } from './top-bar';
import './shell.css';

const Keys = later(async () => (await import('./keys')).Keys);
const SignedOut = later(async () => (await import('./signed-out')).SignedOut);

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
  const { me } = ask.data;
  return me ? <OnePerson key={me.personId} me={me} /> : <Nobody again={() => (backAtWork(), ask.again())} />;
};

/** The last one who was here. A page stays theirs until it is loaded again. */
let last: string | undefined;

const OnePerson = ({ me }: Readonly<{ me: Me }>) => {
  const [another] = useState(() => last !== undefined && last !== me.personId);
  useEffect(() => {
    if (!another) return void (last = me.personId);
    // Somebody else signed in, in another tab: nothing that was read or typed here is for them.
    forgetDrafts();
    window.location.replace('/');
  }, [another, me.personId]);
  return another ? null : <SignedIn me={me} />;
};

/** What was being written waits in memory for the same person; there is nothing to read meanwhile. */
const Nobody = ({ again }: Readonly<{ again: () => void }>) => {
  const { pathname } = useLocation();
  if (!hasDrafts()) return <Navigate to="/sign-in" state={pathname} replace />;
  return <SignedOut again={again} />;
};

/** Demo people have no password to come back with; anybody else signs in again. */
const onLock = async ({ mode }: Me) => {
  // While it is still they who are asked for.
  await flushDrafts();
  if (mode !== 'DEMO') await endSession();
};

const SignedIn = ({ me }: Readonly<{ me: Me }>) => {
  useLive();
  return (
    <MeProvider value={me}>
      <PrintedBy.Provider value={me.name}>
        <a className="skip" href="#content">
          Skip to the content
        </a>
        <div className={workOf(me).length > 0 ? 'shell shell-work' : 'shell'}>
          <TopBar me={me} />
          <Nav me={me} />
          <main id="content" tabIndex={-1}>
            <Unbroken otherwise={<Broken />}>
              <Suspense fallback={<Waiting />}>
                <Outlet />
              </Suspense>
            </Unbroken>
          </main>
        </div>
        <LockWhenIdle minutes={me.idleMinutes} onLock={() => onLock(me)} />
        <Slots of={besideThePage} me={me} />
        <Keys me={me} />
      </PrintedBy.Provider>
    </MeProvider>
  );
};
