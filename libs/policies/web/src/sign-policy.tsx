import { commandDocument } from '@caseward/contract';
import { Button, CommandForm, Notice, useCommandForm, useMe } from '@caseward/web-kit';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { acknowledgementRefusals } from './duty-words';
import type { MyPolicy } from './my-policy.page';

type Persona = Readonly<{ id: string; name: string; school: string }>;
const send = (path: string, body: object) =>
  fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-caseward': '1' },
    body: JSON.stringify(body),
  });

/** Statement, making sure that it is they, and their name under it. */
export const SignPolicy = ({ of }: Readonly<{ of: MyPolicy }>) => {
  const [confirmed, setConfirmed] = useState(false);
  const form = useCommandForm({
    draft: `AcknowledgePolicyVersion-${of.id}`,
    initial: () => ({ agreed: false }),
    command: () => import('@caseward/policies-domain').then((all) => all.acknowledgePolicyVersion),
    document: commandDocument('AcknowledgePolicyVersion'),
    input: ({ agreed }) => ({ acknowledgementId: of.id, hash: of.hash, agreed }),
    check: ({ agreed }) => (agreed ? {} : { agreed: 'Tick the box to say that you agree' }),
    refusals: acknowledgementRefusals,
    changes: ['acknowledgement'],
    onDone: () => document.querySelector('h1')?.focus(),
  });
  const agreed = form.field('agreed');
  /** Being made sure of counts for five minutes; what they ticked stands. */
  const tooLate = form.failure?.kind === 'refused' && form.failure.code === 'acknowledgement/not-confirmed';
  const box = useRef<HTMLInputElement>(null);
  /** The choice is gone with that: the focus goes to what is to be said now. */
  const confirm = () => {
    flushSync(() => setConfirmed(true));
    box.current?.focus();
    if (tooLate) void form.submit();
  };
  return (
    <section className="policy-sign screen-only" aria-labelledby="sign">
      <h2 id="sign">Acknowledge it</h2>
      {confirmed && (
        <CommandForm form={form} label="Acknowledge it" button="I acknowledge it">
          <label className="tick">
            <input
              ref={box}
              type="checkbox"
              name="agreed"
              checked={agreed.value}
              aria-describedby={agreed.problem ? 'agreed-problem' : undefined}
              onChange={(event) => agreed.onChange(event.currentTarget.checked)}
            />{' '}
            {of.statement}
          </label>
          {agreed.problem && (
            <p className="problem" id="agreed-problem">
              {agreed.problem}
            </p>
          )}
        </CommandForm>
      )}
      {(!confirmed || tooLate) && <Confirm onConfirmed={confirm} />}
    </section>
  );
};

/** In the demo people choose themselves again; a deployment asks its own sign-in. */
const Confirm = ({ onConfirmed }: Readonly<{ onConfirmed: () => void }>) => {
  const { mode, name } = useMe();
  const [failed, setFailed] = useState(false);
  const { data } = useQuery({
    queryKey: ['personas-to-confirm'],
    enabled: mode === 'DEMO',
    queryFn: async () => (await (await fetch('/demo/personas')).json()) as readonly Persona[], // its own answer
  });
  if (mode !== 'DEMO')
    return (
      <Notice tone="warning" title="It cannot be confirmed here that it is you">
        <p>Acknowledging needs a second sign-in, which is not set up on this installation. Sign on paper meanwhile.</p>
      </Notice>
    );
  const confirm = async (persona: string) => {
    const answer = await send('/sessions/confirm', { persona }).catch(() => undefined);
    if (answer?.ok) onConfirmed();
    else setFailed(true);
  };
  return (
    <>
      <p>Nobody acknowledges for another, so it is made sure that it is you. Choose yourself again:</p>
      {failed && (
        <Notice tone="danger" alert>
          <p>That is not who is signed in.</p>
        </Notice>
      )}
      <div className="confirm-choices">
        {(data ?? [])
          .filter((one, _, all) => one.name === name || all.indexOf(one) < 3)
          .map((one) => (
            <Button key={one.id} kind="secondary" onClick={() => void confirm(one.id)}>
              {one.name}
            </Button>
          ))}
      </div>
    </>
  );
};
