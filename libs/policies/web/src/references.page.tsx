import { graphql, type StatutoryEditionsQuery } from '@caseward/contract';
import { Asked, dayInWords, EmptyState, field, holds, named, onTheWire, Page, RecordActions, SheetForm, sheetsOf, SummaryList, Tag, useAsk, useMe, type ActedOn } from '@caseward/web-kit'; // prettier-ignore
import { statutes } from '@caseward/policies-text';
import { Link } from 'react-router';
import { statutoryRefusals, statutoryStatusWords } from './duty-words';
import './duties.css';

const StatutoryEditions = graphql(`
  query StatutoryEditions {
    statutoryEditions {
      id
      reference
      code
      title
      edition
      status
      publishedOn
      from
      to
      source
      recordedBy {
        name
        erased
      }
      confirmedBy {
        name
        erased
      }
      citedBy {
        id
        title
        editions
      }
      nextCommands
      entries
    }
  }
`);
type Edition = StatutoryEditionsQuery['statutoryEditions'][number];
const { choice, day, line, text } = field;
const domain = () => import('@caseward/policies-domain');
const kind = { refusals: statutoryRefusals, changes: ['statutoryreference'] as const };
const sheet = sheetsOf<Edition>({ ...kind, fixed: ({ id }) => ({ editionId: id }) });
const confirm = sheet({
  command: 'ConfirmStatutoryEdition',
  schema: () => domain().then((all) => all.confirmStatutoryEdition),
  title: 'Confirm this edition',
  button: 'Confirm',
  hint: 'Open the source and compare its name and its days.',
  fields: { how: text('What did you look at?', { optional: true, max: 2_000 }) },
});
const supersede = sheet({
  command: 'SupersedeStatutoryEdition',
  schema: () => domain().then((all) => all.supersedeStatutoryEdition),
  title: 'This edition is no longer in force',
  button: 'Record it',
  danger: true,
  fields: { lastDay: day('Which was its last day?') },
});
type Register = ActedOn & Readonly<{ editions: readonly Edition[] }>;
const record = sheetsOf<Register>({ ...kind, fixed: (_, fresh) => ({ editionId: fresh }) })({
  command: 'RecordStatutoryEdition',
  schema: () => domain().then((all) => all.recordStatutoryEdition),
  title: 'Record a new edition',
  button: 'Record it',
  hint: 'A second person confirms it. On its day the policies that cite it are looked at again.',
  fields: {
    code: choice('What is it an edition of?', Object.fromEntries(statutes.map(({ code, title }) => [code, title]))),
    title: line('Its full title'),
    edition: line('Which edition?', { max: 60, hint: 'As policies cite it: 2026' }),
    publishedOn: day('When was it published?'),
    from: day('From which day is it in force?'),
    source: line('Where can it be read?', { max: 500 }),
    replaces: choice('Which edition does it take the place of?', ({ editions }: Register) => editions.filter(({ status }) => status === 'in_force').map(({ id, title, edition }) => ({ value: id, label: `${title} ${edition}` })), { optional: true }), // prettier-ignore
  },
});

/** The register of what policies cite: which edition is in force, who confirmed it, and which policies cite an older one. */
export const ReferencesPage = () => {
  const me = useMe();
  const ask = useAsk(StatutoryEditions, {}, { topics: ['statutoryreference', 'policyversion'] });
  return (
    <Page title="Law and guidance" back={<Link to="/policies">All policies</Link>} wide>
      <Asked ask={ask} lines={8}>
        {({ statutoryEditions: editions }) => (
          <>
            <p>The laws and guidance that policies name, and which edition of each is in force.</p>
            {editions.length === 0 && (
              <EmptyState title="No edition is recorded yet">
                <p>Until then policies are held against the editions that came with this product.</p>
              </EmptyState>
            )}
            {editions.map((one) => (
              <EditionCard key={one.id} of={one} />
            ))}
            {holds(me, 'TSL', 'CLERK', 'ADM') && (
              <RecordActions
                record={{ id: me.trustId, entries: 0, nextCommands: ['recordStatutoryEdition'], editions }}
                groups={[{ title: 'Editions', sheets: [record] }]}
                heading="Keep the register"
              />
            )}
          </>
        )}
      </Asked>
    </Page>
  );
};

const nextWords: Readonly<Record<Edition['status'], string>> = {
  published: 'Somebody other than who recorded it looks at the source and confirms it.',
  confirmed:
    'On its day it comes into force by itself. Call for an early review of the policies that name it: their owners are told.',
  in_force: 'Nothing, until another edition takes its place.',
  superseded: 'Nothing: another edition took its place.',
};

/** Of each edition on the page: they are not the forms of one record. */
const Offered = ({ of }: Readonly<{ of: Edition }>) => {
  const sheets = [confirm, supersede].filter(({ command }) => of.nextCommands.includes(onTheWire(command)));
  if (sheets.length === 0) return null;
  return (
    <div className="record-actions screen-only">
      <div className="action-group" role="group" aria-label={`${of.title} ${of.edition}`}>
        {sheets.map((one) => (
          <details className="more" key={`${one.title} ${of.entries}`}>
            <summary>{one.title}</summary>
            <SheetForm sheet={one} record={of} onDone={() => document.querySelector('h1')?.focus()} />
          </details>
        ))}
      </div>
    </div>
  );
};

const EditionCard = ({ of }: Readonly<{ of: Edition }>) => (
  <section aria-labelledby={`e-${of.id}`}>
    <h2 id={`e-${of.id}`}>
      {of.title} {of.edition}
    </h2>
    <SummaryList
      rows={[
        { term: 'Status', is: of.status === 'published' ? <Tag as="medium">{statutoryStatusWords[of.status]}</Tag> : statutoryStatusWords[of.status] }, // prettier-ignore
        { term: 'What comes next', is: nextWords[of.status] },
        { term: of.status === 'published' || of.status === 'confirmed' ? 'Will be in force' : 'In force', is: `from ${dayInWords(of.from)}${of.to ? ` to ${dayInWords(of.to)}` : ''}` }, // prettier-ignore
        { term: 'Source', is: of.source },
        { term: 'Recorded by', is: of.recordedBy ? named(of.recordedBy) : 'Somebody' },
        of.confirmedBy && { term: 'Confirmed by', is: named(of.confirmedBy) },
        of.citedBy.length > 0 && {
          term: 'Named by',
          is: of.citedBy.map(({ id, title, editions }, i) => (
            <span key={id}>
              {i > 0 && ', '}
              <Link to={`/policies/${id}`}>{title}</Link>
              {editions.length > 0 && ` (${editions.join(', ')})`}
            </span>
          )),
        },
      ]}
    />
    <Offered of={of} />
  </section>
);
