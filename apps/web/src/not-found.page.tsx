import { Page } from '@caseward/web-kit';
import { Link } from 'react-router';

/** The same words for "there is none" and "not for you". */
export const NotFound = () => (
  <Page title="Nothing here">
    <p>There is nothing here, or it is not for you to see.</p>
    <p>
      <Link to="/">Go to your first page</Link>
    </p>
  </Page>
);
