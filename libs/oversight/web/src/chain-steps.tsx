import { resultWords, sourceWords, typeWords } from '@caseward/learning-web';
import { bodyWords, classWords, dayWithYear, reasonWords } from '@caseward/policies-web';
import type { ReactNode } from 'react';
import { Link as To } from 'react-router';
import type { Learned as LearnedOf, Lesson, Link } from './chain-document';
import { taughtInWords } from './change-words';
import { Effect } from './effect';
import { Beside } from './what-changes';

export type Step = Readonly<{ title: string; is: ReactNode }>;
type Seen = Readonly<{ isFull: boolean; policyId: string }>;

/** The steps of one change, in the order in which they happened. What is not for whoever asks is not a step. */
export const stepsOf = (link: Link, { isFull, policyId }: Seen): readonly Step[] => {
  const lessons = link.reasons.flatMap(({ lesson }) => lesson ?? []);
  const others = link.reasons.filter(({ lesson }) => lesson === null);
  return [
    ...(isFull ? lessons.flatMap(originOf) : []),
    ...lessons.map((lesson) => ({ title: `Lesson ${lesson.reference}`, is: <Learned lesson={lesson} /> })),
    ...lessons.filter(({ taught, beside }) => taught.length > 0 || beside.length > 0).map((lesson) => ({
      title: `Beside it, from ${lesson.beside.length > 0 ? 'the same' : 'that lesson'}`,
      is: <AlsoChanged lesson={lesson} />,
    })),
    ...(others.length > 0
      ? [{ title: 'Reason', is: <Why reasons={others} /> }]
      : []),
    { title: 'Clause', is: <Words link={link} policyId={policyId} /> },
    { title: 'Ratification', is: <Decided link={link} policyId={policyId} /> },
    ...(isFull
      ? [
          { title: 'Acknowledgement', is: <Read link={link} /> },
          ...(link.how === 'first' ? [] : [{ title: 'Effect', is: <Effect of={link.effect} /> }]),
        ]
      : []),
  ];
}; // prettier-ignore

export const originOf = ({ origin }: Pick<Lesson, 'origin'>): readonly Step[] => {
  if (!origin) return [];
  const { reported, found, lookedBack, source } = origin;
  return [
    {
      title: 'Concern',
      is: <p>{reported ? `Reported in the ${inWords(reported)}.` : `Not one concern: it came from elsewhere.`}</p>,
    },
    {
      title: 'Finding',
      is: (
        <p>
          {[
            found && `Looked into and settled in the ${inWords(found)}.`,
            lookedBack ? `Talked through afterwards in the ${inWords(lookedBack)}.` : `${sourceWords[source]}.`,
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      ),
    },
  ];
};
const inWords = (term: string) => `${term.charAt(0).toLowerCase()}${term.slice(1)}`;

/** The steps of a chain, numbered, with a line from one to the next. */
export const Steps = ({ steps }: Readonly<{ steps: readonly Step[] }>) => (
  <ol className="chain">
    {steps.map(({ title, is }, i) => (
      // a chain is told anew whenever it changes
      <li key={i}>
        <h3>{title}</h3>
        {is}
      </li>
    ))}
  </ol>
);

/** When it was accepted, and its words once they are for everybody. */
export const Accepted = ({ lesson: { id, type, accepted, sharedOn } }: Readonly<{ lesson: LearnedOf }>) => (
  <>
    {accepted && type && (
      <p>
        {typeWords[type]}: accepted in the {inWords(accepted)}.
      </p>
    )}
    {sharedOn && (
      <p>
        <To to={`/lessons/${id}`}>What was learned, in its words</To>
      </p>
    )}
  </>
);

const Learned = ({ lesson }: Readonly<{ lesson: Lesson }>) => (
  <>
    <Accepted lesson={lesson} />
    <p>
      {[
        lesson.implementedOn && `In place since ${dayWithYear(lesson.implementedOn)}.`,
        ...lesson.checks.map(({ on, result }) => `Looked at on ${dayWithYear(on)}: ${resultWords[result].toLowerCase()}.`),
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  </>
); // prettier-ignore

/** Which breach it was, only who may know of it reads. */
const Why = ({ reasons }: Readonly<{ reasons: Link['reasons'] }>) => (
  <ul className="what-changes">
    {reasons.map(({ reason, statute, incident }, i) => (
      // reasons are only ever added
      <li key={i}>
        {statute ?? (reason === 'incident' ? 'Because of an incident' : reasonWords[reason])}
        {incident && (
          <>
            : <To to={`/breaches/${incident.id}`}>{incident.reference}</To>
          </>
        )}
      </li>
    ))}
  </ul>
);

/** A clause is seldom all that changes: what is taught, and what else was learned from the same. */
const AlsoChanged = ({ lesson: { taught, beside } }: Readonly<{ lesson: Lesson }>) => (
  <>
    {taught.map((one) => (
      <p key={one.inSubject}>Taught otherwise: {taughtInWords(one)}.</p>
    ))}
    {beside.length > 0 && <Beside lessons={beside} />}
  </>
);

const Words = ({ link, policyId }: Readonly<{ link: Link; policyId: string }>) => (
  <>
    {link.before !== null && (
      <p>
        Before: <del>{link.before}</del>
      </p>
    )}
    <p>
      {link.before !== null && 'Since: '}
      <ins>{link.after}</ins>
    </p>
    <p>
      {classWords[link.changeClass]}.{' '}
      <To to={`/policies/${policyId}/versions/${link.versionId}`}>Version {link.number} as a whole</To>
    </p>
  </>
);

const Decided = ({ link, policyId }: Readonly<{ link: Link; policyId: string }>) => {
  const { body, meetingOn, part, inFavour, against, abstained, present, quorum, submittedOn, approvedOn, hash } = link.decided; // prettier-ignore
  return (
    <>
      <p>
        {[
          submittedOn && `Submitted on ${dayWithYear(submittedOn)}.`,
          approvedOn && `Approved on ${dayWithYear(approvedOn)}.`,
          body && meetingOn
            ? `${part === 'noted' ? 'Noted' : 'Ratified'} on ${dayWithYear(meetingOn)}: ${bodyWords[body]}.`
            : 'Not decided on by a body yet.',
          inFavour !== null &&
            `${inFavour} for, ${against ?? 0} against, ${abstained ?? 0} abstained; ${present ?? 0} could vote, and the quorum is ${quorum ?? 0}.`,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {hash && (
        <p className="chain-hash muted">
          Text <code>{hash.slice(0, 12)}</code>.{' '}
          <To to={`/policies/${policyId}/versions/${link.versionId}/certificate`}>The certificate</To>
        </p>
      )}
    </>
  );
};

const Read = ({ link: { acknowledged, number } }: Readonly<{ link: Link }>) => (
  <p>
    {acknowledged
      ? `${acknowledged.done} of ${acknowledged.asked} who were asked have acknowledged version ${number}.`
      : 'Nobody was asked to acknowledge it.'}
  </p>
);
