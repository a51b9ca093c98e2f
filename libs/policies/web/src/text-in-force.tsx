import { Asked, EmptyState, useAsk, useMe } from '@caseward/web-kit';
import { Link } from 'react-router';
import { FollowedHow, OwnVersion } from './at-school';
import { PolicyOnADay, type AtSchool } from './at-school-document';
import { Clauses } from './clauses';
import { dayWithYear } from './day-with-year';
import type { Clause, Policy, Reason } from './documents';
import { AtReader, ChooseDay, ChooseSchool, useReadAt, type ReadAt } from './read-at';

type Text = Readonly<{ clauses: readonly Clause[]; reasons: readonly Reason[]; inForceOf?: string | undefined }>;
/** A text as it holds at a school: with the school’s own details in it, or behind the school’s own version. */
export const TextAt = ({ at, ...text }: Text & Readonly<{ at: AtSchool | null }>) => (
  <>
    <FollowedHow at={at} clauses={text.clauses} />
    {at?.own ? (
      <>
        <OwnVersion at={at} rank={3} />
        <details className="text-of-trust">
          <summary>The text of the trust</summary>
          <Clauses {...text} />
        </details>
      </>
    ) : (
      <Clauses {...text} at={at} />
    )}
  </>
);

/** What a reader came for: the text that holds at their school today, or that held on the day they ask about. */
export const TextInForce = ({ policy }: Readonly<{ policy: Policy }>) => {
  const { inForce, status } = policy;
  const read = useReadAt(policy.schoolId);
  if (read.on !== undefined) return <TextThen policy={policy} read={read} on={read.on} />;
  if (!inForce)
    return (
      <>
        <EmptyState title={status === 'retired' ? 'This policy was retired' : 'No text is in force yet'}>
          {status !== 'retired' && (
            <p>It is in the register. Staff follow it from the day its text is published.</p>
          )}
        </EmptyState>
        {status === 'retired' && <ChooseDay read={read} />}
      </>
    );
  return (
    <section aria-labelledby="text">
      <h2 id="text">The text in force</h2>
      <Doors policy={policy} versionId={inForce.id} read={read} />
      <AtReader policyId={policy.id} versionId={inForce.id} read={read}>
        {(at) => <TextAt at={at} clauses={inForce.clauses} reasons={inForce.reasons} inForceOf={policy.id} />}
      </AtReader>
    </section>
  );
}; // prettier-ignore

type Here = Readonly<{ policy: Policy; read: ReadAt }>;
const Doors = ({ policy: { id, schoolId }, versionId, read }: Here & Readonly<{ versionId?: string | undefined }>) => (
  <>
    <ChooseSchool read={read} />
    <ChooseDay read={read} />
    <p className="actions screen-only">
      {versionId !== undefined && (
        <Link className="button button-secondary" to={`/policies/${id}/versions/${versionId}/print${read.search}`}>
          Print this policy
        </Link>
      )}
      {schoolId === null && (
        <Link className="roomy" to={`/policies/adoption?policy=${id}`}>
          How schools follow it
        </Link>
      )}
    </p>
  </>
);

const TextThen = ({ policy, read, on }: Here & Readonly<{ on: string }>) => {
  const { trustId } = useMe();
  const schoolId = read.schoolId ?? policy.schoolId ?? trustId;
  const ask = useAsk(PolicyOnADay, { policyId: policy.id, schoolId, on }, { topics: ['policy', 'policyversion', 'adoption'] }); // prettier-ignore
  const held = ask.data?.policyInForce;
  return (
    <section aria-labelledby="text">
      <h2 id="text">What held on {dayWithYear(on)}</h2>
      <p className="screen-only">
        <button type="button" className="button button-plain" onClick={() => read.go(undefined)}>
          Back to today
        </button>
      </p>
      <Doors policy={policy} versionId={held?.id} read={read} />
      <Asked ask={ask} lines={12}>
        {({ policyInForce: then }) =>
          then ? (
            <>
              <p>
                <Link to={`/policies/${policy.id}/versions/${then.id}`}>Version {then.number}</Link> of the text
                {then.heldFrom && `, in force from ${dayWithYear(then.heldFrom)}`}
                {then.heldTo && ` until ${dayWithYear(then.heldTo)}`}.
              </p>
              <TextAt at={then.atSchool} clauses={then.clauses} reasons={then.reasons} />
            </>
          ) : (
            <EmptyState title={`No text of this policy was in force on ${dayWithYear(on)}`}>
              <p>Its versions stand below, with the days on which they held.</p>
            </EmptyState>
          )
        }
      </Asked>
    </section>
  );
};
