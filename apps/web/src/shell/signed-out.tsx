import { Button, Notice, Page } from '@caseward/web-kit';

/** The session ended while something was being written. The text outlives it; what could be read is gone. */
export const SignedOut = ({ again }: Readonly<{ again: () => void }>) => (
  <main>
    <Page title="You are signed out">
      <Notice tone="warning">
        <p>What you were writing is kept in this tab. Do not close or reload it.</p>
      </Notice>
      <p>
        <a href="/sign-in" target="_blank" rel="noreferrer">
          Sign in in a new tab
        </a>
        , then come back to this one.
      </p>
      <Button kind="secondary" onClick={again}>
        I have signed in
      </Button>
      <p>
        If a child is in danger, do not wait:{' '}
        <a href="/help/urgent" target="_blank" rel="noreferrer">
          what to do now
        </a>
        .
      </p>
    </Page>
  </main>
);
