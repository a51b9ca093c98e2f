import { Button, Notice, Page } from '@caseward/web-kit';

/** The same where there is no shell around it. */
export const BrokenAlone = () => (
  <main>
    <Broken />
  </main>
);

/** A page that could not be fetched, or fell over: say so, and what can be done. */
export const Broken = () => (
  <Page title="This page did not open">
    <Notice tone="danger" alert>
      <p>The connection may be gone, or the system has just been updated. Reload the page.</p>
      <Button kind="secondary" onClick={() => window.location.reload()}>
        Reload
      </Button>
    </Notice>
    <p>
      If a child is in danger, do not wait: call <a href="tel:999">999</a>, then tell the safeguarding lead (DSL).
    </p>
  </Page>
);
