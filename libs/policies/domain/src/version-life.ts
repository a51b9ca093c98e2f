import { lifecycleFor } from '@caseward/kernel';
import { deciders, keepers, type Entitled } from './posts';
import type { OpenVersion, VersionRefusal, VersionStatus } from './version';

const open: readonly VersionStatus[] = ['draft', 'returned'];
const inHand: readonly VersionStatus[] = [...open, 'consulting'];
const sent: readonly VersionStatus[] = ['submitted', 'approved'];

/** What the next of them is waits for somebody. */
const waiting: readonly VersionStatus[] = ['returned', ...sent, 'unchanged', 'emergency', 'ratified', 'noted', 'scheduled']; // prettier-ignore

/** The life of a version of a policy. Rules refuse by it, pages offer by it, and it is the picture of its life. */
export const versionLife = lifecycleFor<OpenVersion, VersionRefusal>()({
  none: 'version/none',
  notYours: 'version/approved-by-its-writer',
  begins: { DraftPolicyVersion: 'draft' },
  because: {
    draft: 'version/draft',
    consulting: 'version/consulting',
    submitted: 'version/submitted',
    approved: 'version/approved',
    returned: 'version/returned',
    ratified: 'version/ratified',
    noted: 'version/ratified',
    scheduled: 'version/scheduled',
    emergency: 'version/emergency',
    in_force: 'version/in-force',
    under_review: 'version/under-review',
    unchanged: 'version/under-review',
    superseded: 'version/superseded',
    lapsed: 'version/lapsed',
    rejected: 'version/rejected',
    withdrawn: 'version/withdrawn',
  },
  turns: {
    ImportPolicyText: { from: open },
    // After it was submitted, another text is another matter: approvals fall, and it is a draft again.
    ReviseClause: { from: [...inHand, ...sent], to: ['draft'] },
    CommentOnClause: { from: [...inHand, ...sent] },
    LinkChangeReason: { from: inHand },
    RunPolicyLint: { from: inHand },
    WaiveLintFinding: { from: inHand },
    OpenConsultation: { from: open, to: ['consulting'] },
    RecordConsultationResponse: { from: ['consulting'] },
    CloseConsultation: { from: ['consulting'], to: ['draft'] },
    SubmitPolicyVersion: {
      from: open,
      to: ['submitted'],
      unless: ({ clauses, reasons }) =>
        clauses.length === 0 ? 'version/text-empty' : reasons === 0 && 'version/no-reason',
    },
    ApprovePolicyVersion: { from: ['submitted'], to: ['approved'], except: ({ writers }) => writers },
    ReturnPolicyVersion: { from: sent, to: ['returned'] },
    // The body refuses what its chair did alone: then the text before it holds again at once.
    RejectPolicyVersion: {
      from: [...sent, 'emergency'],
      to: ['rejected', 'lapsed', 'superseded'],
      except: ({ writers }) => writers,
    },
    RatifyPolicyVersion: { from: ['approved', 'emergency', 'unchanged'], to: ['ratified', 'in_force'] },
    NotePolicyVersion: { from: ['approved', 'emergency', 'unchanged'], to: ['noted', 'in_force'] },
    WithdrawPolicyVersion: { from: [...inHand, ...sent, 'ratified', 'noted', 'scheduled'], to: ['withdrawn'] },
    IssueEmergencyVersion: {
      from: [...inHand, ...sent],
      to: ['emergency'],
      unless: ({ clauses }) => clauses.length === 0 && 'version/text-empty',
    },
    LapseEmergencyVersion: { from: ['emergency'], to: ['lapsed', 'superseded'], offered: false },
    PublishPolicyVersion: { from: ['ratified', 'noted'], to: ['scheduled', 'in_force'] },
    SetPolicyEffectiveDate: { from: ['scheduled'] },
    BringVersionIntoForce: { from: ['scheduled'], to: ['in_force', 'scheduled'] },
    CallForPolicyStep: { from: waiting, offered: false },
    SupersedePolicyVersion: {
      from: ['in_force', 'under_review', 'unchanged', 'emergency'],
      to: ['superseded'],
      offered: false,
    },
    StartPolicyReview: { from: ['in_force'], to: ['under_review'] },
    ConfirmNoPolicyChange: { from: ['under_review'], to: ['unchanged'] },
  },
});
export type VersionTurn = keyof typeof versionLife.turns;

const authors: Entitled = { posts: keepers, part: true };
const approvers: Entitled = { posts: ['HT', 'EHT', 'CEO', 'TSL'] };
const decliners: Entitled = { posts: [...approvers.posts, 'CLERK'] };
const clerk: Entitled = { posts: ['CLERK'] };

/** Who may do what with a version: a post, or a part in writing it. */
export const versionEntitled: Readonly<Record<VersionTurn, Entitled>> = {
  ImportPolicyText: authors,
  ReviseClause: authors,
  CommentOnClause: { posts: deciders, part: true },
  LinkChangeReason: authors,
  RunPolicyLint: authors,
  WaiveLintFinding: authors,
  OpenConsultation: authors,
  RecordConsultationResponse: authors,
  CloseConsultation: authors,
  SubmitPolicyVersion: authors,
  ApprovePolicyVersion: approvers,
  ReturnPolicyVersion: decliners,
  RejectPolicyVersion: decliners,
  RatifyPolicyVersion: clerk,
  NotePolicyVersion: clerk,
  WithdrawPolicyVersion: { posts: ['TSL'], part: true },
  IssueEmergencyVersion: { posts: ['COG', 'COT'] },
  LapseEmergencyVersion: { posts: [] },
  PublishPolicyVersion: clerk,
  SetPolicyEffectiveDate: clerk,
  BringVersionIntoForce: clerk,
  CallForPolicyStep: { posts: [] },
  SupersedePolicyVersion: { posts: [] },
  StartPolicyReview: authors,
  ConfirmNoPolicyChange: authors,
};
