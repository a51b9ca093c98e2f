import { commandDocument, graphql, type MyPolicyQuery } from '@caseward/contract';
import { Asked, dayInWords, EmptyState, execute, invalidate, newId, Notice, Page, RecordActions, Tag, useAsk } from '@caseward/web-kit'; // prettier-ignore
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useParams } from 'react-router';
import { declineAcknowledgement } from './campaign-sheets';
import { acknowledgementStatusWords } from './duty-words';
import { ReadText, WhatChanged } from './read-text';
import { SignPolicy } from './sign-policy';
import './duties.css';

const MyPolicy = graphql(`
  query MyPolicy($id: ID!) {
    myPolicy(id: $id) {
      id
      reference
      policyTitle
      hash
      statement
      status
      dueOn
      overdue
      settledOn
      clauses {
        ...ReadClause
      }
      before {
        ...ReadClause
      }
      nextCommands
      entries
    }
  }
  fragment ReadClause on ReadClause {
    id
    number
    kind
    level
    text
  }
`);
export type MyPolicy = NonNullable<MyPolicyQuery['myPolicy']>;

/** Read, see what changed, and put one's name to it: on a phone, in a minute. */
export const MyPolicyPage = () => {
  const { id = '' } = useParams();
  const ask = useAsk(MyPolicy, { id }, { topics: ['acknowledgement'] });
  return (
    <Page
      title={ask.data?.myPolicy?.policyTitle ?? 'A policy for you to read'}
      tab={`Policy to read ${ask.data?.myPolicy?.reference ?? ''}`.trim()}
      back={<Link to="/my/policies">All of yours</Link>}
    >
      <Asked ask={ask} lines={8}>
        {({ myPolicy }) =>
          myPolicy ? (
            <Reading of={myPolicy} />
          ) : (
            <EmptyState title="There is nothing here, or it is not for you to see.">
              <Link to="/my/policies">What you have to read</Link>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
};

/** Having it before one's eyes is said once, when it is shown. */
const useOpened = ({ id, hash, status }: MyPolicy) => {
  const client = useQueryClient();
  const said = useRef(false);
  useEffect(() => {
    if (status !== 'notified' || said.current) return;
    said.current = true;
    execute(commandDocument('OpenDocument'), { commandId: newId(), input: { acknowledgementId: id, hash } })
      .then(() => invalidate(client, ['acknowledgement']))
      .catch(() => (said.current = false));
  }, [client, hash, id, status]);
};

const Reading = ({ of }: Readonly<{ of: MyPolicy }>) => {
  useOpened(of);
  const { status, before, clauses } = of;
  const done = status === 'acknowledged' || status === 'on_paper';
  return (
    <>
      {done && (
        <Notice tone="success" title={acknowledgementStatusWords[status]}>
          <p>
            {of.settledOn && `On ${dayInWords(of.settledOn)}. `}
            {of.statement}
          </p>
          <p>Nothing more is asked of you until the policy changes.</p>
        </Notice>
      )}
      {!done && (
        <p>
          {of.overdue ? 'It was to be read by' : 'Please read it by'} {dayInWords(of.dueOn)}
          {status !== 'exempt' && ', and acknowledge it at the end'}. {of.overdue && <Tag as="high">Overdue</Tag>}
        </p>
      )}
      {before.length > 0 && <WhatChanged before={before} now={clauses} />}
      <ReadText clauses={clauses} open={before.length === 0} />
      {!done && status !== 'exempt' && <SignPolicy of={of} />}
      <RecordActions
        record={of}
        groups={[{ title: 'Say so instead', sheets: [declineAcknowledgement] }]}
        heading="If you do not agree"
      />
    </>
  );
};
