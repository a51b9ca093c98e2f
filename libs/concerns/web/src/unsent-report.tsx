import { graphql } from '@caseward/contract';
import { dayInWords, dayOf, draftOf, moment, Notice, shortDay, useAsk, useMe, useNow } from '@caseward/web-kit';
import { Link } from 'react-router';

const UnsentReports = graphql(`
  query UnsentReports($input: DraftsInput!) {
    drafts(input: $input) {
      name
      savedAt
      keptUntil
    }
  }
`);

/** Two days before it goes, in ms: soon enough to be said with a colour. */
const SOON = 2 * 86_400_000;

/** What was begun and never sent: nobody has it, and it goes of itself. */
export const UnsentReport = () => {
  const { personId } = useMe();
  const now = useNow();
  const name = `report-${personId}`;
  const { data } = useAsk(UnsentReports, { input: { owner: personId, names: [name] } }, { topics: ['concern'] });
  const kept = data?.drafts.find((draft) => draft.name === name);
  // Typed a moment ago it may not be on the server yet.
  if (!kept && draftOf(name) === undefined) return null;
  const soon = kept && Date.parse(kept.keptUntil) - now < SOON;
  return (
    <Notice tone={soon ? 'warning' : 'info'} title="A report that you have not sent">
      <p>
        Nobody but you can see it.
        {kept && ` You last wrote in it ${written(kept.savedAt, now)}. It is deleted on ${dayInWords(kept.keptUntil)}.`}
      </p>
      <p>
        <Link to="/report">Go on with it, and send it</Link>
      </p>
    </Notice>
  );
};

const written = (at: string, now: number) =>
  dayOf(at) === dayOf(now) ? `at ${moment(at, now)}` : `on ${shortDay(dayOf(at))}`;
