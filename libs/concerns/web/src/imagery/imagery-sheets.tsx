import { findPeople } from '@caseward/organisation-web';
import { field, sheetsOf, type ActionGroup } from '@caseward/web-kit';
import { filesOf, type Imagery } from './imagery-document';
import { handedWords, locatorWords, refusals, titles, triggerWords, viewingWords } from './imagery-words';

const sheet = sheetsOf<Imagery>({
  refusals,
  changes: ['imagery', 'concern', 'childcase', 'breach', 'adultconduct', 'investigation'],
  fixed: ({ id }) => ({ imageryId: id }),
});
const { choice, day, decisionOf, line, person, several, text, time } = field;

const domain = () => import('@caseward/concerns-domain');
const done = (what: string) => ({ on: day<Imagery>(`On which day ${what}?`), at: time<Imagery>('At what time?') });
const staff = ({ schoolId }: Imagery) => findPeople(schoolId, 'adult', null);
const decided = (why: string) => decisionOf<Imagery>(why, (kind) => titles[kind] ?? kind);
const held = ({ devices }: Imagery) =>
  devices
    .filter(({ handedTo }) => handedTo === null)
    .map(({ id, device }) => ({ value: id, label: device?.text ?? 'A device' }));

const notified = sheet({
  command: 'RecordPoliceNotified',
  schema: () => domain().then(({ recordPoliceNotified }) => recordPoliceNotified),
  title: 'The police were told',
  button: 'Record',
  hint: 'Call 101, or 999 in an emergency. Ask for the number under which they log it.',
  fields: {
    ...done('were they told'),
    logNumber: line('Their log number'),
    who: line('Whom did you speak to?', { optional: true }),
  },
});
const notNotified = sheet({
  command: 'RecordPoliceNotNotified',
  schema: () => domain().then(({ recordPoliceNotNotified }) => recordPoliceNotNotified),
  title: 'Decide not to tell the police',
  button: 'Record this decision',
  danger: true,
  hint: 'Only when none of these applies. When one does, the police are told at once (UKCIS guidance, 2024).',
  fields: {
    triggers: several('Does any of these apply?', triggerWords, {
      hint: 'Tick those that do. Leave all empty when none does.',
    }),
    ...decided('Why are they not told?'),
  },
});
const locator = sheet({
  command: 'RecordImageryLocator',
  schema: () => domain().then(({ recordImageryLocator }) => recordImageryLocator),
  title: 'Where the police will find it',
  button: 'Record',
  hint: 'Never a link to it.',
  fixed: ({ id }, fresh) => ({ imageryId: id, locatorId: fresh }),
  fields: {
    kind: choice('What is it?', locatorWords),
    locator: line('Which one?', {
      max: 500,
      hint: 'Such as: the black telephone; the account name; the ticket number',
    }),
  },
});
const secured = sheet({
  command: 'LogDeviceSecured',
  schema: () => domain().then(({ logDeviceSecured }) => logDeviceSecured),
  title: 'A device was taken into keeping',
  button: 'Record',
  hint: 'Do not look through it. Leave it as it was: switched on or off, and out of the network where that is safe.',
  fixed: ({ id }, fresh) => ({ imageryId: id, deviceId: fresh }),
  fields: {
    ...done('was it taken'),
    device: line('Which device?', { max: 500 }),
    seal: line('Number of the seal'),
    place: line('Where is it kept?', { max: 500 }),
    custodian: person('Who keeps it?', staff),
  },
});
const handover = sheet({
  command: 'RecordDeviceHandover',
  schema: () => domain().then(({ recordDeviceHandover }) => recordDeviceHandover),
  title: 'A device was handed over',
  button: 'Record',
  fields: {
    deviceId: choice('Which device?', held),
    ...done('was it handed over'),
    to: choice('To whom?', handedWords),
    receivedBy: line('Who received it?', { max: 500, hint: 'Name and number, as they gave them' }),
  },
});
const viewed = sheet({
  command: 'RecordDSLViewed',
  schema: () => domain().then(({ recordDslViewed }) => recordDslViewed),
  title: 'The lead had to look (exceptional)',
  button: 'Record that the lead looked',
  danger: true,
  hint: 'Never look unless there is no other way. When you had to: with somebody else there, allowed by the headteacher, on the school’s premises, and never copied.',
  fields: {
    why: choice('Why was there no other way?', viewingWords),
    ...done('was it'),
    place: line('Where?', { max: 500 }),
    authoriser: person('Who allowed it?', staff),
    witness: person('Who else was there?', staff),
    ...decided('Your reasons in full'),
  },
});
const seal = sheet({
  command: 'SealFoundImagery',
  schema: () => domain().then(({ sealFoundImagery }) => sealFoundImagery),
  title: 'Seal a file that was added before',
  button: 'Seal it for the police',
  danger: true,
  hint: 'From then on nobody can open it, you included. It cannot be taken back here.',
  if: (record) => filesOf(record).length > 0,
  fields: {
    blobId: choice('Which file?', (record) =>
      filesOf(record).map(({ blobId, name }) => ({ value: blobId, label: name?.text ?? 'A file' })),
    ),
    reason: text('Why? Do not describe it.'),
  },
});
const close = sheet({
  command: 'CloseImageryProtocol',
  schema: () => domain().then(({ closeImageryProtocol }) => closeImageryProtocol),
  title: 'Close it',
  button: 'Close it',
  hint: 'Files can be added to the record again afterwards.',
  fields: {
    outcome: text('What became of it?', {
      hint: 'Such as: with the police; taken down; the children supported. Never what it shows.',
    }),
  },
});
const reopen = sheet({
  command: 'ReopenImageryProtocol',
  schema: () => domain().then(({ reopenImageryProtocol }) => reopenImageryProtocol),
  title: 'Reopen it',
  button: 'Reopen it',
  fields: { reason: text('What has come to light?') },
});

/** Whatever can be done, in the order in which it is done. */
export const imageryActions: readonly ActionGroup<Imagery>[] = [
  { title: 'The police', sheets: [notified, notNotified] },
  { title: 'What is held', sheets: [locator, secured, handover, seal] },
  { title: 'Exceptions and end', sheets: [viewed, close, reopen] },
];
