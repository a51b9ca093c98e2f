import { dayInWords, dayOf, EmptyState, named, Sealed, SummaryList, Tag } from '@caseward/web-kit';
import type { CaseReferralRow, CaseWork } from './case-work';
import { ByDay } from './overdue';
import { consentWords, outcomeWords, parentsKnowWords, referralToWords, stageWords } from './work-words';

const statusWords: Readonly<Record<CaseReferralRow['status'], string>> = {
  drafted: 'Draft, not sent',
  made: 'Sent',
  acknowledged: 'Received',
  answered: 'Answered',
  closed: 'Closed',
};
const standsWords = { awaiting: 'waits for an answer', unsettled: 'not settled', settled: 'settled' } as const;

const Referral = ({ referral }: Readonly<{ referral: CaseReferralRow }>) => {
  const { to, status, by, madeOn, children, consent, parents, answerDue, answerBy, overdue, timesChased } = referral;
  const { outcome, agreed, stage, stands, concerns, said, agencyReference } = referral;
  const waits = status === 'made' || status === 'acknowledged';
  return (
    <li className={overdue ? 'work-item work-late' : 'work-item'}>
      <h3>{referralToWords[to]}</h3>
      <p>
        <Tag as={waits ? 'medium' : 'info'}>{statusWords[status]}</Tag>
        {timesChased > 0 && (
          <span className="muted"> asked again {timesChased === 1 ? 'once' : `${timesChased} times`}</span>
        )}
      </p>
      <SummaryList
        rows={[
          { term: 'About', is: children.map(named).join(', ') },
          madeOn !== null && { term: 'Made', is: `${dayInWords(madeOn)}, by ${named(by)}` },
          madeOn === null && { term: 'Drafted by', is: named(by) },
          agencyReference !== null && { term: 'Their reference', is: <Sealed of={agencyReference} /> },
          waits && answerDue !== null && { term: 'Answer due', is: <ByDay day={dayOf(answerDue)} overdue={overdue} /> },
          outcome !== null && { term: 'Their answer', is: outcomeWords[outcome] },
          said !== null && { term: 'What they said', is: <Sealed of={said} fold /> },
          agreed !== null && { term: 'We agree', is: agreed ? 'Yes' : 'No' },
          stage !== null &&
            stands !== null && { term: 'Disagreement', is: `${stageWords[stage]}: ${standsWords[stands]}` },
          answerBy !== null && { term: 'They answer that by', is: <ByDay day={answerBy} overdue={overdue} /> },
          consent !== null && { term: 'Agreement', is: consentWords[consent] },
          parents !== null && { term: 'Parents know', is: parentsKnowWords[parents] },
          concerns !== null && { term: 'What was said', is: <Sealed of={concerns} fold /> },
        ]}
      />
    </li>
  );
};

/** To whom the school turned, what came of it, and what is late. */
export const ReferralsNow = ({ file: { referrals } }: Readonly<{ file: CaseWork }>) => (
  <>
    <h2>Referrals</h2>
    {referrals.length === 0 ? (
      <EmptyState title="No referral has been made">
        <p>
          Children’s services decide within one working day of a referral. From then on this page says what is late.
        </p>
      </EmptyState>
    ) : (
      <ol className="work-list">
        {referrals.map((referral) => (
          <Referral key={referral.id} referral={referral} />
        ))}
      </ol>
    )}
  </>
);
