import { useSchools } from '@caseward/organisation-web';
import { Asked, EmptyState, Notice, Page, RecordActions, SheetForm, useAsk, useMe } from '@caseward/web-kit';
import { Link, useNavigate, useParams } from 'react-router';
import { StaleCitations } from './stale-references';
import { PolicyFile } from './documents';
import { useLedHere } from './led-here';
import { draftPolicyVersion, policyActions, type PolicyHere } from './policy-sheets';
import { PolicyNext } from './policy-next';
import { HowItIsKept, PolicySummary } from './policy-summary';
import { RecordOfDecisions } from './record-of-decisions';
import { issueCampaign } from './issue-campaign';
import { TextInForce } from './text-in-force';
import { Versions } from './versions';
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
  const schools = useSchools();
  const bodies = [me.trustId, ...schools.map((school) => school.id)];
  const places = [
    ...schools.map(({ id: value, name: label }) => ({ value, label })),
    { value: me.trustId, label: 'The trust itself' },
  ];
  const title = ask.data?.policy?.title ?? 'Policy';
  return (
    <Page
      title={title}
      tab={`Policy ${ask.data?.policy?.reference ?? ''}`.trim()}
      back={<Link to="/policies">All policies</Link>}
      wide
      isPublic
    >
      <Asked ask={ask} lines={12}>
        {({ policy, policies }) =>
          policy ? (
            <File policy={{ ...policy, others: policies, bodies, places }} />
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
      {policy.emergency && (
        <Notice tone="warning" title="In force by the chair’s action">
          <p>It could not wait for the next meeting. Follow it until you hear otherwise.</p>
        </Notice>
      )}
      <StaleCitations policyId={policy.id} />
      <PolicySummary policy={policy} />
      <PolicyNext policy={policy} />
      <TextInForce policy={policy} />
      <Versions policy={policy} />
      {inForce && <RecordOfDecisions decided={inForce.decided} hash={inForce.hash} />}
      <HowItIsKept policy={policy} />
      <Draft policy={policy} />
      <RecordActions record={policy} groups={actions} />
    </>
  );
};

const actions = [{ title: 'Reading', sheets: [issueCampaign] }, ...policyActions];

/** A form of its own, because its page follows. A link to it opens it, as with every other form. */
const Draft = ({ policy }: Readonly<{ policy: PolicyHere }>) => {
  const go = useNavigate();
  const box = useLedHere<HTMLDetailsElement>('draftPolicyVersion');
  if (!policy.mayDraft) return null;
  return (
    <section className="record-actions screen-only" aria-labelledby="to-draft">
      <h2 id="to-draft">Change the text</h2>
      <div className="action-group">
        <details className="more" id="draftPolicyVersion" ref={box}>
          <summary>{draftPolicyVersion.title}</summary>
          <SheetForm
            sheet={draftPolicyVersion}
            record={policy}
            onDone={(versionId) => void go(`/policies/${policy.id}/versions/${versionId}`)}
          />
        </details>
      </div>
    </section>
  );
};
