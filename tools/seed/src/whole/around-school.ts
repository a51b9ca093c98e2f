import { adultId, schoolId } from '../people';
import type { Step } from '../steps';
import { debriefed, lookedInto, waived } from './endings';
import { naming, recordsOf, tell, type Scene } from './telling';

const no = { confidentiality: 'no', defamation: 'no', reputation: 'no', illegality: 'no', liability: 'no', childSafety: 'no' }; // prettier-ignore
const rights = { complaints: true, whistleblowing: true };
const aup = (clause: string, wording: string) => ({ policy: 'Social media and acceptable use', version: '2025', clause, wording }); // prettier-ignore

/** A helper on a trip posts a picture of a child whose family had said no. */
export const photoPosted = (scene: Scene): readonly Step[] => {
  const key = 'photo-posted';
  const { breachId } = recordsOf(key);
  return tell(key, [
    ...naming({ breachId }, [
      [22, '08:40', 'okoro', 'OpenBreachCase', {
        schoolId: schoolId('ashdown'), personType: 'volunteer', affected: [scene.child('ashdown', '1B', 3)], category: 'image_use', personalData: 'no', occurredOn: scene.back(23),
        account: 'A parent who helped on the trip to the farm posted five pictures on a public page. On two of them is a child whose family does not agree to any picture. The family rang us.',
        clauses: [aup('6.1', 'No pictures of pupils are posted without the agreement of their families')],
      }],
      [22, '09:30', 'hale', 'AssessSeverity', { ...no, severity: 'medium', rationale: 'Public for one night, seen by a few. Taken down within the hour in which we asked. The family has a reason to say no, and is safe.' }],
      [22, '09:40', 'hale', 'ManageInformally', { rationale: 'The helper said at once that they had not known, and took all five down.', optionsConsidered: 'An investigation: there is nothing that we do not know.' }],
      [21, '09:00', 'hale', 'InformParties', { ...rights, party: 'affected', how: 'phone', said: 'That the pictures are gone, how it came to it, and what changes.' }],
      [20, '10:00', 'hale', 'DecideBreachOutcome', { outcome: 'advice', rationale: 'They were not told before the trip. The mistake is ours as much as theirs.' }],
    ]),
    ...debriefed({
      key, school: 'ashdown', head: 'hale', from: 20, severity: 'medium', there: ['okoro', 'hale'],
      worked: 'The pictures were gone before school began.', failed: 'Helpers were told about sun cream and not about pictures.',
      factor: 'communication', because: 'The sheet for helpers says nothing of it.',
      notes: 'The helper acted in good faith. What was missing was one line on a sheet.',
      lesson: { says: 'Helpers on trips post pictures, because nothing that we give them says otherwise.', by: 'okoro', owner: 'okoro', type: 'practice', measure: 'No picture of the next three trips is posted by a helper.', link: { type: 'PlanLesson', input: { plan: 'One line on the sheet for helpers, read aloud before the coach leaves.' } }, evidence: 'The sheet is changed; read aloud before the trip to the library.' },
    }, scene),
    [12, '09:00', 'okoro', 'CloseBreachCase', { breachId, summary: 'A picture posted by a helper without the family’s agreement; taken down, the family told, the sheet for helpers changed.' }],
  ], scene);
}; // prettier-ignore

/** A club has an account with the badge of the school, and nobody had agreed to it. */
export const clubAccount = (scene: Scene): readonly Step[] => {
  const key = 'club-account';
  const { breachId } = recordsOf(key);
  return tell(key, [
    ...naming({ breachId }, [
      [19, '08:50', 'gray', 'OpenBreachCase', {
        schoolId: schoolId('copse'), personType: 'volunteer', category: 'unofficial_account', personalData: 'no', occurredOn: scene.back(20),
        account: 'The garden club has an account with our badge. The grandfather who leads the club runs it from his own telephone: pictures of beds and beans, no children. Nobody here had agreed to it.',
        clauses: [aup('5.1', 'Accounts in the name of the school only with written agreement')],
      }],
      [19, '11:00', 'gray', 'AssessSeverity', { ...no, severity: 'low', rationale: 'Twelve pictures of vegetables. No child, no message, no comment.' }],
      [19, '11:10', 'gray', 'ManageInformally', { rationale: 'He told me about it himself when I asked who runs it.' }],
      [18, '09:30', 'gray', 'DecideBreachOutcome', { outcome: 'advice', rationale: 'He was told why it has to be asked beforehand. The account goes over to the school, with two who know the password.' }],
    ]),
    ...waived({ key, school: 'copse', head: 'gray', from: 18, severity: 'low', proposed: 'The rule is known and was overlooked once. The page goes on as a page of the school.', agreed: 'Agreed. Nothing here that another school would not know.' }),
    [16, '09:00', 'gray', 'CloseBreachCase', { breachId, summary: 'A club’s account without agreement, taken over by the school.' }],
  ], scene);
}; // prettier-ignore

/** Told in confidence, and left on the copier: a breach of confidence that is a data breach as well. */
export const leftOnCopier = (scene: Scene): readonly Step[] => {
  const key = 'left-on-copier';
  const of = { key, school: 'brookside', head: 'moss' } as const;
  const { breachId } = recordsOf(key);
  return tell(key, [
    ...naming({ breachId }, [
      [36, '08:45', 'bell', 'OpenBreachCase', {
        schoolId: schoolId('brookside'), personType: 'unknown', affected: [scene.child('brookside', '10T', 4), scene.child('brookside', '10T', 5)], category: 'confidentiality', personalData: 'yes', occurredOn: scene.back(37),
        account: 'The notes of a meeting about two pupils of 10T lay on the copier in the entrance over night. A visitor handed them in at eight. Both pupils are named, with what they had told us.',
        clauses: [aup('3.6', 'What is known through work is not passed on outside it')],
      }],
      [36, '11:00', 'nair', 'AssessDataBreach', { risk: 'likely', people: 2, rationale: 'What children said in confidence lay where visitors wait. One visitor is known to have read it.', optionsConsidered: 'High: no, as they are not from here and kept no copy.' }],
      [36, '11:30', 'moss', 'AssessSeverity', { ...no, confidentiality: 'yes', severity: 'high', rationale: 'What two children trusted us with was open to anybody for a night.' }],
      [36, '13:00', 'moss', 'OrderInvestigation', { rationale: 'How do notes of such a meeting come to be printed there at all?' }],
      [36, '15:00', 'moss', 'InformParties', { ...rights, party: 'affected', how: 'in_person', said: 'To both pupils with their families: what lay there, who saw it, what we do, and whom to ask.' }],
      [35, '10:00', 'nair', 'ReportDataBreach', { report: 'reported', reference: 'IC-198830-B2', reason: 'Within a day of our knowing.' }],
    ]),
    ...lookedInto({
      ...of, from: 36, investigator: 'farid', subjects: [], question: 'Were notes of a confidential meeting printed and left where visitors could read them?', clauses: 'Acceptable use, clause 3.6',
      scope: 'How the notes came to lie there. Not: what was said in the meeting.',
      evidence: { kind: 'system_log', description: 'Log of the copier: four pages at 17:12, sent from a shared computer.', source: 'Trust IT', keptAt: 'Encrypted store of the trust' },
      interview: { person: adultId('ward'), account: 'Came in at eight, saw the visitor hand over the pages, and saw the names on them.' },
      finding: { finding: 'substantiated', rationale: 'The log and the account agree. Who printed them cannot be said: six people use that computer.', systemCauses: ['technology', 'workload'], systemNote: 'Every computer prints to the entrance unless somebody chooses otherwise.' },
      conclusion: 'How it happened is clear, and it is not about one person.',
    }, scene),
    [26, '10:00', 'moss', 'DecideBreachOutcome', { breachId, outcome: 'training', rationale: 'No one person could have known. Printing needs a card from now on, and everybody is shown how.', optionsConsidered: 'Advice to the six who use it: would not stop the next one.' }],
    ...debriefed({
      ...of, from: 26, severity: 'high', there: ['bell', 'moss', 'farid'],
      worked: 'The data protection officer knew within two hours, and both families heard it from us.', failed: 'Nobody looks at the copier before going home.',
      factor: 'technology', because: 'The printer in the entrance is chosen for everybody.',
      notes: 'It was noticed and reported in a day. The setting that made it easy has been there for years.',
      lesson: { says: 'Confidential pages come out where visitors wait, because that printer is chosen for everybody.', by: 'bell', owner: 'bell', type: 'system_control', measure: 'No page without an owner is found at a copier in half a term.', link: { type: 'PlanLesson', input: { plan: 'Pages come out when their owner holds a card to the printer.' } }, evidence: 'Cards work at all printers; tried by the head.' },
    }, scene),
    [18, '09:00', 'bell', 'CloseBreachCase', { breachId, summary: 'Notes of a meeting left on a copier. Reported in time, families told, printing changed.' }],
  ], scene);
}; // prettier-ignore
