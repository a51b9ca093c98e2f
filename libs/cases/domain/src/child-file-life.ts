import { lifecycleFor } from '@caseward/kernel';
import type { ChildFile, ChildFileRefusal, OpenChildFile } from './child-file';

const open = ['open'] as const;
const ever = ['open', 'archived'] as const;

/** The life of a child's file: one for each child, over all of their cases. */
export const childFileLife = lifecycleFor<OpenChildFile, ChildFileRefusal>()({
  none: 'file/not-open',
  begins: { OpenChildFile: 'open' },
  because: { open: 'file/already-open', archived: 'file/archived' },
  turns: {
    AddCaseToChildFile: { from: ever, to: open, offered: false },
    SetPlanStatus: { from: open },
    AddChronologyEntry: { from: open },
    CorrectChronologyEntry: { from: ever, unless: (f) => f.written.length === 0 && 'file/no-such-entry' },
    RedactChronologyEntry: { from: ever, unless: (f) => f.written.length === 0 && 'file/no-such-entry' },
    MarkSignificant: { from: open },
    UnmarkSignificant: { from: open, unless: (f) => f.significant.length === 0 && 'file/not-significant' },
    LinkSiblingFile: { from: open },
    UnlinkSiblingFile: { from: open, unless: (f) => f.linked.length === 0 && 'file/not-linked' },
    ArchiveChildFile: { from: open, to: ['archived'] },
  },
});
export type ChildFileTurn = keyof typeof childFileLife.turns;

/** The file, when it takes this command now. @throws Refusal */
export const readyFile = (file: ChildFile, command: ChildFileTurn): OpenChildFile => childFileLife.ready(file, command);
