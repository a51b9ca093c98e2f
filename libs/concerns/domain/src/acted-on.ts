type OfConcern = Readonly<{ concernId: string }>;
const its = ({ concernId }: OfConcern) => concernId;

/** Events after which nothing waits for a decision any more. For a deadline's `stops` and a notice's `settles`. */
export const decided = {
  TriageDecided: its,
  TriageDecisionRevised: its,
  ConcernRoutedToAdultConduct: its,
  ConcernRedirected: its,
  ConcernMarkedDuplicate: its,
  ConcernMarkedNotReportable: its,
  ConcernClosed: its,
};

/** Events that say somebody is at it, decided or not: nobody else need be called. */
export const actedOn = {
  ...decided,
  ConcernAcknowledged: its,
  DetailRequested: its,
  TriageClaimed: its,
  DangerResponseRecorded: its,
};
