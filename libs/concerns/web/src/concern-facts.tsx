import { useSchools } from '@caseward/organisation-web';
import { classAndYear, dayInWords, momentInFull, named, Sealed, SummaryList } from '@caseward/web-kit';
import type { Concern } from './concern-document';
import { Due, SafeTag } from './inbox-row';
import { Corrected } from './corrected';
import { addedWords, partWords } from './words';
import { ReportedBodyMap, toldWords, Unlisted } from './reported-details';
import './report.css';

/** What was reported, in the words of whoever reported it. */
export const ConcernFacts = ({ concern }: Readonly<{ concern: Concern }>) => {
  const school = useSchools().find(({ id }) => id === concern.schoolId);
  const { childsWords, place, actionTaken, earlierConcerns: earlier } = concern;
  return (
    <>
      <SummaryList
        rows={[
          {
            term: 'People',
            is: concern.people.map(({ person, part }) => (
              <p key={`${person.id}-${part}`}>
                <strong>{named(person)}</strong>{' '}
                <span className="muted">{[classAndYear(person), partWords[part]].filter(Boolean).join(' · ')}</span>
              </p>
            )),
          },
          concern.unlisted.length > 0 && { term: 'Not on the list', is: <Unlisted people={concern.unlisted} /> },
          { term: 'Safe when reported?', is: <SafeTag safeNow={concern.safeNow} /> },
          concern.status === 'submitted' && { term: 'Decide by', is: <Due item={concern} /> },
          concern.triager ? { term: 'Taken on by', is: named(concern.triager) } : undefined,
          concern.reviewOn ? { term: 'Look again on', is: dayInWords(concern.reviewOn) } : undefined,
          {
            term: 'Happened on',
            is: (
              <>
                {[dayInWords(concern.occurredOn), concern.occurredTime].filter(Boolean).join(', ')}
                <Corrected concern={concern} part="when" />
              </>
            ),
          },
          place
            ? {
                term: 'Where',
                is: (
                  <>
                    <Sealed of={place} />
                    <Corrected concern={concern} part="place" />
                  </>
                ),
              }
            : undefined,
          concern.toldInPerson ? { term: 'Told in person', is: toldWords[concern.toldInPerson] } : undefined,
          { term: 'Reported by', is: `${named(concern.reporter)}, ${momentInFull(concern.submittedAt)}` },
          school && { term: 'School', is: school.name },
          {
            term: 'Earlier concerns',
            is:
              earlier === 0
                ? 'None that you may know of'
                : `${earlier} about the same children, ${concern.earlierIn30Days} in the 30 days before`,
          },
        ]}
      />
      <h2>What they saw or heard</h2>
      <Sealed of={concern.account} />
      <Corrected concern={concern} part="account" />
      {childsWords && (
        <>
          <h3>The child’s own words</h3>
          <Sealed of={childsWords} />
          <Corrected concern={concern} part="childs_words" />
        </>
      )}
      {actionTaken && (
        <>
          <h3>What they have done so far</h3>
          <Sealed of={actionTaken} />
          <Corrected concern={concern} part="action_taken" />
        </>
      )}
      <ReportedBodyMap marks={concern.bodyMap} />
      {concern.addenda.map((added) => (
        <section key={added.at}>
          <h3>
            {addedWords[added.kind]} by {named(added.by)}, {momentInFull(added.at)}
          </h3>
          <Sealed of={added.text} />
        </section>
      ))}
    </>
  );
};
