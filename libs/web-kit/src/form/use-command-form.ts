import type { TypedDocumentString } from '@caseward/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react';
import type { z } from 'zod';
import { execute } from '../ask/execute';
import { Refused } from '../ask/failure';
import { invalidate } from '../ask/use-live';
import type { Topic } from '../ask/use-ask';
import { draftOf, useDraft } from './drafts';
import { newId } from './new-id';
import { inPageOrder, judge, loadCommand, problemsOf, stillWrong, type Loader, type Problems } from './problems';
import { useSeen } from './use-seen';

type Receipt = Readonly<{ recordId: string; position: string }>;

type Sent<O> = { commandId: string; input: O; seen?: number | undefined };

type Options<I extends z.ZodType, V extends object, Code extends string> = Readonly<{
  /** Under this name the typed text is found again. */
  draft: string;
  initial: () => V;
  command: Loader<I>;
  // Nothing but the input differs in what they take, and the schema has judged that.
  document: TypedDocumentString<Record<string, Receipt>, Sent<z.output<I>>>;
  /** How many events of the record stand on the page: with it goes what its sender had before them when they began. */
  entries?: number;
  /** What others did meanwhile stands beside it already: it is sent by somebody who has seen that. */
  compared?: boolean;
  /** It begins with what the record says, so it is as old as that before anybody has typed. */
  filledIn?: boolean;
  /** From what was typed to what is sent; the domain's schema judges it. */
  input: (values: V) => unknown;
  /** The command's id, where the form keeps one with what was typed: then it is the same after a reload. */
  commandId?: (values: V) => string;
  /** What only the page can know is missing. */
  check?: (values: V) => Problems;
  /** What to do about each field, in the order of the page. */
  asks?: Problems;
  /** Why the rule may say no, in words. Exhaustive. */
  refusals: Readonly<Record<Code, string>>;
  changes: readonly Topic[];
  onDone: (receipt: Receipt, values: V) => void;
}>;

/** A connection too slow to bring the schema must not hold a report back: then the server alone judges it. In ms. */
const SCHEMA_PATIENCE = 3_000;

/** The gate's own: another person changed the record meanwhile. */
export const OVERTAKEN = 'record/changed-meanwhile';

/** A reason that is newer than this page. */
const OTHERWISE = 'Something else is missing. Reload the page.';

export type SendFailure =
  | Readonly<{ kind: 'unsent' }>
  | Readonly<{
      kind: 'refused';
      code: string;
      words: string | undefined;
      traceId: string | undefined;
      /** Where several things are missing: each of them. */
      all: readonly Readonly<{ code: string; words: string }>[];
    }>;

/** One form, one command: checked here by the domain's own schema, and sent so that sending twice is harmless. */
export const useCommandForm = <I extends z.ZodType, V extends object, Code extends string>(
  options: Options<I, V, Code>,
) => {
  const { draft, initial, command, document, input, check, asks = {}, refusals, changes, onDone } = options;
  const { commandId, entries, filledIn = false, compared = false } = options;
  const client = useQueryClient();
  const [values, keep, clear] = useDraft(draft, initial);
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<SendFailure>();
  const [sending, setSending] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const overtaken = failure?.kind === 'refused' && failure.code === OVERTAKEN;
  const [seen, seeAnew] = useSeen(entries, !filledIn && !overtaken && draftOf(draft) === undefined);
  const [kept] = useState(() => ({ name: draft, initial }));
  const busy = useRef(false);
  const unfinished = useRef(new Map<string, string>());
  const sent = useRef<Readonly<{ content: string; commandId: string }>>(undefined);

  useEffect(() => {
    const timer = setTimeout(() => void loadCommand(command).catch(() => undefined), 300);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, after the first paint
  }, []);

  /** Not while it is on its way: what arrived empties the form, and what was typed meanwhile would go with it. */
  const write = useCallback((change: (before: V) => V) => void (busy.current || keep(change)), [keep]);

  const tellUnfinished = useCallback((name: string, words: string | undefined) => {
    const before = unfinished.current.get(name);
    if (words === undefined) unfinished.current.delete(name);
    else unfinished.current.set(name, words);
    if (before !== undefined && words === undefined)
      setProblems((found) =>
        Object.fromEntries(Object.entries(found).filter(([of, said]) => of !== name || said !== before)),
      );
  }, []);

  const send = async () => {
    const asked = judge(await loadCommand(command, SCHEMA_PATIENCE).catch(() => undefined), input(values), asks);
    const found = inPageOrder(
      { ...asked.problems, ...check?.(values), ...Object.fromEntries(unfinished.current) },
      asks,
    );
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const content = JSON.stringify(asked.data);
    // The same words keep the same command id, so a resend gets the first one's receipt.
    if (sent.current?.content !== content) sent.current = { content, commandId: newId() };
    const { data } = await execute(document, {
      commandId: commandId?.(values) ?? sent.current.commandId,
      input: asked.data,
      // Overtaken, they have before them what the other did: sent again, it stands beside that.
      ...(entries === undefined ? {} : { seen: overtaken || compared ? entries : seen }),
    });
    const receipt = Object.values(data)[0];
    if (!receipt) throw new Error('a command without a receipt');
    sent.current = undefined;
    clear();
    seeAnew();
    await Promise.race([invalidate(client, changes), new Promise((enough) => setTimeout(enough, 500))]);
    onDone(receipt, values);
  };

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setFailure(undefined);
    try {
      await send();
    } catch (error) {
      const known: Readonly<Record<string, string>> = refusals;
      if (!(error instanceof Refused)) setFailure({ kind: 'unsent' });
      else if (error.code === 'input/invalid' && error.fields.length > 0)
        setProblems(
          problemsOf(
            error.fields.map((f) => ({ ...f, path: f.path.split('.') })),
            asks,
          ),
        );
      else {
        // Somebody else was first: the page behind the form shows what they did.
        if (error.code === OVERTAKEN) await invalidate(client, changes);
        const all = error.all.map((code) => ({ code, words: known[code] ?? OTHERWISE }));
        setFailure({ kind: 'refused', code: error.code, words: known[error.code], traceId: error.traceId, all });
      }
    } finally {
      busy.current = false;
      setSending(false);
      setAttempt((n) => n + 1);
    }
  };

  /** Leaves behind what was refused: an empty form, out of which the text can be had back, or the text as something else. */
  const restart = (as?: (before: V) => V) => {
    setFailure(undefined);
    setProblems({});
    seeAnew();
    if (as) write(as);
    else clear(true);
  };

  /** An answer takes away what was said about it. `as`: under another name its problem is found. */
  const field = <K extends keyof V & string>(name: K, as: string = name) => ({
    name: as,
    value: values[name],
    onChange: (value: V[K]) => {
      if (busy.current) return;
      write((before) => ({ ...before, [name]: value }));
      setProblems((found) => stillWrong(found, as, values[name], value));
    },
    problem: problems[as],
  });
  return {
    draft: kept,
    values,
    write,
    field,
    submit,
    restart,
    tellUnfinished,
    sending,
    problems,
    failure,
    attempt,
    seen,
  };
};
