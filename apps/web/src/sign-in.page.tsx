import { Notice, Page } from '@caseward/web-kit';
import { Personas } from './shell/personas';
import './shell/shell.css';

/** In a demo one chooses who to be. Elsewhere it says plainly what is missing. */
export const SignIn = () => (
  <main>
    <Page title="Sign in to Caseward" tab="Sign in">
      <Personas title="Choose who to be in this demo" otherwise={<NoMethod />} />
      <p>
        <a href="/help/urgent">A child is in danger: what to do now</a>
      </p>
    </Page>
  </main>
);

const NoMethod = () => (
  <Notice tone="warning" title="No way to sign in is set up yet">
    <p>Ask whoever runs this system for your school. Until then, tell the safeguarding lead (DSL) in person.</p>
  </Notice>
);
