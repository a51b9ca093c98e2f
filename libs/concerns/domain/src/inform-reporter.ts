import { id } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, concernCommand, reporterMessage } from './concern';
import { ready } from './concern-states';

/** Tells its reporter one of a few fixed sentences: that it was read matters; what follows is not theirs to know. */
export const informReporter = concernCommand({
  type: 'InformReporter',
  input: z.object({ concernId: id, message: reporterMessage }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  sole: true,
  decide(concern, input) {
    ready(concern, 'InformReporter');
    return [{ type: 'ReporterInformed', data: input }];
  },
});
