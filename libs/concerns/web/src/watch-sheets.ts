import { field } from '@caseward/web-kit';
import { concernSheet, domain, type Acted } from './acted';

const { day, text } = field;
const again = 'Look at it again on';

export const watch = concernSheet({
  command: 'MonitorConcern',
  schema: () => domain().then((of) => of.monitorConcern),
  title: 'Watch, and look again later',
  button: 'Watch',
  fields: { reviewOn: day(again), reason: text('Why?', { rows: 2, max: 2_000 }) },
});
/** The day decides whether it is closed: it is kept with the words, or what comes back would do something else. */
export const review = concernSheet({
  command: 'ReviewMonitoredConcern',
  schema: () => domain().then((of) => of.reviewMonitoredConcern),
  title: 'What has been seen since',
  button: ({ reviewOn }) => (reviewOn === '' ? 'Record, and close' : 'Record, and watch on'),
  fields: {
    reviewOn: day<Acted>(again, { hint: 'Leave it empty to close the concern.', optional: true }),
    finding: text('What have you seen or heard since?', { rows: 2, max: 5_000 }),
  },
});
