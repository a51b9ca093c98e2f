import { commandDocument, graphql, type MyPolicyQuery } from '@caseward/contract';
import { Asked, CommandForm, dayInWords, EmptyState, execute, invalidate, newId, Notice, Page, RecordActions, Tag, useAsk, useCommandForm } from '@caseward/web-kit'; // prettier-ignore
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useParams } from 'react-router';
import { FollowedHow, OwnVersion } from './at-school';
import { declineAcknowledgement } from './campaign-sheets';
import { acknowledgementRefusals, acknowledgementStatusWords } from './duty-words';
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
      ownText {
        edition
        title
        text
      }
      atSchool {
        ...AtSchool
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

/** Whoever declined signs nothing before they have the text before them again. */
const ReadAgain = ({ of: { id, hash } }: Readonly<{ of: MyPolicy }>) => {
  const form = useCommandForm({
    draft: `OpenDocument-${id}`,
    initial: () => ({}),
    command: () => import('@caseward/policies-domain').then((all) => all.openDocument),
    document: commandDocument('OpenDocument'),
    input: () => ({ acknowledgementId: id, hash }),
    refusals: acknowledgementRefusals,
    changes: ['acknowledgement'],
    onDone: () => document.querySelector('h1')?.focus(),
  });
  return (
    <section className="screen-only" aria-labelledby="again">
      <h2 id="again">If you have thought again</h2>
      <CommandForm form={form} label="Read it again" button="Read it again">
        <p>You can read it again at any time, and acknowledge it then.</p>
      </CommandForm>
    </section>
  );
};

/** Which of two texts it was. */
const signedText = (title: string) => `It is for your school’s own version, “${title}”.`;

const Reading = ({ of }: Readonly<{ of: MyPolicy }>) => {
  useOpened(of);
  const { status, before, clauses, ownText, atSchool } = of;
  // They sign the words that they are asked about, also when the school has written others since.
  const at =
    atSchool && ownText ? { ...atSchool, own: true, ownTitle: ownText.title, ownText: ownText.text } : atSchool;
  const done = status === 'acknowledged' || status === 'on_paper';
  const asked = status === 'notified' || status === 'opened';
  return (
    <>
      {done && (
        <Notice tone="success" title={acknowledgementStatusWords[status]}>
          <p>
            {of.settledOn && `On ${dayInWords(of.settledOn)}. `}
            {of.statement}
          </p>
          {ownText && <p>{signedText(ownText.title)}</p>}
          <p>Nothing more is asked of you until the policy changes.</p>
        </Notice>
      )}
      {status === 'declined' && (
        <Notice title="You have declined it">
          <p>
            {of.settledOn && `On ${dayInWords(of.settledOn)}. `}
            Whoever leads you reads why, and talks to you about it. You are not reminded meanwhile.
          </p>
        </Notice>
      )}
      {!done && status !== 'declined' && (
        <p>
          {of.overdue ? 'It was to be read by' : 'Please read it by'} {dayInWords(of.dueOn)}
          {status !== 'exempt' && ', and acknowledge it at the end'}. {of.overdue && <Tag as="high">Overdue</Tag>}
        </p>
      )}
      <FollowedHow
        at={at}
        clauses={clauses}
        more={
          ownText
            ? 'What you are asked to acknowledge is your school’s own version. The text of the trust stands below it.'
            : 'What you are asked to acknowledge is the text of the trust. Both stand below.'
        }
      />
      {at?.own && <OwnVersion at={at} rank={2} />}
      {before.length > 0 && <WhatChanged before={before} now={clauses} />}
      <ReadText
        clauses={clauses}
        open={before.length === 0 && !ownText}
        at={at?.own ? null : at}
        title={at?.own ? 'The text of the trust' : undefined}
      />
      {asked && <SignPolicy of={of} />}
      {status === 'declined' && <ReadAgain of={of} />}
      <RecordActions
        record={of}
        groups={[{ title: 'Say so instead', sheets: [declineAcknowledgement] }]}
        heading="If you do not agree"
      />
    </>
  );
};
