import { graphql } from '@caseward/contract';
import { AtWhichSchool } from '@caseward/organisation-web';
import {
  Asked,
  dayInWords,
  EmptyState,
  field,
  momentInFull,
  Notice,
  Page,
  roleName,
  schoolsOf,
  Sealed,
  SheetForm,
  sheetsOf,
  useAsk,
  useMe,
} from '@caseward/web-kit';
import { useState } from 'react';
import { refusals } from './refusals';

const MySelfReferrals = graphql(`
  query MySelfReferrals {
    mySelfReferrals(first: 25) {
      items {
        id
        reference
        madeAt
        happenedOn
        goesTo
        account {
          ...Words
        }
      }
    }
  }
`);

type Beginning = Readonly<{ id: string; entries: number; nextCommands: readonly string[]; schoolId: string }>;
const refer = sheetsOf<Beginning>({ refusals, changes: ['selfreferral'], fixed: () => ({}) })({
  command: 'MakeSelfReferral',
  schema: () => import('@caseward/conduct-domain').then(({ makeSelfReferral }) => makeSelfReferral),
  fixed: ({ schoolId }, fresh) => ({ schoolId, referralId: fresh }),
  title: 'Tell of something about yourself',
  button: 'Send',
  hint: 'Something that could look wrong, that went wrong, or that you would rather have known. Telling early protects the children, and you.',
  fields: {
    happenedOn: field.day('When did it happen?'),
    account: field.text('What happened?', {
      rows: 6,
      max: 20_000,
      hint: 'Say what you did and what was said, and which children were there.',
    }),
  },
});

const Refer = ({ at, onDone }: Readonly<{ at: string; onDone: () => void }>) => (
  <SheetForm sheet={refer} record={{ id: `self-${at}`, entries: 0, nextCommands: [], schoolId: at }} onDone={onDone} />
);

/** Somebody tells of themselves, and reads their own words again. What is made of it is not shown here. */
export const SelfReferralPage = () => {
  const me = useMe();
  const [sent, setSent] = useState(false);
  const schools = schoolsOf(me);
  const ask = useAsk(MySelfReferrals, {}, { topics: ['selfreferral'] });
  return (
    <Page title="About yourself">
      {sent && (
        <Notice tone="success" title="Sent">
          <p role="status">It has reached whoever decides on it. You can read your own words below.</p>
        </Notice>
      )}
      <p>
        It goes to the head of that school, or to whoever is independent when you are the head. You will not see what is
        made of it; they will talk to you.
      </p>
      {schools.length === 0 ? (
        <Refer at={me.trustId} onDone={() => setSent(true)} />
      ) : (
        <AtWhichSchool schools={schools}>{(at) => <Refer at={at} onDone={() => setSent(true)} />}</AtWhichSchool>
      )}
      <h2>What you have told</h2>
      <Asked ask={ask} lines={3}>
        {({ mySelfReferrals: { items } }) =>
          items.length === 0 ? (
            <EmptyState title="Nothing yet" />
          ) : (
            items.map(({ id, reference, madeAt, happenedOn, goesTo, account }) => (
              <section key={id} aria-label={reference}>
                <h3>
                  <span className="reference">{reference}</span>, {dayInWords(happenedOn)}
                </h3>
                <p className="muted">
                  Sent {momentInFull(madeAt)}
                  {goesTo.length > 0 && ` to: ${goesTo.map(roleName).join(', ')}`}
                </p>
                {goesTo.length === 0 && (
                  <p>Nobody inside is independent. Call the local authority’s designated officer (LADO).</p>
                )}
                <Sealed of={account} />
              </section>
            ))
          )
        }
      </Asked>
    </Page>
  );
};
