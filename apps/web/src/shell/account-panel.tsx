import { roleName, type Me } from '@caseward/web-kit';
import { Link } from 'react-router';
import { Personas } from './personas';
import { SignOut } from './sign-out';

export const AccountPanel = ({ me, onGone }: Readonly<{ me: Me; onGone: () => void }>) => (
  <>
    <p>
      <strong>{me.name}</strong>
    </p>
    <ul>
      {me.roles.map(({ role, bodyId, bodyName }) => (
        <li key={`${role}-${bodyId}`}>
          {roleName(role)} <span className="muted">{bodyName}</span>
        </li>
      ))}
    </ul>
    <div className="account-ways">
      <Link className="button button-secondary" to="/my/account" onClick={onGone}>
        Settings
      </Link>
      <SignOut />
    </div>
    {me.mode === 'DEMO' && <Personas title="Look through other eyes" current={me.personId} />}
  </>
);
