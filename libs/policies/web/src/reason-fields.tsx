import { graphql } from '@caseward/contract';
import { Button, field, useAsk, type FieldSpec } from '@caseward/web-kit';
import { findBreaches } from './find-breaches';
import { findLessons } from './find-lessons';
import { reasonWords } from './version-words';

const { choice, line, person } = field;

const EditionsToCite = graphql(`
  query EditionsToCite {
    statutoryEditions {
      id
      code
      title
      edition
      status
    }
  }
`);

/** The editions of the register, so that each is called as it calls it. */
const FromTheRegister = ({ fill }: Readonly<{ fill: (value: string) => void }>) => {
  const ask = useAsk(EditionsToCite, {}, { topics: ['statutoryreference'] });
  const editions = (ask.data?.statutoryEditions ?? []).filter(({ status }) => status !== 'superseded');
  if (editions.length === 0) return null;
  return (
    <div className="actions" role="group" aria-label="From the register of law and guidance">
      {editions.map(({ id, code, title, edition }) => (
        <Button key={id} kind="secondary" onClick={() => fill(`${code} ${edition}`)}>
          {code} {edition}
          <span className="out-of-sight">: {title}</span>
        </Button>
      ))}
    </div>
  );
};

/** Why a text changes, with the lesson or the edition behind it, so that each clause can be asked for its reason later. */
export const reasonFields = <R,>() => ({
  reason: choice<R>('Why does it change?', reasonWords),
  lessonId: person<R>('Which lesson?', () => findLessons, {
    optional: true,
    hint: 'Type two letters of what it says, or of its reference. Everybody who reads the policy sees the reference.',
    when: ({ reason }) => reason === 'lesson',
  }),
  incidentId: person<R>('Which breach?', () => findBreaches, {
    optional: true,
    hint: 'Type two letters of its reference. Whoever may not know of it reads “an incident”, and nothing else.',
    when: ({ reason }) => reason === 'incident',
  }),
  statute: line<R>('Which law or guidance, and which edition?', {
    optional: true,
    max: 100,
    when: ({ reason }) => reason === 'statutory_update',
    beside: (fill) => <FromTheRegister fill={fill} />,
  }),
}) satisfies Readonly<Record<string, FieldSpec<R>>>; // prettier-ignore
