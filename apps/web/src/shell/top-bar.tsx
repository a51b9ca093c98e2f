import { AlertBell } from '@caseward/notices-web';
import { Button, useHide, type Me } from '@caseward/web-kit';
import { Suspense } from 'react';
import { Link, NavLink } from 'react-router';
import { AccountMenu } from './account-menu';
import { DemoBand } from './demo-band';
import { doorsOf, mayDecide, mayReport } from './doors';

export const TopBar = ({ me }: Readonly<{ me: Me }>) => {
  const hide = useHide();
  return (
    <header className="top-bar">
      {me.mode === 'DEMO' && <DemoBand />}
      <div className="top-row">
        <Link className="service" to="/">
          Caseward
        </Link>
        <div className="top-actions">
          {mayReport(me) && (
            <Link className="button button-primary" to="/report">
              Report<span className="wide-word"> a concern</span>
            </Link>
          )}
          <Button kind="secondary" onClick={hide}>
            Hide<span className="wide-word"> screen</span>
          </Button>
          {mayDecide(me) && (
            <Suspense fallback={null}>
              <AlertBell />
            </Suspense>
          )}
          <AccountMenu me={me} />
        </div>
      </div>
      <nav className="doors" aria-label="Main">
        {doorsOf(me).map(({ to, label }) => (
          <NavLink key={to} to={to}>
            {label}
          </NavLink>
        ))}
        <Link to="/help/urgent">Urgent help</Link>
      </nav>
    </header>
  );
};
