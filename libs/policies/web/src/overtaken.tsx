import { Notice } from '@caseward/web-kit';
import { Link } from 'react-router';
import type { Version } from './version-document';

/** Another text came into force since this one was begun: what that one changed is not in this one by itself. */
export const Overtaken = ({ version }: Readonly<{ version: Version }>) => {
  const { overtakenBy: now, basedOn, policy } = version;
  if (!now) return null;
  const base = policy.versions.find(({ id }) => id === basedOn);
  return (
    <Notice tone="warning" title="Another text came into force after this one was begun">
      <p>
        <Link to={`/policies/${policy.id}/versions/${now.id}`}>Version {now.number}</Link> is in force now.{' '}
        {base ? `This text began with version ${base.number}` : 'This text began without it'}, so what version {now.number} changed is
        not in it by itself and would be lost.
      </p>
      <p>
        Look at <a href="#compared">what has changed</a> beside version {now.number} and put in what is to stay. Whoever sends this text on says that they
        have read the two together.
      </p>
    </Notice>
  );
}; // prettier-ignore
