import { useSchools } from '@caseward/organisation-web';
import { dayInWords, named, SummaryList, Tag } from '@caseward/web-kit';
import { Link } from 'react-router';
import { dayWithYear } from './day-with-year';
import type { Policy } from './documents';
import {
  adoptionWords,
  approverWords,
  audienceWords,
  bodyWords,
  impactWords,
  partOf,
  policyStatusWords,
  triggerWords,
} from './policy-words';
import { channelWords } from './version-words';

/** What a reader asks first: what it is about, for whom it is, and since when it holds. */
export const PolicySummary = ({ policy }: Readonly<{ policy: Policy }>) => {
  const { inForce, linked, schoolId } = policy;
  const school = useSchools().find(({ id }) => id === schoolId);
  return (
    <SummaryList
      rows={[
        policy.summary !== null && { term: 'About', is: policy.summary },
        {
          term: 'Text',
          is: inForce
            ? `Version ${inForce.number}, in force${inForce.heldFrom ? ` since ${dayInWords(inForce.heldFrom)}` : ''}`
            : policyStatusWords[policy.status],
        },
        { term: 'For', is: policy.audience.map((one) => audienceWords[one]).join(', ') },
        schoolId === null
          ? { term: 'Who follows it', is: adoptionWords[policy.adoption] }
          : { term: 'Who follows it', is: `${school?.name ?? 'One school'} only` },
        policy.owner !== null && { term: 'Owner', is: named(policy.owner) },
        policy.statutory && { term: 'Law', is: 'Schools must have this policy' },
        linked.length > 0 && {
          term: 'Read with it',
          is: linked.map(({ id, title }, place) => (
            <span key={id}>
              {place > 0 && ', '}
              <Link to={`/policies/${id}`}>{title}</Link>
            </span>
          )),
        },
      ]}
    />
  );
};

/** What the register knows besides: for whoever keeps it or governs by it. */
export const HowItIsKept = ({ policy }: Readonly<{ policy: Policy }>) => {
  const { inForce, delegation, triggers, reviewOn, reviewMonths, reviewedEarlyFor } = policy;
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">How it is decided and reviewed</h2>
      <SummaryList
        rows={[
          delegation && {
            term: 'Decided by',
            is: (
              <>
                {approverWords[delegation.approver]} approves.{' '}
                {[bodyWords[delegation.body], delegation.committee].filter(Boolean).join(', ')}{' '}
                {partOf[delegation.part]}. <span className="muted">{delegation.basis}</span>
              </>
            ),
          },
          {
            term: 'Review',
            is: `Every ${reviewMonths} months${reviewOn ? `, next on ${dayInWords(reviewOn)}` : ''}`,
          },
          reviewedEarlyFor.length > 0 && {
            term: 'Earlier after',
            is: reviewedEarlyFor.map((one) => triggerWords[one].toLowerCase()).join('; '),
          },
          inForce &&
            inForce.channels.length > 0 && {
              term: 'Made known by',
              is: inForce.channels.map((one) => channelWords[one]).join(', '),
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
    </section>
  );
};
