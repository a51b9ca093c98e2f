import { expect, test } from '@jest/globals';

import { byKeyboard } from './by-keyboard';
import { eventually } from './person';
import { forgetWhatWasMade, told } from './replay';
import { fillForm } from './sheets';
import { inboxRow, reference } from './steps';

const { as, open, does, follow, pathOf, product, complaints, keys } = byKeyboard([
  'lim',
  'hale',
  'shaw',
  'amin',
  'okoro',
]);
const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
const why = { rationale: 'Because of what was seen.' };

let breach = '';
let investigation = '';
let debrief = '';
let lesson = '';

test('a teacher reports how a colleague behaved online; the head judges it and opens a breach case', async () => {
  const { page, keyboard } = as('lim');
  await open('lim', '/report', /^Report a concern/);
  await keyboard.reach('About an adult instead?');
  await keyboard.press('Enter');
  expect(await keyboard.where()).toBe('Which adult is it about?');
  await keyboard.type('Reid');
  await page.getByRole('option', { name: 'Reid' }).first().waitFor();
  await keyboard.press('Enter');
  await page.getByRole('list', { name: 'Chosen' }).waitFor();
  await keyboard.reach('Yes');
  await keyboard.press('Space');
  await keyboard.reach('What did you see or hear?');
  await keyboard.type('Writes to pupils from a private account.');
  await keyboard.reach(/^Send/);
  await keyboard.press('Enter');
  const ref = await reference(page);

  const head = as('hale');
  await open('hale', '/inbox', /^Inbox$/);
  await inboxRow(head.page, ref).waitFor();
  await head.keyboard.reach(new RegExp(`^${ref}`), { key: 'j', atMost: 15 });
  await head.keyboard.press('Enter');
  await head.page.getByRole('heading', { name: 'Decide' }).waitFor();
  await fillForm(head.page, head.keyboard, '5 Record, then open a breach case', {
    ...{ level: 'Medium', threshold: 'Early help', category: 'Conduct', parents: 'Yes, they know', ...why },
  });
  // What the button announced is open now, with the focus on it.
  await eventually(async () => expect(await head.keyboard.where()).toBe('A rule was broken: open a breach case'), 30);
  await fillForm(head.page, head.keyboard, 'Open the breach case', {
    ...{ subject: 'Mr Alun Reid', category: 'Contact', personalData: 'No', reason: 'A rule of the handbook.' },
  });
  await follow('hale', /breach case/i);
  await head.page.waitForURL(/\/breaches\/[0-9a-f-]{36}$/);
  breach = pathOf('hale');
});

test('he says how grave it is, and has it investigated by somebody else', async () => {
  const { page, keyboard } = as('hale');
  await open('hale', breach, /^Breach case/);
  await does('hale', 'Cite the rule that was broken', 'Record', { 'clauses.0.policy': 'Social media', 'clauses.0.clause': '14.1' }); // prettier-ignore
  const tests = { confidentiality: 'No', defamation: 'No', reputation: 'Yes', illegality: 'No', liability: 'No', childSafety: 'No' }; // prettier-ignore
  await does('hale', 'Say how grave it is', 'Record', { ...tests, severity: 'High', ...why });
  await does('hale', 'Order an investigation', 'Order it', why);
  await follow('hale', 'Commission an investigation');
  await page.getByRole('heading', { level: 1, name: 'Commission an investigation' }).waitFor();
  await fillForm(page, keyboard, 'Commission it', { 'allegations.0.question': 'Were messages sent?' });
  await page.waitForURL(/\/investigations\/[0-9a-f-]{36}$/);
  investigation = pathOf('hale');
  await does('hale', 'Appoint the investigator', 'Appoint', { investigator: 'Shaw', trained: 'Yes', managesThem: 'No' }); // prettier-ignore
  await does('hale', 'Set the terms of reference', 'Set the terms', {
    ...{ scope: 'The messages.', confidentiality: 'The two of us.', accompaniment: 'Anybody.', targetDate: today },
  });
});

test('the investigator declares herself, collects, judges and has it checked; he signs; it is issued and concluded', async () => {
  await open('shaw', investigation, /^Investigation/);
  const no = { knowsThem: 'No', managesThem: 'No', tookPart: 'No', gainsOrLoses: 'No' };
  await does('shaw', 'Declare your independence', 'Declare', { ...no, statement: 'Nothing ties me to it.' });
  await does('shaw', 'Start', 'Start the investigation');
  await does('shaw', 'Log a piece of evidence', 'Log it', {
    ...{ mayBeIndecent: 'No', kind: 'Screenshot', description: 'The messages.', source: 'A parent' },
    ...{ originalSeen: 'Yes', heldBy: 'K Shaw', keptAt: 'Safe' },
  });
  await does('shaw', 'Weigh evidence', 'Weigh it', { allegation: 'A1', evidence: 'E1', bearing: 'Supports' });
  await does('shaw', 'Close the evidence', 'Close');
  await does('shaw', 'Give an allegation its finding', 'Save the finding', {
    ...{ allegation: 'A1', finding: 'Substantiated', onBalance: 'I judged', evidence: ['E1'], ...why },
    systemCauses: ['Training'],
  });
  await does('shaw', 'Have the facts checked', 'Open the fact check', { to: ['Whoever it is about'] });
  await does('shaw', 'Write down a comment on the facts', 'Write it down', { from: 'Whoever it is about', on: today, comment: 'It was a Tuesday.' }); // prettier-ignore
  await open('hale', investigation, /^Investigation/);
  await does('hale', 'Sign the findings off, or give them back', 'Decide', { outcome: 'Signed', ...why });
  await open('shaw', investigation, /^Investigation/);
  await does('shaw', 'Issue the findings', 'Issue', { to: ['Whoever it is about'] });
  await open('hale', investigation, /^Investigation/);
  await does('hale', 'Accept the findings', 'Accept', { allAgree: 'Yes' });
  await does('hale', 'Conclude the investigation', 'Conclude', why);
});

test('the findings are back; he decides, tells those concerned, and a debrief is asked for by itself', async () => {
  await follow('hale', /^B-/);
  await as('hale').page.waitForURL(`**${breach}`);
  await does('hale', 'Decide the outcome', 'Record the outcome', { outcome: 'Training', ...why });
  for (const party of ['Whoever it is about', 'Whoever told us'])
    await does('hale', 'Tell somebody concerned', 'Record', {
      ...{ party, how: 'By letter', on: today, said: 'The outcome.', complaints: 'They', whistleblowing: 'They' },
    });
  await follow('hale', /^D-/);
  await as('hale').page.waitForURL(/\/debriefs\/[0-9a-f-]{36}$/);
  debrief = pathOf('hale');
  await does('hale', 'Set the day and the people', 'Set', { on: today, facilitator: 'Amin', participants: ['Okoro'] });
  await does('hale', 'It was held', 'Record that it was held', { on: today });
  await does('hale', 'What got in the way', 'Add', { text: 'Nobody knew whether old pupils count.' });
  await does('hale', 'Agree the notes', 'Agree', {
    notes: 'Agreed by all who were there.',
    rolesNotNames: 'The notes',
  });
  const { page, keyboard } = as('hale');
  await keyboard.reach('Propose a lesson', { atMost: 90 });
  await keyboard.press('Enter');
  await fillForm(page, keyboard, 'Propose', { lesson: 'Say that former pupils count.', scope: 'This school' });
  await page.waitForURL(/\/lessons\/[0-9a-f-]{36}$/);
  lesson = pathOf('hale');
});

test('a second reader reads the lesson, it is accepted and its owner plans it; then the breach is closed', async () => {
  await open('amin', lesson, /^Lesson/);
  await does('amin', 'Read it for names', 'Record what you found', { found: 'Nobody can be recognised' });
  await open('hale', lesson, /^Lesson/);
  await does('hale', 'Accept', 'Accept', { type: 'A change', owner: 'Okoro', dueOn: today, measure: 'Everybody was told.', ...why }); // prettier-ignore
  await open('okoro', lesson, /^Lesson/);
  await does('okoro', 'Plan', 'Save the plan', { plan: 'Ten minutes in briefing.' });
  await open('hale', breach, /^Breach case/);
  await does('hale', 'Close it', 'Close', { summary: 'Messages were sent; training follows.' });
});

test('the page tells what the log says, in its order, and to the byte the same when it was replayed from the log', async () => {
  const pages = [
    [breach, 'breachCase'],
    [investigation, 'investigation'],
    [debrief, 'debrief'],
    [lesson, 'lesson'],
  ] as const;
  const look = async () => {
    const all = [];
    for (const [path, of] of pages) all.push(await told(as('hale').page, path, of));
    return all;
  };
  const before = await look();
  const [first] = before;
  expect(first?.status).toBe('closed');
  expect(first?.story.map(({ kind }) => kind)).toEqual([
    'BreachCaseOpened', 'ClausesCited', 'SeverityAssessed', 'InvestigationOrdered', 'FindingsReceived', 'BreachOutcomeDecided',
    'PartyInformed', 'RightsInfoGiven', 'PartyInformed', 'RightsInfoGiven', 'BreachDebriefed', 'BreachLessonProposed',
    'BreachLessonRouted', 'BreachCaseClosed',
  ]); // prettier-ignore
  for (const { story, times } of before) {
    expect(story.map(({ number }) => number)).toEqual(story.map((_, i) => i + 1));
    expect(times).toEqual(story.map(({ recordedAt }) => recordedAt));
  }
  console.log(`lifecycle by keyboard at 360 px: ${keys()} keys`);

  await product().kill9();
  await forgetWhatWasMade(product());
  await product().restart();
  expect(await look()).toEqual(before);
  expect(complaints().filter((one) => !one.includes('ERR_'))).toEqual([]);
});
