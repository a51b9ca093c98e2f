import { expect, it } from '@jest/globals';
import { receipt, school, serve, show, teacher } from '@caseward/web-kit/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SchoolPage } from './school.page';

const person = (n: number, name: string) => ({ id: `aaaaaaaa-0000-4000-8000-00000000000${n}`, bodyId: school, name, erased: false }); // prettier-ignore
const [lead, deputy, chair] = [person(1, 'Mrs Ruth Okoro'), person(2, 'Mr Kit Shaw'), person(3, 'Ms Nisha Patel')] as const; // prettier-ignore
const called = (role: string, who: typeof lead, onDuty: boolean, workPhone: string | null) => ({ bodyId: school, role, person: who, onDuty, workPhone }); // prettier-ignore
const held = (n: number, role: string, who: typeof lead, covers: string | null = null) => ({ id: `bbbbbbbb-0000-4000-8000-00000000000${n}`, role, from: '2026-09-01', to: covers ? '2099-01-01' : null, inForce: true, covers, person: who }); // prettier-ignore
const dsl = held(1, 'DSL', lead);
const days = ['2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10', '2026-09-11', '2026-09-12', '2026-09-13'];
const duty = { bodyId: school, person: lead, from: '07:30', until: '18:00' };
const usual = {
  ...{
    childConcernsTo: 'team',
    adultConcernsTo: 'head',
    dangerMinutes: 5,
    urgentTriageMinutes: 30,
    triageSchoolDays: 0,
  },
  ...{ lowLevelSchoolDays: 5, breachSeveritySchoolDays: 2, breachInformingSchoolDays: 5, debriefSchoolDays: 10 },
  ...{ lessonSchoolDays: 10, quietAtRiskSchoolDays: 20, quietSchoolDays: 40 },
};
const own = { ...usual, childConcernsTo: 'head_first', triageSchoolDays: 1 };
const ruleSet = {
  ...{ id: 'cccccccc-0000-4000-8000-000000000001', bodyId: school, from: '2026-09-01', until: null, rules: own },
  ...{ definedAt: '2026-08-28T09:00:00.000Z', definedBy: chair, withdrawnBy: null },
};
const rules = { bodyId: school, now: own, inForce: ruleSet.id, usual, said: [ruleSet], entries: 1 };
const known = {
  rules,
  id: school,
  name: 'Ashdown Primary',
  phase: 'primary',
  localAuthority: 'Westmere',
  lastDay: null,
  dutyPhone: '01632 960200',
  onCall: [called('DSL', lead, true, '01632 960300'), called('DDSL', deputy, false, null)],
  week: days.map((day, i) => ({ bodyId: school, day, duties: i < 5 ? [duty] : [] })),
  rota: {
    ...{ bodyId: school, from: '2026-09-01', dutyPhone: '01632 960200', ahead: [] },
    duties: [{ bodyId: school, personId: lead.id, weekdays: [1, 2, 3, 4, 5], from: '07:30', until: '18:00' }],
  },
  agencies: { all: [{ agency: 'lado', name: 'Westmere LADO', phone: '01632 960103', email: null, hours: null }], own: [], shared: [] }, // prettier-ignore
  calendar: { terms: [], closed: [], closures: [] },
  appointments: [dsl, held(2, 'COG', chair), held(3, 'DSL', deputy, dsl.id)],
};

const open = (role: string, more = {}) => {
  const sent = serve({ SchoolPage: () => ({ school: known }), ...more });
  const roles = [{ role, bodyId: school, bodyName: 'Ashdown Primary', isSchool: true }];
  show(<SchoolPage />, { me: { ...teacher, roles } });
  return sent;
};

it('says whom to call now, with numbers to be pressed, and who is next', async () => {
  open('STAFF');
  expect(await screen.findByText('Safeguarding lead (DSL), on duty now')).toBeTruthy();
  for (const number of ['01632 960200', '01632 960300', '01632 960103'])
    expect(screen.getByRole('link', { name: number }).getAttribute('href')).toBe(`tel:${number.replace(' ', '')}`);
  expect(screen.getByText('If they do not answer').nextElementSibling?.textContent).toContain('Mr Kit Shaw');
  expect(screen.getByText(/^Covered by Mr Kit Shaw/)).toBeTruthy();
});

it('offers a teacher nothing to change', async () => {
  open('STAFF');
  await screen.findByText('On call');
  expect(screen.queryByText('Set the rota')).toBeNull();
  expect(screen.queryByRole('button', { name: /cover/ })).toBeNull();
});

it('lets the lead arrange cover for the team and not for the chair', async () => {
  open('DSL');
  await screen.findByText('On call');
  const named = screen.getAllByRole('button', { name: /^Arrange cover/ }).map(({ textContent }) => textContent);
  expect(named).toEqual(['Arrange cover: Safeguarding lead (DSL), Mrs Ruth Okoro']);
  expect(screen.queryByText('Record a closure')).toBeNull();
});

it('sets the rota as it stands but for what was changed, with one line for each person', async () => {
  const sent = open('DSL', { SetOnCallRota: () => ({ setOnCallRota: receipt(school) }) });
  await userEvent.click(await screen.findByText('Set the rota'));
  await userEvent.selectOptions(screen.getByLabelText('Friday'), 'Mr Kit Shaw');
  await userEvent.click(screen.getByRole('button', { name: 'Set this rota' }));
  await waitFor(() => expect(sent.some(({ name }) => name === 'SetOnCallRota')).toBe(true));
  const hours = { from: '07:30', until: '18:00' };
  expect(sent.find(({ name }) => name === 'SetOnCallRota')?.variables['input']).toMatchObject({
    bodyId: school,
    dutyPhone: '01632 960200',
    duties: [
      { personId: lead.id, weekdays: [1, 2, 3, 4], ...hours },
      { personId: deputy.id, weekdays: [5], ...hours },
    ],
  });
});

const setUnchanged = async (rota: object, week = known.week) => {
  const sent = serve({
    SchoolPage: () => ({ school: { ...known, week, rota: { ...known.rota, ...rota } } }),
    SetOnCallRota: () => ({ setOnCallRota: receipt(school) }),
  });
  show(<SchoolPage />, { me: { ...teacher, roles: [{ role: 'DSL', bodyId: school, bodyName: 'A', isSchool: true }] } });
  await userEvent.click(await screen.findByText('Set the rota'));
  const warned = screen.queryByText('Before you set it')?.parentElement?.textContent ?? '';
  await userEvent.click(screen.getByRole('button', { name: 'Set this rota' }));
  await waitFor(() => expect(sent.some(({ name }) => name === 'SetOnCallRota')).toBe(true));
  const input = sent.find(({ name }) => name === 'SetOnCallRota')?.variables['input'] as { duties: object[] };
  return { warned, input };
};

it('makes no rota of this week’s swaps, and says which of them it takes the place of', async () => {
  const swapped = known.week.map((day, i) => (i === 2 ? { ...day, duties: [{ ...duty, person: deputy }] } : day));
  const ahead = [{ bodyId: school, isSwap: true, from: '2099-01-07', to: '2099-01-07' }];
  const { warned, input } = await setUnchanged({ ahead }, swapped);
  expect(input.duties).toEqual([{ personId: lead.id, weekdays: [1, 2, 3, 4, 5], from: '07:30', until: '18:00' }]);
  expect(warned).toContain('a swap, 7 Jan 2099');
});

it.each([
  ['other hours', { from: '18:00', until: '07:30' }],
  ['two people on one day', { from: '07:30', until: '18:00' }],
])('begins empty, and says so, where the rota holds more than the form can show: %s', async (_, hours) => {
  const beside = { bodyId: school, personId: deputy.id, weekdays: [1], ...hours };
  const { warned, input } = await setUnchanged({ duties: [...known.rota.duties, beside] });
  expect(warned).toContain('several people on one day, or different hours');
  expect(input.duties).toEqual([]);
});

it('names nobody who cannot be called here any more, and says on which days', async () => {
  const stranger = { bodyId: school, personId: person(9, 'Gone').id, weekdays: [5], from: '07:30', until: '18:00' };
  const duties = [{ ...known.rota.duties[0], weekdays: [1, 2, 3, 4] }, stranger];
  const { warned, input } = await setUnchanged({ duties });
  expect(warned).toContain('nobody stands there now: Friday');
  expect(input.duties).toEqual([{ personId: lead.id, weekdays: [1, 2, 3, 4], from: '07:30', until: '18:00' }]);
});

it('shows what is wrong with a term at its own row, past terms notwithstanding, and leads there', async () => {
  const terms = [{ from: '2020-09-01', to: '2020-12-18' }, { from: '2098-09-01', to: '2098-12-19' }]; // prettier-ignore
  const calendar = { terms, closed: ['2020-10-01'], closures: [] };
  serve({ SchoolPage: () => ({ school: { ...known, calendar } }) });
  show(<SchoolPage />, { me: { ...teacher, roles: [{ role: 'HT', bodyId: school, bodyName: 'A', isSchool: true }] } });
  await userEvent.click(await screen.findByText('Set term dates and inset days'));
  await userEvent.click(screen.getByRole('button', { name: 'Add another term' }));
  await userEvent.type(screen.getByLabelText(/^Term 2: first day/), '2099-01-04');
  await userEvent.click(screen.getByRole('button', { name: 'Set these dates' }));
  await userEvent.click(await screen.findByRole('link', { name: 'Enter the last day of the term' }));
  expect(document.activeElement).toBe(screen.getByLabelText(/^Term 2: last day/));
  expect(document.querySelectorAll('.problem')).toHaveLength(1);
});

it('shows what is wrong with a number to call at the field where it stands', async () => {
  serve({ SchoolPage: () => ({ school: { ...known, agencies: { ...known.agencies, own: known.agencies.all } } }) });
  show(<SchoolPage />, { me: { ...teacher, roles: [{ role: 'DSL', bodyId: school, bodyName: 'A', isSchool: true }] } });
  await userEvent.click(await screen.findByText('Set a number for this school'));
  const form = within(screen.getByRole('form', { name: 'Set a number for this school' }));
  await userEvent.selectOptions(form.getByLabelText('Which'), 'police');
  await userEvent.type(form.getByLabelText(/^Name of the office/), 'Front desk');
  await userEvent.type(form.getByLabelText('Telephone'), 'ask Ann');
  await userEvent.click(form.getByRole('button', { name: 'Set this number' }));
  await userEvent.click(await form.findByRole('link', { name: 'Enter the telephone number in digits' }));
  expect(document.activeElement).toBe(form.getByLabelText('Telephone'));
  expect(form.getByLabelText(/^E-mail/).getAttribute('aria-invalid')).toBeNull();
});

it('says how the school does it, who set that and from when; a teacher changes nothing', async () => {
  open('STAFF');
  const part = within(await screen.findByRole('region', { name: 'How this school does it' }));
  expect(part.getByText(/^Set by Ms Nisha Patel on 28 Aug 2026, and in force since/)).toBeTruthy();
  expect(part.getByText('Usual: on the same school day').parentElement?.textContent).toMatch(/^within 1 school day/);
  expect(part.queryByText('Change how this school does it')).toBeNull();
  expect(part.queryByText('Take these rules back')).toBeNull();
});

it('sets the whole of the rules, from a day on, with one of them changed', async () => {
  const sent = open('HT', { SetRuleSet: () => ({ setRuleSet: receipt(school) }) });
  await userEvent.click(await screen.findByText('Change how this school does it'));
  const minutes = await screen.findByLabelText(/how many minutes is the next one called/);
  await userEvent.clear(minutes);
  await userEvent.type(minutes, '3');
  await userEvent.click(screen.getByRole('button', { name: 'Set these rules' }));
  await waitFor(() => expect(sent.some(({ name }) => name === 'SetRuleSet')).toBe(true));
  const variables = sent.find(({ name }) => name === 'SetRuleSet')?.variables;
  expect(variables).toMatchObject({ seen: 1, input: { schoolId: school, ...own, dangerMinutes: 3 } });
});
