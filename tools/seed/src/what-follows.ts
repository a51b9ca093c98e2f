import type { Step } from './steps';

type Said = Readonly<{ concernId?: string; outcome?: string; threshold?: string; level?: string }>;
type Submitted = Said & Readonly<{ people?: readonly Readonly<{ part: string; personId?: string }>[] }>;
type OfImagery = Readonly<{ ofRecord?: string }>;
const said = ({ input }: Step) => input as Said & OfImagery; // each command says ids and codes

/** What a concern is said to be by the step after its decision: until then it waits in the inbox. */
const next: readonly string[] = [
  'OpenCaseFromConcern',
  'LinkConcernToCase',
  'RouteConcernToBreach',
  'RouteConcernToAdultConduct',
  'MonitorConcern',
  'CloseConcern',
  'RedirectConcern',
  'MarkConcernDuplicate',
  'MarkConcernNotReportable',
];

/** Whether the decision comes after another concern about one of the same children: then whoever decides has looked at it. */
const hasEarlier = (submitted: readonly Step[]) => {
  const childrenOf = (one: Step) =>
    ((one.input as Submitted).people ?? []).filter(({ part }) => part === 'subject').map(({ personId }) => personId);
  return (decided: Step): boolean => {
    const own = submitted.find((one) => said(one).concernId === said(decided).concernId);
    const children = own ? childrenOf(own) : [];
    return submitted.some(
      (one) => one !== own && one.at < decided.at && childrenOf(one).some((child) => child && children.includes(child)),
    );
  };
};

/**
 * Whatever the stories decide on and do not take further needs nothing more, and is said to: nothing waits for a next step
 * that nobody will tell. A child at risk now is not put away like that, nor one of whom there may be an image: they wait.
 */
export const sayWhatFollows = (lanes: readonly (readonly Step[])[]): readonly (readonly Step[])[] => {
  const all = lanes.flat();
  const goesOn = new Set(all.filter(({ type }) => next.includes(type)).map((one) => said(one).concernId));
  const imagery = new Set(all.map((one) => said(one).ofRecord).filter((one) => one !== undefined));
  const notSafe = new Set(
    all.filter((one) => (one.input as { safeNow?: string }).safeNow === 'no').map((one) => said(one).concernId),
  );
  const isLeft = (one: Step) => {
    const { concernId = '', outcome, threshold, level } = said(one);
    const hot = level === 'critical' || threshold === 'immediate_danger' || notSafe.has(concernId);
    return !outcome && !hot && !goesOn.has(concernId) && !imagery.has(concernId);
  };
  const isOneOfMore = hasEarlier(all.filter(({ type }) => type === 'SubmitConcern'));
  const told = (one: Step) => ({
    ...said(one),
    ...(isLeft(one) ? { outcome: 'no_action' } : {}),
    ...(isOneOfMore(one) ? { earlierLookedAt: true } : {}),
  });
  return lanes.map((lane) =>
    lane.map((one) => (one.type === 'RecordTriageDecision' ? { ...one, input: told(one) } : one)),
  );
};
