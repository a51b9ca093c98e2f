import { Button, Notice, onTheWire, SheetForm, Tag, type Sheet } from '@caseward/web-kit';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { addClause, changeClause, commentOnClause, moveClause, removeClause, type ClauseInHand } from './clause-sheets';
import { because, clauseName, ClauseText, sinceWhen } from './clauses';
import type { Clause } from './documents';
import { saidOf, threadsOf } from './threads';
import type { Version } from './version-document';
import { severityWords } from './version-words';
import { Talk } from './what-was-said';

type Open = Readonly<{ clause: Clause; place: number }>;

/** The text as it is being written. Each clause opens by itself; `j` and `k` walk through them, Enter opens one. */
export const ClauseEditor = ({ version }: Readonly<{ version: Version }>) => {
  const [open, setOpen] = useState<Open>();
  const [told, tell] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const gone = open !== undefined && !version.clauses.some(({ id }) => id === open.clause.id);
  // Taken out by somebody else, it stays with what is being written in it until that is put elsewhere.
  const clauses = gone ? version.clauses.toSpliced(open.place, 0, open.clause) : version.clauses;
  const toggle = (clause: Clause, place: number) => {
    const closes = open?.clause.id === clause.id;
    if (closes && gone) heading.current?.focus();
    setOpen(closes ? undefined : { clause, place });
  };
  /** The form is gone: the focus goes back to the clause, or to the top where there is none any more. */
  const done = (title: string, button: HTMLElement | null) => {
    flushSync(() => {
      setOpen(undefined);
      tell(`Done: ${title}`);
    });
    (button?.isConnected ? button : heading.current)?.focus();
  };
  return (
    <section aria-labelledby="draft-text">
      <h2 id="draft-text" tabIndex={-1} ref={heading}>
        The text
      </h2>
      <p className="out-of-sight" role="status">
        {told}
      </p>
      {['submitted', 'approved'].includes(version.status) && version.nextCommands.includes('reviseClause') && (
        <Notice>
          <p>Whoever changes a word of it now makes it a draft again, and every approval is void.</p>
        </Notice>
      )}
      <div className="policy-text narrative">
        {clauses.map((clause, place) => (
          <ClauseHere
            key={clause.id}
            clause={clause}
            version={version}
            isOpen={open?.clause.id === clause.id}
            gone={gone && clause === open.clause}
            toggle={() => toggle(clause, place)}
            done={done}
          />
        ))}
      </div>
    </section>
  );
};

type Props = Readonly<{
  clause: Clause;
  version: Version;
  isOpen: boolean;
  gone: boolean;
  toggle: () => void;
  done: (title: string, button: HTMLElement | null) => void;
}>;

const ClauseHere = ({ clause, version, isOpen, gone, toggle, done }: Props) => {
  const button = useRef<HTMLButtonElement>(null);
  const { comments, findings, reasons, nextCommands } = version;
  const said = saidOf(comments, clause.id);
  const found = findings.filter((one) => one.clause === clause.id && one.waived === null);
  const why = reasons.filter(({ clauseId }) => clauseId === clause.id);
  const settled = said.at(-1)?.settled === true;
  const mayWork = nextCommands.includes('reviseClause') || nextCommands.includes('commentOnClause');
  return (
    <div className="clause-here" id={clause.id}>
      <ClauseText clause={clause}>{gone ? <del>{clause.text}</del> : clause.text}</ClauseText>
      {mayWork && (
        <button type="button" ref={button} className="clause-open screen-only" aria-expanded={isOpen} onClick={toggle}>
          {isOpen ? 'Close' : 'Work on'} <span className={clause.number === '' ? 'out-of-sight' : undefined}>{clauseName(clause)}</span>
          {said.length > 0 && !settled && <span className="muted"> · {said.length === 1 ? '1 comment' : `${said.length} comments`}</span>}
        </button>
      )}
      <div className="clause-beside">
        {found.map((one) => (
          <p key={one.rule}>
            <Tag as={severityWords[one.severity].as}>{severityWords[one.severity].word}</Tag> {one.says}{' '}
            <span className="muted">{one.why} {one.mend}</span>
          </p>
        ))}
        {why.map((reason, place) => (
          <p className="muted" key={place}>
            {reason.since === null ? 'Changed' : 'This exists'} because of {because(reason)}
            {sinceWhen(reason)}
          </p>
        ))}
        {threadsOf(said).map((thread) => (
          <Talk key={thread.first.id} thread={thread} version={version} answerHere />
        ))}
      </div>
      {isOpen && <ClauseForms clause={clause} version={version} gone={gone} done={(title) => done(title, button.current)} />}
    </div>
  );
}; // prettier-ignore

const forms: readonly Sheet<ClauseInHand>[] = [changeClause, commentOnClause, addClause, moveClause, removeClause];

const ClauseForms = ({
  clause,
  version,
  gone,
  done,
}: Readonly<{ clause: Clause; version: Version; gone: boolean; done: (title: string) => void }>) => {
  const offered = forms.filter(({ command }) => version.nextCommands.includes(onTheWire(command)));
  const [chosen, choose] = useState(0);
  // The words with which its editor began: what is sent says which text it is meant to replace.
  const [was, setWas] = useState(clause.text);
  const here = useRef<HTMLDivElement>(null);
  /** The button goes with that: the focus goes to the words that stand, or to what is to be done all the same. */
  const mineStands = () => {
    setWas(clause.text);
    here.current?.querySelector<HTMLElement>('textarea, [type=submit]')?.focus();
  };
  const sheet = offered[chosen];
  if (!sheet) return null;
  // What is typed is kept for this form of this clause of this version.
  const record = {
    id: `${version.id}-${clause.id}-${chosen}`,
    entries: version.entries,
    nextCommands: version.nextCommands,
    version,
    clause,
    was,
    mineStands,
  };
  return (
    <div className="clause-forms screen-only" ref={here}>
      <div className="clause-choices" role="group" aria-label="What to do with this clause">
        {offered.map(({ title }, place) => (
          <Button key={title} kind="secondary" pressed={place === chosen} onClick={() => choose(place)}>
            {title}
          </Button>
        ))}
      </div>
      <SheetForm
        key={sheet.title}
        sheet={sheet}
        record={record}
        gone={gone && sheet !== removeClause}
        onDone={() => done(sheet.title)}
      />
    </div>
  );
};
