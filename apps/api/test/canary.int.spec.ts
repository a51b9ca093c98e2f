import { adultId, schoolId } from '@caseward/seed';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { comparable, type Answer, type Browser } from './testing/browser';
import { canaries, filesWith, singing, wholeDump } from './testing/canary';
import { build, Child, killDatabase, lookInto, newDataFolder } from './testing/child';
import { concernAbout, decisionFor } from './testing/concerns';
import { soon } from './testing/live';
import { forgetProjections } from './testing/oracle';

const data = newDataFolder();
const settings = { LOG_LEVEL: 'debug' };
const said: string[] = [];
const answers: Answer[] = [];
const [pupilId, staffId, concernId, caseId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const CONCERN = `query ($id: ID!) { concern(id: $id) { account { text } childsWords { text } place { text } actionTaken { text }
  people { person { name } } decision { rationale { text } parentsReason { text } } addenda { text { text } } } }`;
let child: Child;

/** Sends what may be refused or echoed; what it answers is looked at as well. */
const noting = async (answer: Promise<Answer>): Promise<Answer> => {
  answers.push(await answer);
  return answer;
};
const readAll = async (okoro: Browser): Promise<string> => (await noting(okoro.raw(CONCERN, { id: concernId }))).body;

beforeAll(async () => {
  await build();
  child = await Child.ready(data, settings);
  const [lim, okoro, doyle] = [await child.as('lim'), await child.as('okoro'), await child.as('doyle')];
  const [first, last, preferred, teacher, account, words, place, action, rationale, addendum] = canaries;
  await doyle.send('admitPupil', {
    pupilId, schoolId: schoolId('ashdown'), yearGroup: '4', className: '4B',
    identity: { legalFirstName: first, legalLastName: last, preferredFirstName: preferred, dateOfBirth: '2016-05-04' },
  }); // prettier-ignore
  await doyle.send('addStaffMember', { staffId, bodyId: schoolId('ashdown'), identity: { firstName: 'Jo', lastName: teacher, email: `${teacher}@example.org` } }); // prettier-ignore
  const people = [{ personId: pupilId, part: 'subject' }, { personId: adultId('lim'), part: 'witness' }]; // prettier-ignore
  await lim.send('submitConcern', concernAbout('ashdown', { concernId, people, account, childsWords: words, place, actionTaken: action })); // prettier-ignore
  await lim.send('addConcernAddendum', { concernId, text: addendum });
  await okoro.send('recordTriageDecision', { ...decisionFor(concernId), rationale, parents: 'not_informed', parentsReason: rationale }); // prettier-ignore
  await okoro.send('openCaseFromConcern', { concernId, caseId });
  await okoro.send('declareInterest', { personId: adultId('okoro'), interestId: randomUUID(), kind: 'friend', inPerson: adultId('farid'), note: account }); // prettier-ignore
  // Whatever goes wrong must not take the words along into a log.
  await noting(okoro.raw(`query ($id: ID!) { concern(id: $id) { ${first} } }`, { id: account }));
  await noting(okoro.raw(CONCERN, { id: account }));
  await noting(okoro.raw('{ me { name } }', {}, { headers: { 'x-caseward-position': first, 'x-trace': first } }));
  await noting(okoro.post(`{"query": "${account}`));
  await noting(
    okoro.sendRaw('submitConcern', concernAbout('ashdown', { account, occurredOn: last, place: account.repeat(50) })),
  );
  await noting(okoro.sendRaw('submitConcern', concernAbout('ashdown', { account: account.repeat(10_000) })));
  await noting(doyle.sendRaw('registerSchool', { schoolId: randomUUID(), name: `${last}\u0000`, phase: 'primary', localAuthority: first })); // prettier-ignore
  await noting(okoro.fetch(`/${first}?name=${last}`));
  await noting(okoro.fetch(`/demo/${first}`, { method: 'POST', body: account }));
  await noting(okoro.raw('query ($input: FindPeopleInput!) { findPeople(input: $input) { name } }', { input: { schoolId: schoolId('ashdown'), text: first } })); // prettier-ignore
  await soon(async () => (await readAll(okoro)).includes(rationale), 20_000);
}, 300_000);
afterAll(async () => {
  if (child.exited === undefined) await child.stop();
  killDatabase(data);
  rmSync(data, { recursive: true, force: true });
});

test('those who may read them read every word and name that was planted', async () => {
  const body = await readAll(await child.as('okoro'));
  for (const canary of canaries.filter((one) => !['Quillfeather', 'Brimblecoombe'].includes(one)))
    expect(body).toContain(canary); // the legal name gives way to the preferred one
});

test('none of them stands in any table, nor in any file of the data folder, its write-ahead log included', async () => {
  const dump = await lookInto(data, async (client) => {
    await client.query('checkpoint');
    return wholeDump(client);
  });
  expect(dump.length).toBeGreaterThan(100_000);
  expect(dump).toContain(concernId);
  expect(singing(dump)).toEqual([]);
  expect(filesWith(data)).toBe('');
  // The search finds what does stand in the open.
  expect(dump).toContain('Ashdown Primary School');
  expect(filesWith(data, ['Ashdown Primary School'])).toMatch(/cluster\/(base|pg_wal)\//);
});

test('nor after every read model has been made again', async () => {
  await lookInto(data, forgetProjections);
  said.push(child.said);
  await child.stop();
  child = await Child.ready(data, settings);
  await soon(async () => (await readAll(await child.as('okoro'))).includes(canaries[4]), 20_000);
  expect(singing(await lookInto(data, wholeDump))).toEqual([]);
  expect(filesWith(data)).toBe('');
});

test('nor in any log at its most talkative, nor in any header or address of an answer', () => {
  expect(singing([...said, child.said].join('\n'))).toEqual([]);
  expect(singing(answers.map(({ headers }) => JSON.stringify(headers)).join('\n'))).toEqual([]);
  expect(answers.filter(({ status }) => status >= 300 && status < 400)).toEqual([]);
  expect(comparable(answers[0]!).status).toBe(400); // the first was noted above
});
