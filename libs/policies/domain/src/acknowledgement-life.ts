import { lifecycleFor } from '@caseward/kernel';
import type { AcknowledgementRefusal, AcknowledgementStatus, OpenAcknowledgement } from './acknowledgement';

/** The clock counts. Whoever has declined is in a conversation: nobody is told again, and their days go on when they open it again. */
const counting: readonly AcknowledgementStatus[] = ['notified', 'opened'];
const asked: readonly AcknowledgementStatus[] = [...counting, 'declined'];
const waiting: readonly AcknowledgementStatus[] = ['required', 'notified', 'opened', 'declined'];
const alive: readonly AcknowledgementStatus[] = [...waiting, 'acknowledged', 'exempt', 'on_paper'];
const self = ({ person }: OpenAcknowledgement) => [person];

/** What one person was asked to read, and what became of it. */
export const acknowledgementLife = lifecycleFor<OpenAcknowledgement, AcknowledgementRefusal>()({
  none: 'acknowledgement/none',
  notYours: 'acknowledgement/only-yourself',
  begins: { RequireAcknowledgement: 'required' },
  because: {
    required: 'acknowledgement/not-asked-yet',
    notified: 'acknowledgement/not-opened',
    opened: 'acknowledgement/opened',
    acknowledged: 'acknowledgement/acknowledged',
    declined: 'acknowledgement/declined',
    exempt: 'acknowledgement/exempt',
    on_paper: 'acknowledgement/acknowledged',
    lapsed: 'acknowledgement/lapsed',
    left: 'acknowledgement/left',
  },
  turns: {
    NotifyAcknowledgementDue: { from: ['required'], to: ['notified'], offered: false },
    OpenDocument: { from: ['notified', 'declined'], to: ['opened'], by: self },
    AcknowledgePolicyVersion: { from: ['opened'], to: ['acknowledged'], by: self },
    DeclineAcknowledgement: { from: ['notified', 'opened'], to: ['declined'], by: self },
    ExemptFromAcknowledgement: { from: waiting, to: ['exempt'], except: self },
    RecordPaperAcknowledgement: { from: waiting, to: ['on_paper'], except: self },
    RemindToAcknowledge: { from: asked, except: self },
    EscalateAcknowledgement: { from: counting, offered: false },
    LapseAcknowledgement: { from: alive, to: ['lapsed'], offered: false },
    // Whoever comes back is asked as a joiner is.
    RequireAcknowledgement: { from: ['left'], to: ['required'], offered: false },
    CloseLeaverAcknowledgement: { from: waiting, to: ['left'], offered: false },
  },
});
