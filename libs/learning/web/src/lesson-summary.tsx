import { useSchools } from '@caseward/organisation-web';
import { dayInWords, named, Sealed, SummaryList, Tag, type Row } from '@caseward/web-kit';
import { Link } from 'react-router';
import { lessonStatusWords, resultWords, scopeWords, sourceWords, typeWords, type Lesson, type SharedLesson } from './lesson-words'; // prettier-ignore

const said = (text: Lesson['text'], term: string): Row =>
  text !== null && (text.erased || Boolean(text.text)) && { term, is: <Sealed of={text} /> };
const on = (day: string | null, term: string) => day !== null && { term, is: dayInWords(day) };

/** Where it can be seen what came of it: at the clause that it changes. */
const cameOf = (draft: Lesson['policyDraft']): Row =>
  draft?.clauseId != null && {
    term: 'What came of it',
    is: <Link to={`/policies/${draft.policyId}/clauses/${draft.clauseId}`}>Why the clause says what it says</Link>,
  };

/** The lesson itself, and how far it is. */
export const LessonSummary = ({ lesson }: Readonly<{ lesson: Lesson }>) => {
  const { text, status, deidentified, source, from, type, owner, checks, sharedAt, schoolId } = lesson;
  const school = useSchools().find(({ id }) => id === schoolId);
  const waits = status === 'proposed' || status === 'reopened';
  return (
    <>
      {text && <blockquote className="lesson-words">{<Sealed of={text} />}</blockquote>}
      <SummaryList
        rows={[
          { term: 'Status', is: lessonStatusWords[status] },
          {
            term: 'Names',
            is: deidentified ? 'None: a second reader has read it' : <Tag as="medium">Waits for a second reader</Tag>,
          },
          said(lesson.change, 'What to change'),
          { term: 'From', is: from ? <Link to={`/debriefs/${from.id}`}>{`${sourceWords[source]} ${from.reference}`}</Link> : sourceWords[source] }, // prettier-ignore
          { term: 'For', is: scopeWords[lesson.scope] },
          school && { term: 'School', is: school.name },
          lesson.proposedBy !== null && { term: 'Proposed by', is: named(lesson.proposedBy) },
          type !== null && { term: 'Action', is: typeWords[type] },
          said(lesson.target, 'What it is about'),
          owner !== null && { term: 'Owner', is: named(owner) },
          lesson.policyDraft !== null && {
            term: 'Draft of the policy',
            is: (
              <Link to={`/policies/${lesson.policyDraft.policyId}/versions/${lesson.policyDraft.versionId}`}>
                Where its words are written and decided
              </Link>
            ),
          },
          cameOf(lesson.policyDraft),
          on(lesson.dueOn, 'Due'),
          said(lesson.measure, 'How we will know'),
          !waits && on(lesson.nextCheckOn, 'Next check'),
          checks.length > 0 && {
            term: 'Checks',
            is: (
              <ul className="debrief-said">
                {checks.map((check, i) => (
                  <li key={i}>
                    {dayInWords(check.on)}: <strong>{resultWords[check.result]}</strong>
                    {check.finding && <Sealed of={check.finding} />}
                  </li>
                ))}
              </ul>
            ),
          },
          sharedAt !== null && { term: 'Shared', is: `Across the trust, since ${dayInWords(sharedAt)}` },
        ]}
      />
    </>
  );
};

/** What everybody in the trust may know: the words, and nothing of where they come from. */
export const SharedSummary = ({ lesson }: Readonly<{ lesson: SharedLesson }>) => (
  <>
    {lesson.text && <blockquote className="lesson-words">{<Sealed of={lesson.text} />}</blockquote>}
    <SummaryList
      rows={[
        lesson.type !== null && { term: 'Action', is: typeWords[lesson.type] },
        said(lesson.target, 'What it is about'),
        said(lesson.measure, 'How we will know'),
        { term: 'Status', is: lessonStatusWords[lesson.status] },
        on(lesson.dueOn, 'Due'),
        on(lesson.nextCheckOn, 'Next check'),
        lesson.result !== null && { term: 'Last check', is: resultWords[lesson.result] },
        on(lesson.sharedOn, 'Shared on'),
        cameOf(lesson.policyDraft),
      ]}
    />
    <p className="muted">Shared across the trust without its school, and without where it comes from.</p>
  </>
);
