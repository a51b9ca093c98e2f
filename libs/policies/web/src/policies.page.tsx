import { graphql } from '@caseward/contract';
import { useSchools } from '@caseward/organisation-web';
import { Asked, EmptyState, Page, SheetForm, useAsk, useListKeys, useMe } from '@caseward/web-kit';
import { useNavigate } from 'react-router';
import { registerPolicy } from './policy-sheets';
import { PolicyDoors } from './policy-doors';
import { PoliciesAtAGlance, PolicyRows } from './policy-rows';
import './policies.css';

const Policies = graphql(`
  query Policies {
    policies {
      id
      reference
      status
      title
      schoolId
      adoption
      statutory
      reviewOn
      overdue
      checkBy
      emergency
      owner {
        name
        erased
      }
      inForce {
        number
        heldFrom
      }
      versions {
        id
        number
        status
      }
    }
  }
`);
/** The register: what the rules are, who owns each, what is being written, and when each is looked at again. */
export const PoliciesPage = () => {
  const ask = useAsk(Policies, {}, { topics: ['policy', 'policyversion'] });
  useListKeys('.policy-list a');
  return (
    <Page title="Policies" wide>
      <PolicyDoors />
      <Asked ask={ask} lines={8}>
        {({ policies }) =>
          policies.length === 0 ? (
            <EmptyState title="No policies yet">
              <p>The clerk or the trust safeguarding lead adds the first one.</p>
            </EmptyState>
          ) : (
            <>
              <PoliciesAtAGlance policies={policies} />
              <PolicyRows policies={policies} />
            </>
          )
        }
      </Asked>
      <RegisterPolicy />
    </Page>
  );
};

const RegisterPolicy = () => {
  const me = useMe();
  const schools = useSchools();
  const go = useNavigate();
  const posts = me.roles.filter(({ role }) => role === 'TSL' || role === 'CLERK');
  if (posts.length === 0) return null;
  const forTrust = posts.some(({ isSchool }) => !isSchool);
  const kept = schools
    .filter(({ id }) => forTrust || posts.some(({ bodyId }) => bodyId === id))
    .map(({ id, name }) => ({ value: id, label: name }));
  const bodies = [me.trustId, ...schools.map(({ id }) => id)];
  const sheet = registerPolicy(forTrust);
  return (
    <section className="record-actions screen-only" aria-labelledby="register">
      <h2 id="register">Keep the register</h2>
      <div className="action-group">
        <details className="more">
          <summary>{sheet.title}</summary>
          <SheetForm
            sheet={sheet}
            record={{ id: me.trustId, entries: 0, nextCommands: [], bodies, kept }}
            onDone={(policyId) => void go(`/policies/${policyId}`)}
          />
        </details>
      </div>
    </section>
  );
};
