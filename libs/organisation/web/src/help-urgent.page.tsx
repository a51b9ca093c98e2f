import {
  aboutAnAdult,
  aboutAnAdultTitle,
  nationalLines,
  nationalLinesTitle,
  telOf,
  urgentSteps,
  urgentTitle,
} from '@caseward/organisation-domain/urgent-help';
import { Button, Page } from '@caseward/web-kit';
import { Link } from 'react-router';
import { LocalNumbers } from './local-numbers';

/** What to do needs no server: it has to be there when everything else is not. Links keep what was being typed. */
export const HelpUrgent = () => (
  <main>
    <Page title={urgentTitle}>
      <ol>
        {urgentSteps.map(({ first, call, then }) => (
          <li key={first}>
            <strong>{call ? <a href={telOf(call)}>{first}</a> : first}</strong>
            {then.startsWith(',') ? '' : ' '}
            {then}
          </li>
        ))}
      </ol>
      <h2>{aboutAnAdultTitle}</h2>
      <p>{aboutAnAdult}</p>
      <LocalNumbers />
      <h2>{nationalLinesTitle}</h2>
      <ul>
        {nationalLines.map(({ who, phone }) => (
          <li key={who}>
            {who}: <a href={telOf(phone)}>{phone}</a>
          </li>
        ))}
      </ul>
      <p className="actions">
        <Button kind="secondary" onClick={() => window.print()}>
          Print this page
        </Button>
        <Link to="/report">Report a concern</Link>
        <Link to="/">Back to Caseward</Link>
      </p>
    </Page>
  </main>
);
