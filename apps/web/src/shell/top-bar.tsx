import { Button, useHide, type Me } from '@caseward/web-kit';
import { Link } from 'react-router';
import { AccountMenu } from './account-menu';
import { DemoBand } from './demo-band';
import { mayReport } from './doors';
import { inTopBar, Slots } from './slots';

export const TopBar = ({ me }: Readonly<{ me: Me }>) => {
  const hide = useHide();
  return (
    <header className="top-bar">
      {me.mode === 'DEMO' && <DemoBand />}
      <div className="top-row">
        <Link className="service" to="/">
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span className="service-word">Caseward</span>
        </Link>
        <div className="top-actions">
          {mayReport(me) && (
            <Link className="button button-primary" to="/report">
              Report a concern
            </Link>
          )}
          <Slots of={inTopBar} me={me} />
          <Button kind="secondary" onClick={hide}>
            Hide<span className="wide-word"> screen</span>
          </Button>
          <AccountMenu me={me} />
        </div>
      </div>
    </header>
  );
};
