import { Button, moment, Notice, Waiting } from '@caseward/web-kit';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { endSession, mySessions } from './session';
import { SignOut } from './sign-out';

/** Every browser in which one is signed in, this one among them. Ending another is at once. */
export const MySessions = () => {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['sessions'],
    queryFn: mySessions,
    retry: false,
    networkMode: 'always',
  });
  const [failed, setFailed] = useState(false);
  const end = (id: string) =>
    endSession(id).then(
      () => refetch(),
      () => setFailed(true),
    );
  if (isPending) return <Waiting lines={2} />;
  if (error || failed)
    return (
      <Notice tone="danger" alert>
        <p>We cannot reach the server. Check the connection, then try again.</p>
        <Button
          kind="secondary"
          onClick={() => {
            setFailed(false);
            void refetch();
          }}
        >
          Try again
        </Button>
      </Notice>
    );
  return (
    <ul className="sessions">
      {data.map(({ id, began, lastSeen, here }) => (
        <li key={id}>
          <div>
            <p>
              <strong>{here ? 'This browser' : 'Another browser'}</strong>
            </p>
            <p className="muted">
              Since {moment(began)}
              {!here && `, last used ${moment(lastSeen)}`}
            </p>
          </div>
          {here ? (
            <SignOut />
          ) : (
            <Button kind="secondary" onClick={() => void end(id)}>
              End<span className="out-of-sight"> the one since {moment(began)}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
};
