import { dayWithYear } from '@caseward/policies-web';
import { Asked, EmptyState, Page, useAsk } from '@caseward/web-kit';
import { Link as To, useParams } from 'react-router';
import { ClauseChainFile, type Chain, type Link } from './chain-document';
import { Steps, stepsOf } from './chain-steps';
import './oversight.css';

/** Why a clause says what it says: each of its changes, from what was learned to what came of it. Without a name. */
export const ClauseChainPage = () => {
  const { id = '', clause = '' } = useParams();
  const ask = useAsk(ClauseChainFile, { policyId: id, clauseId: clause }, { topics: ['policy', 'policyversion', 'lesson'] }); // prettier-ignore
  const chain = ask.data?.clauseChain;
  return (
    <Page
      title="Why does this say what it says?"
      tab="Why a clause says what it says"
      back={<To to={`/policies/${id}`}>The policy</To>}
      isPublic={chain?.isFull === false}
    >
      <Asked ask={ask} lines={10}>
        {({ clauseChain }) =>
          clauseChain ? (
            <File chain={clauseChain} />
          ) : (
            <EmptyState title="No such clause is in force.">
              <To to={`/policies/${id}`}>Go to the policy</To>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
};

const File = ({ chain: { title, number, text, links, isFull, policyId } }: Readonly<{ chain: Chain }>) => (
  <>
    <p>
      {title}
      {number !== '' && `, clause ${number}`}
    </p>
    <blockquote className="chain-clause">{text}</blockquote>
    {links.map((link) => (
      <Change key={link.versionId} link={link} isFull={isFull} policyId={policyId} />
    ))}
    <p className="muted">
      This page names nobody and tells nothing of any case. {isFull && <To to="/changes">What else lessons led to</To>}
      {!isFull && 'Where a lesson came from, and what came of the change, is for those who lead and govern.'}
    </p>
  </>
);

const headings: Readonly<Record<Link['how'], string>> = {
  first: 'It stood in the first text',
  added: 'It was added',
  changed: 'It was changed',
};

const Change = ({ link, isFull, policyId }: Readonly<{ link: Link; isFull: boolean; policyId: string }>) => {
  const steps = stepsOf(link, { isFull, policyId });
  return (
    <section aria-labelledby={link.versionId}>
      <h2 id={link.versionId}>
        {headings[link.how]}: version {link.number}, in force from {dayWithYear(link.heldFrom)}
      </h2>
      <Steps steps={steps} />
    </section>
  );
};
