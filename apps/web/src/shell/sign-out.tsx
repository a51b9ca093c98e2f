import { Button, Notice, stillSignedIn } from '@caseward/web-kit';
import { useState } from 'react';
import { signOut } from './session';

/** Leads away only once it is true that nobody is signed in here. */
export const SignOut = () => {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const leave = async () => {
    setBusy(true);
    setFailed(false);
    await signOut().catch(() => {
      setBusy(false);
      setFailed(true);
    });
  };
  return (
    <>
      <Button kind="secondary" busy={busy} onClick={() => void leave()}>
        Sign out
      </Button>
      {failed && (
        <Notice tone="danger" alert>
          <p>{stillSignedIn}</p>
        </Notice>
      )}
    </>
  );
};
