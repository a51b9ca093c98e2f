import {
  Asked,
  EmptyState,
  momentInFull,
  named,
  Notice,
  Page,
  RecordActions,
  Sealed,
  SummaryList,
  Tag,
  Timeline,
  useAsk,
  WhatNext,
} from '@caseward/web-kit';
import { Link, useParams } from 'react-router';
import { WhoCanSee } from '../who-can-see';
import { ImageryFile, type Imagery } from './imagery-document';
import { imageryActions } from './imagery-sheets';
import {
  adultWords,
  handedWords,
  happening,
  howKnownWords,
  locatorWords,
  policeWords,
  statusWords,
} from './imagery-words';

/** Where a record has its page. */
const pathOf: Readonly<Record<Imagery['ofKind'], string>> = {
  concern: 'inbox',
  childcase: 'cases',
  breach: 'breaches',
  adultconduct: 'conduct',
  investigation: 'investigations',
};

/** What is done when a nude or sexual image of a child may be about. Never the image. */
export const ImageryPage = () => {
  const { id = '' } = useParams();
  const ask = useAsk(
    ImageryFile,
    { id },
    { topics: ['imagery', 'concern', 'childcase', 'breach', 'adultconduct', 'investigation'] },
  );
  return (
    <Page
      title="Suspected image of a child"
      reference={ask.data?.imageryProtocol?.reference}
      back={<Link to="/alerts">Alerts</Link>}
    >
      <Asked ask={ask} lines={8}>
        {({ imageryProtocol }) =>
          imageryProtocol ? (
            <Protocol key={id} record={imageryProtocol} />
          ) : (
            <EmptyState title="There is nothing here, or it is not for you to see.">
              <Link to="/alerts">Go to your alerts</Link>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
};

const Protocol = ({ record }: Readonly<{ record: Imagery }>) => (
  <>
    {record.status !== 'closed' && <NeverDo adult={record.adultInvolved} police={record.police} />}
    <SummaryList
      rows={[
        {
          term: 'Status',
          is: <Tag as={record.status === 'declared' ? 'immediate' : 'info'}>{statusWords[record.status]}</Tag>,
        },
        {
          term: 'Of',
          is: <Link to={`/${pathOf[record.ofKind]}/${record.ofRecord}`}>{record.ofReference}</Link>,
        },
        { term: 'How it became known', is: howKnownWords[record.howKnown] },
        { term: 'An adult involved?', is: adultWords[record.adultInvolved] },
        { term: 'Police', is: record.policeLog ? <Sealed of={record.policeLog} /> : policeWords[record.police] },
        {
          term: 'Declared by',
          is: `${record.declaredBy ? named(record.declaredBy) : 'Somebody'}, ${momentInFull(record.declaredAt)}`,
        },
      ]}
    />
    {record.account && (
      <>
        <h2>What was said</h2>
        <Sealed of={record.account} />
      </>
    )}
    <ImageryNext record={record} />
    <Held record={record} />
    <RecordActions
      record={record}
      groups={imageryActions}
      since={(seen) => <Timeline entries={record.story.filter(({ number }) => number > seen).map(happening)} />}
    />
    <h2>What has happened</h2>
    <Timeline entries={record.story.map(happening)} />
    <WhoCanSee readers={record.whoCanSee} />
  </>
);

const nextWords: Readonly<Record<Imagery['status'], string>> = {
  declared: 'Tell the police, or write down why not.',
  police_step_done: 'Secure the devices, write down where it can be found, and close it when the police agree.',
  closed: 'Nothing: it is closed. Reopen it when something new comes up.',
};
const nextForms: Readonly<Partial<Record<Imagery['status'], readonly string[]>>> = {
  declared: ['RecordPoliceNotified'],
  police_step_done: ['LogDeviceSecured', 'RecordImageryLocator', 'CloseImageryProtocol'],
};
const ImageryNext = ({ record: { status, nextCommands } }: Readonly<{ record: Imagery }>) => (
  <WhatNext next={nextWords[status]} forms={nextForms[status]} nextCommands={nextCommands} />
);

const NeverDo = ({ adult, police }: Readonly<{ adult: Imagery['adultInvolved']; police: Imagery['police'] }>) => (
  <Notice
    tone="danger"
    title={police === 'not_yet' ? 'The police step comes first' : 'Never look, copy, share or delete'}
  >
    {adult === 'yes' && (
      <p>
        <strong>An adult is involved.</strong> Call the police now: <a href="tel:999">999</a>, or{' '}
        <a href="tel:101">101</a>. If the adult works with children, the local authority’s designated officer (LADO) is
        told within one working day: pass the concern on as one about an adult.
      </p>
    )}
    <p>
      Nobody looks at it, copies, prints, shares, saves, forwards or deletes it. Devices stay as they are, sealed and in
      keeping. To have it taken down, a child or their parent can use{' '}
      <a href="https://www.childline.org.uk/remove" rel="noreferrer" target="_blank">
        Report Remove (opens in a new tab)
      </a>
      .
    </p>
    <p>No file can be added to the record while this is open.</p>
  </Notice>
);

const Held = ({ record: { devices, locators, viewings } }: Readonly<{ record: Imagery }>) => (
  <>
    {devices.length > 0 && (
      <>
        <h2>Devices</h2>
        <ul>
          {devices.map(({ id, device, seal, place, custodian, handedTo }) => (
            <li key={id}>
              {device?.text ?? 'Erased'}:{' '}
              {handedTo
                ? `handed to ${handedWords[handedTo].toLowerCase()}`
                : `seal ${seal?.text ?? ''}, ${place?.text ?? ''}, kept by ${custodian ? named(custodian) : 'somebody'}`}
            </li>
          ))}
        </ul>
      </>
    )}
    {locators.length > 0 && (
      <>
        <h2>Where the police will find it</h2>
        <ul>
          {locators.map(({ id, kind, locator }) => (
            <li key={id}>
              {locatorWords[kind]}: {locator?.text ?? 'Erased'}
            </li>
          ))}
        </ul>
      </>
    )}
    {viewings > 0 && (
      <p>The lead had to look {viewings === 1 ? 'once' : `${viewings} times`}: the reasons stand below.</p>
    )}
  </>
);
