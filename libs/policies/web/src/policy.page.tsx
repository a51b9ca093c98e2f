import { useSchools } from '@caseward/organisation-web';
import {
  Asked,
  dayInWords,
  EmptyState,
  named,
  Notice,
  Page,
  RecordActions,
  SheetForm,
  SummaryList,
  Tag,
  useAsk,
  useMe,
} from '@caseward/web-kit';
import { Link, useNavigate, useParams } from 'react-router';
import { Clauses } from './clauses';
import { StaleCitations } from './stale-references';
import { PolicyFile, type Policy } from './documents';
import { dayWithYear } from './day-with-year';
import { draftPolicyVersion, policyActions, type PolicyHere } from './policy-sheets';
import {
  adoptionWords,
  approverWords,
  audienceWords,
  bodyWords,
  impactWords,
  policyStatusWords,
  triggerWords,
} from './policy-words';
import { RecordOfDecisions } from './record-of-decisions';
import { Versions } from './versions';
import { channelWords } from './version-words';
import './policies.css';

/** A policy as its readers need it: the text in force, as printed, then where it comes from and what can be done. */
export const PolicyPage = () => {
  const { id = '' } = useParams();
  const ask = useAsk(
    PolicyFile,
    { id },
    { topics: ['policy', 'policyversion'], until: ({ policy }) => policy !== null },
  );
  const me = useMe();
  const bodies = [me.trustId, ...useSchools().map((school) => school.id)];
  const title = ask.data?.policy?.title ?? 'Policy';
  return (
    <Page title={title} back={<Link to="/policies">All policies</Link>} wide isPublic>
      <Asked ask={ask} lines={12}>
        {({ policy, policies }) =>
          policy ? (
            <File policy={{ ...policy, others: policies, bodies }} />
          ) : (
            <EmptyState title="There is no such policy.">
              <Link to="/policies">Go to the policies</Link>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
};

const File = ({ policy }: Readonly<{ policy: PolicyHere }>) => {
  const { inForce } = policy;
  return (
    <>
      <Warnings policy={policy} />
      <StaleCitations policyId={policy.id} />
      <Summary policy={policy} />
      {inForce ? (
        <section aria-labelledby="text">
          <h2 id="text">The text in force</h2>
          <p className="actions screen-only">
            <Link className="button button-secondary" to={`/policies/${policy.id}/versions/${inForce.id}/print`}>
              Print this policy
            </Link>
          </p>
          <Clauses clauses={inForce.clauses} reasons={inForce.reasons} inForceOf={policy.id} />
        </section>
      ) : (
        <EmptyState
          title={policy.status === 'retired' ? 'This policy was retired' : 'No text of this policy is in force'}
        />
      )}
      <Versions policy={policy} />
      {inForce && <RecordOfDecisions decided={inForce.decided} hash={inForce.hash} />}
      <Draft policy={policy} />
      <RecordActions record={policy} groups={policyActions} />
    </>
  );
};

const Warnings = ({ policy: { overdue, reviewOn, emergency, inForce, checkBy } }: Readonly<{ policy: Policy }>) => (
  <>
    {overdue && reviewOn && (
      <Notice tone="warning" title="Its review is overdue">
        <p>It was due on {dayInWords(reviewOn)}.</p>
      </Notice>
    )}
    {emergency && inForce?.lapsesOn && (
      <Notice tone="warning" title="In force by the chair’s action">
        <p>It lapses on {dayInWords(inForce.lapsesOn)} unless it is ratified before.</p>
      </Notice>
    )}
    {checkBy && (
      <Notice title="An early review was called for">
        <p>Its owner says by {dayInWords(checkBy)} what it means for this policy.</p>
      </Notice>
    )}
  </>
);

const Summary = ({ policy }: Readonly<{ policy: PolicyHere }>) => {
  const { inForce, delegation, linked, triggers, reviewOn, schoolId } = policy;
  const school = useSchools().find(({ id }) => id === schoolId);
  return (
    <SummaryList
      rows={[
        policy.summary !== null && { term: 'About', is: policy.summary },
        {
          term: 'Status',
          is: inForce
            ? `Version ${inForce.number}, in force${inForce.heldFrom ? ` since ${dayInWords(inForce.heldFrom)}` : ''}`
            : policyStatusWords[policy.status],
        },
        policy.owner !== null && { term: 'Owner', is: named(policy.owner) },
        school && { term: 'School', is: school.name },
        { term: 'For', is: policy.audience.map((one) => audienceWords[one]).join(', ') },
        { term: 'Binds', is: adoptionWords[policy.adoption] },
        policy.statutory && { term: 'Law', is: 'The law asks for this policy' },
        {
          term: 'Review',
          is: `Every ${policy.reviewMonths} months${reviewOn ? `, next on ${dayInWords(reviewOn)}` : ''}`,
        },
        policy.reviewedEarlyFor.length > 0 && {
          term: 'Earlier after',
          is: policy.reviewedEarlyFor.map((one) => triggerWords[one].toLowerCase()).join('; '),
        },
        delegation && {
          term: 'Decided by',
          is: `${approverWords[delegation.approver]} approves; ${[bodyWords[delegation.body], delegation.committee].filter(Boolean).join(', ')} ${delegation.part} (${delegation.basis})`,
        },
        inForce &&
          inForce.channels.length > 0 && {
            term: 'Made known',
            is: inForce.channels.map((one) => channelWords[one]).join(', '),
          },
        linked.length > 0 && {
          term: 'Read with it',
          is: linked.map(({ id, title }, place) => (
            <span key={id}>
              {place > 0 && ', '}
              <Link to={`/policies/${id}`}>{title}</Link>
            </span>
          )),
        },
        triggers.length > 0 && {
          term: 'Early reviews',
          is: triggers.map(({ on, trigger, statute, note, impact, finding }, place) => (
            <p key={place}>
              {dayWithYear(on)}: {statute ?? triggerWords[trigger]}. {note}{' '}
              {impact ? (
                <span className="muted">
                  {impactWords[impact]}. {finding}
                </span>
              ) : (
                <Tag as="medium">To be looked at</Tag>
              )}
            </p>
          )),
        },
      ]}
    />
  );
};

const Draft = ({ policy }: Readonly<{ policy: PolicyHere }>) => {
  const go = useNavigate();
  if (!policy.mayDraft) return null;
  return (
    <details className="more screen-only" id="draftPolicyVersion">
      <summary>{draftPolicyVersion.title}</summary>
      <SheetForm
        sheet={draftPolicyVersion}
        record={policy}
        onDone={(versionId) => void go(`/policies/${policy.id}/versions/${versionId}`)}
      />
    </details>
  );
};
