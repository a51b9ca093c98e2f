import { Button, Page } from '@caseward/web-kit';
import { Link } from 'react-router';

/** Asks nothing of any server: it has to be there when everything else is not. Links keep what was being typed. */
export const HelpUrgent = () => (
  <main>
    <Page title="A child is in danger: what to do now">
      <ol>
        <li>
          <strong>
            Call <a href="tel:999">999</a>
          </strong>{' '}
          if anyone is in danger at this moment. Say where you are, who is hurt or at risk, and what is happening.
        </li>
        <li>
          <strong>Stay with the child</strong> if it is safe for you. Keep other people away. Do not promise to keep it
          secret.
        </li>
        <li>
          <strong>Tell the safeguarding lead (DSL) in person</strong>, or a deputy. If neither is there, tell the
          headteacher. Do not send an email instead.
        </li>
        <li>
          <strong>Nobody can be reached?</strong> Call your local authority’s children’s services yourself. Anyone may.
          Out of hours they have a duty number.
        </li>
        <li>
          <strong>Then write it down</strong>: what you saw and heard, in their own words, with the time. Use{' '}
          <Link to="/report">Report a concern</Link>, or paper if this system is down.
        </li>
      </ol>
      <h2>If it is about an adult who works here</h2>
      <p>
        Tell the headteacher. If it is about the headteacher, tell the chair of governors. If nobody inside is
        independent, call the local authority’s designated officer (LADO).
      </p>
      <h2>Other numbers</h2>
      <ul>
        <li>
          Police, not an emergency: <a href="tel:101">101</a>
        </li>
        <li>
          NSPCC helpline, for adults worried about a child: <a href="tel:08088005000">0808 800 5000</a>
        </li>
        <li>
          Childline, for children: <a href="tel:08001111">0800 1111</a>
        </li>
      </ul>
      <p className="actions">
        <Button kind="secondary" onClick={() => window.print()}>
          Print this page
        </Button>
        <Link to="/">Back to Caseward</Link>
      </p>
    </Page>
  </main>
);
