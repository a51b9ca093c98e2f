import { byTeam, concernCommand } from './concern';
import { ready } from './concern-states';
import { decisionInput, parentsAnswered } from './triage-input';

/** Something is seen otherwise now. The earlier decision stays beside it, with its reason. */
export const reviseTriageDecision = concernCommand({
  type: 'ReviseTriageDecision',
  input: decisionInput,
  may: byTeam,
  about: ({ concernId }) => concernId,
  sole: true,
  decide(concern, input, { actor }) {
    ready(concern, 'ReviseTriageDecision');
    parentsAnswered(input);
    return [{ type: 'TriageDecisionRevised', data: { ...input, decidedBy: actor } }];
  },
});
