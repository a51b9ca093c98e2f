import { expect, it } from '@jest/globals';
import { school, serve, show } from '@caseward/web-kit/testing';
import { fireEvent, screen, within } from '@testing-library/react';
import { ConductListPage } from './conduct-list.page';
import { ConductPage } from './conduct.page';

const id = 'dddddddd-0000-4000-8000-000000000002';
const hart = { id: 'h', name: 'Ann Hart', erased: false };
const words = (text: string) => ({ text, erased: false });
const record = {
  ...{ id, reference: 'A-7Q4M-2KX', schoolId: school, status: 'allegation', way: 'allegation', raised: 'concern' },
  ...{ raisedAt: '2026-11-19T10:00:00.000Z', learnedAt: '2026-11-19T09:00:00.000Z', adultIs: 'employed' },
  ...{ concernId: 'c', ladoDue: '2026-11-20T17:00:00.000Z', responseDue: null, lead: 'none', adultInformedOn: null },
  ...{ parentsInformedOn: null, agencyInformedOn: null, response: null, fileNote: null, patternReviewedAt: null },
  ...{ overdue: [], entries: 1, nextCommands: ['contactLADO', 'determineAllegationOutcome'], account: null },
  restrictionsInForce: [],
  ...{ subject: { id: 'r', name: 'Alun Reid', erased: false }, recipients: [hart], caseManager: hart, children: [] },
  threshold: {
    ...{ harmedChild: 'yes', possibleOffence: 'unsure', riskOfHarm: 'no', unsuitable: 'no' },
    ...{ result: 'allegation', at: '2026-11-19T10:00:00.000Z' },
  },
  lado: {
    ...{ contactedOn: null, policeToo: null, advisedOn: null, tellAdult: null, tellParents: null, nextReviewOn: null },
    ...{ reference: null, advice: null, mayBeSaid: null },
  },
  ...{ measures: [], duties: [], breaches: [], investigations: [], pattern: [], story: [] },
  ...{ attachments: [], filesLocked: false, imageryProtocol: null },
  allegations: [{ id: 'a', outcome: 'unsubstantiated', allegation: words('Pulled a child by the wrist.') }],
  whoCanSee: [{ personId: 'h', name: 'Ann Hart', role: 'HT' }],
};
const breaches = [
  { id: 'b1', reference: 'B-2222-222', schoolId: school, openedAt: '2026-11-18T10:00:00.000Z' },
  { id: 'b2', reference: 'B-3333-333', schoolId: school, openedAt: '2026-11-18T10:00:00.000Z' },
  { id: 'b3', reference: 'B-4444-444', schoolId: 'elsewhere', openedAt: '2026-11-18T10:00:00.000Z' },
];
const open = (found: object | null) => {
  serve({ AdultConductFile: () => ({ adultConductRecord: found, breachCases: { items: breaches } }) });
  show(<ConductPage />, { path: '/conduct/:id', at: `/conduct/${id}` });
};

it('says who alone can see it, what comes next and by when, and what each outcome means', async () => {
  open(record);
  expect(await screen.findByRole('heading', { name: 'Adult conduct record A-7Q4M-2KX' })).toBeTruthy();
  expect(screen.getByText(/Only Ann Hart can see that this record exists/)).toBeTruthy();
  expect(screen.getByText(/Tell the LADO, before anybody is informed/)).toBeTruthy();
  expect(screen.getByText(/one working day after the school learned of it/)).toBeTruthy();
  expect(screen.getByText('It may meet the harm threshold: an allegation')).toBeTruthy();
  const limbs = screen.getByText('Have they harmed a child, or may they have?').closest('li');
  expect(within(limbs!).getByText('Yes')).toBeTruthy();
  expect(screen.getByText(/not enough evidence either way/)).toBeTruthy();
  expect(document.title).not.toContain('Reid');
});

it('says of an allegation that looked low-level that the LADO has not heard of it, and where to find what was said before', async () => {
  open({ ...record, threshold: { ...record.threshold, result: 'low_level' } });
  expect(await screen.findByText(/Not yet of the allegation/)).toBeTruthy();
});

it('offers only what the record takes', async () => {
  open(record);
  expect(await screen.findByText('Write down that you told the LADO')).toBeTruthy();
  expect(screen.queryByText('Close the record')).toBeNull();
  expect(screen.queryByText('Add a photo or file')).toBeNull();
});

it('takes files of the case manager, and of those to whom it was sent', async () => {
  open({ ...record, nextCommands: ['attachToAdultConduct'] });
  expect(await screen.findByText('Add a photo or file')).toBeTruthy();
});

it('offers the breach cases of its school that are not linked yet', async () => {
  open({ ...record, nextCommands: ['linkConductToBreach'], breaches: [{ id: 'b2', reference: 'B-3333-333' }] });
  fireEvent.click(await screen.findByText('Link a breach case about the same matter'));
  expect(await screen.findByLabelText(/^B-2222-222, opened/)).toBeTruthy();
  expect(screen.queryByLabelText(/^B-3333-333/)).toBeNull();
  expect(screen.queryByLabelText(/^B-4444-444/)).toBeNull();
});

it('is an ordinary nothing for whoever may not know of it', async () => {
  open(null);
  expect(await screen.findByText('There is nothing here, or it is not for you to see.')).toBeTruthy();
});

it('lists no name of anybody it is about', async () => {
  serve({ AdultConductRecords: () => ({ adultConductRecords: { total: 1, next: null, items: [record] } }) });
  show(<ConductListPage />, { path: '/conduct', at: '/conduct' });
  expect(await screen.findByText('A-7Q4M-2KX')).toBeTruthy();
  expect(screen.queryByText(/Reid/)).toBeNull();
});

it('says before parents are told that somebody must be kept away from a child in it', async () => {
  open({ ...record, restrictionsInForce: ['address_protected'] });
  expect(await screen.findByText('A restriction on contact is in force')).toBeTruthy();
  expect(screen.getByText(/Must not learn the address/)).toBeTruthy();
});
