import { clockTime } from '../school-days';
import { adultId, schoolId } from '../people';
import { debriefed, lookedInto, waived } from './endings';
import { naming, recordsOf, reported, tell, type Line, type Scene } from './telling';
import type { Step } from '../steps';

const no = { confidentiality: 'no', defamation: 'no', reputation: 'no', illegality: 'no', liability: 'no', childSafety: 'no' }; // prettier-ignore
const rights = { complaints: true, whistleblowing: true };
const aup = (clause: string, wording: string) => ({ policy: 'Social media and acceptable use', version: '2025', clause, wording }); // prettier-ignore

/** A concern that is dealt with as a breach of policy by a pupil; what the reaction would do is told with it. */
type Routed = Readonly<{ key: string; school: 'ashdown' | 'brookside'; lead: string; reporter: string; subject: string; affected: readonly string[]; category: string; ago: number; at: string; reportedAt: number; why: string; clause: object }>; // prettier-ignore
const routed = (told: Routed, { back }: Scene): readonly Line[] => {
  const { key, school, lead, reporter, subject, affected, category, ago, at, reportedAt, why, clause } = told;
  const { concernId, breachId } = recordsOf(key);
  const both = { concernId, breachId, subject, category, personalData: 'no' };
  const from = { reporter: adultId(reporter), openedFor: adultId(lead), awareAt: clockTime(back(ago), reportedAt) };
  return [
    [ago, at, lead, 'RouteConcernToBreach', { ...both, reason: why }],
    [ago, at, 'system', 'OpenBreachCase', { ...both, ...from, schoolId: schoolId(school), personType: 'pupil', affected }],
    [ago, at, lead, 'CiteClauses', { breachId, clauses: [clause] }],
  ];
}; // prettier-ignore

/** Names called in a class chat, night after night: looked into, answered with sanction and support, and learned from. */
export const cyberbullying = (scene: Scene): readonly Step[] => {
  const key = 'cyberbullying';
  const [by, to] = [scene.child('ashdown', '6B', 6), scene.child('ashdown', '6B', 7)];
  const of = { key, school: 'ashdown', head: 'hale' } as const;
  const { breachId, concernId } = recordsOf(key);
  return [
    ...reported({
      key, school: 'ashdown', reporter: 'novak', lead: 'okoro', ago: 34, at: '09:10', after: 40, place: 'Register',
      people: [{ personId: to, part: 'subject' }, { personId: by, part: 'may_have_caused_harm' }],
      account: 'Did not want to come in from the yard. Said that the class chat has a new name for them every evening, and that everybody uses it by now. Their mother has seen it.',
      childsWords: 'If I leave the chat they will know that I cried.',
      outcome: { threshold: 'school_support', category: 'child_on_child', level: 'medium', parents: 'informed', rationale: 'Repeated, from one child to another, in front of the class. The child has an adult to go to and is safe at home. What was done goes to the head as a breach of the rules.' },
    }, scene),
    ...tell(key, [
      ...routed({ key, school: 'ashdown', lead: 'okoro', reporter: 'novak', subject: by, affected: [to], category: 'defamation_or_abuse', ago: 34, at: '10:00', reportedAt: 550, why: 'The child is looked after; what was written breaks the rules that pupils and parents signed.', clause: aup('4.6', 'No words or pictures that humiliate another person') }, scene),
      ...naming({ breachId }, [
        [34, '13:00', 'hale', 'AssessSeverity', { ...no, defamation: 'yes', childSafety: 'yes', severity: 'medium', rationale: 'Insults in front of a whole class for more than a week, and a child who fears the morning.' }],
        [34, '13:10', 'okoro', 'LinkSafeguardingRecord', { route: 'concern', concernId }],
        [34, '13:30', 'hale', 'OrderInvestigation', { rationale: 'Who began, who carried it on, and what did adults know?' }],
      ]),
      ...lookedInto({
        ...of, from: 34, investigator: 'shaw', subjects: [by], question: 'Did the pupil make up the name and keep using it after being asked to stop?', clauses: 'Acceptable use, clause 4.6',
        scope: 'The class chat of the last two weeks. Not: other chats of the families.',
        evidence: { kind: 'screenshot', description: 'Eleven messages of eight evenings, with sender and time.', source: 'The mother, from her own telephone', keptAt: 'Safe in the lead’s office' },
        interview: { person: adultId('reid'), account: 'Heard the name in the yard twice and took it for a game. Did not ask.' },
        finding: { finding: 'substantiated', rationale: 'Nine of eleven messages are theirs, four of them after somebody had asked to stop.', mitigation: 'They wrote a letter before anybody asked for one.', systemCauses: ['training'], systemNote: 'Adults took a nickname for a game.' },
        conclusion: 'The answer is clear, and nobody disputes it.',
      }, scene),
      [24, '10:00', 'hale', 'DecideBreachOutcome', { breachId, outcome: 'sanction_with_support', sanction: 'Two weeks without the school’s tablets outside lessons.', support: 'Six meetings with the learning mentor; the two children meet when both want to.', rationale: 'It was meant to hurt and went on. They are ten, and sorry.', optionsConsidered: 'A day of suspension: would not teach what they have to learn.' }],
      ...naming({ breachId, ...rights }, [
        [24, '14:00', 'hale', 'InformParties', { party: 'subject', how: 'in_person', said: 'What was found, what follows, and who helps.' }],
        [24, '14:30', 'hale', 'InformParties', { party: 'parents', how: 'in_person', said: 'The same, with the letter. They agree.' }],
        [24, '15:00', 'hale', 'InformParties', { party: 'affected', how: 'in_person', said: 'That it was found true, that it has stopped, and whom to tell if it has not.' }],
        [24, '15:20', 'hale', 'InformParties', { party: 'reporter', how: 'in_person', said: 'That writing it down at once was right.' }],
      ]),
      ...debriefed({
        ...of, from: 24, severity: 'medium', there: ['shaw', 'okoro', 'hale'],
        worked: 'The first adult who was told wrote it down within minutes.', failed: 'A nickname was heard in the yard for a week, and nobody asked about it.',
        factor: 'training', because: 'Duty staff know what a fight looks like, and not this.',
        notes: 'The class teacher acted at once. Duty staff need to know that a name can be the whole of it.',
        lesson: { says: 'Staff on duty took a nickname for a game, because nobody had said that asking is part of the duty.', by: 'okoro', owner: 'shaw', type: 'training', measure: 'A nickname heard twice is asked about, and the answer is noted.', link: { type: 'LinkTraining', input: { forWhom: 'Everybody who has yard duty', training: 'Ten minutes at the briefing: what to ask when you hear a new name.', by: scene.back(18) } }, evidence: 'Held at two briefings; all who have duty took part.' },
      }, scene),
      [16, '09:00', 'okoro', 'CloseBreachCase', { breachId, summary: 'Repeated insults in a class chat. Found true, answered with a sanction and support, both families told. It has stopped.' }],
    ], scene),
  ];
}; // prettier-ignore

/** A child of ten with an account that is for thirteen: talked over with child and family, and closed. */
export const underAge = (scene: Scene): readonly Step[] => {
  const key = 'under-age-account';
  const by = scene.child('ashdown', '5B', 5);
  const { breachId } = recordsOf(key);
  return [
    ...reported({
      key, school: 'ashdown', reporter: 'lim', lead: 'okoro', ago: 20, at: '11:20', after: 50, place: 'Computing',
      people: [{ personId: by, part: 'subject' }],
      account: 'Showed a friend a video on a school tablet from an account of their own, on a network that asks for thirteen. The birthday given makes them fifteen.',
      childsWords: 'Everyone says they are fifteen.',
      outcome: { threshold: 'school_support', category: 'online', level: 'low', parents: 'informed', rationale: 'Videos of a dog; the account is private, and nobody unknown has written. The father did not know of it.' },
    }, scene),
    ...tell(key, [
      ...routed({ key, school: 'ashdown', lead: 'okoro', reporter: 'lim', subject: by, affected: [], category: 'under_age_account', ago: 20, at: '12:30', reportedAt: 680, why: 'Nobody came to harm. It is the rule about accounts that was broken, on our tablet.', clause: aup('2.3', 'Pupils hold no account for which they are too young') }, scene),
      ...naming({ breachId }, [
        [20, '14:00', 'hale', 'AssessSeverity', { ...no, severity: 'low', rationale: 'Private, seven followers, all of them known to the family.' }],
        [20, '14:10', 'hale', 'ManageInformally', { rationale: 'A talk with child and father is the whole of it.' }],
        [18, '10:00', 'hale', 'DecideBreachOutcome', { outcome: 'advice', rationale: 'The father and the child closed the account together. We showed them what there is for children of ten.' }],
        [18, '10:20', 'hale', 'InformParties', { ...rights, party: 'subject', how: 'in_person', said: 'Why there is an age at all, and that nobody is angry.' }],
        [18, '10:40', 'hale', 'InformParties', { ...rights, party: 'parents', how: 'phone', said: 'What we saw, how to close it, and where there is help with settings.' }],
        [18, '10:50', 'hale', 'InformParties', { ...rights, party: 'reporter', how: 'in_person', said: 'That it was put right at home.' }],
      ]),
      ...waived({ key, school: 'ashdown', head: 'hale', from: 18, severity: 'low', proposed: 'The age of accounts is taught in every year already, and was in this one.', agreed: 'Agreed: it was seen, said and put right in two days.' }),
      [17, '12:00', 'okoro', 'CloseBreachCase', { breachId, summary: 'An account held under age, closed by the family.' }],
    ], scene),
  ];
}; // prettier-ignore

/** Written at home on a Saturday: does the rule of the school reach it? Decided, with reasons. And the same, told twice. */
export const offSite = (scene: Scene): readonly Step[] => {
  const key = 'off-site-chat';
  const [by, to] = [scene.child('brookside', '8C', 6), scene.child('brookside', '8C', 7)];
  const { breachId, concernId } = recordsOf(key);
  const people = [{ personId: to, part: 'subject' }, { personId: by, part: 'may_have_caused_harm' }] as const;
  const again = recordsOf(`${key}-again`).concernId;
  return [
    ...reported({
      key, school: 'brookside', reporter: 'farid', lead: 'bell', ago: 27, at: '08:50', after: 60, people, place: 'Tutor time',
      account: 'On Saturday a group chat of pupils of Year 8 agreed that nobody sits with one of them. On Monday nobody did, in three lessons. I saw the empty chairs; the chat was described to me by the pupil.',
      childsWords: 'They did it in every lesson, like they said.',
      outcome: { threshold: 'school_support', category: 'child_on_child', level: 'medium', parents: 'informed', rationale: 'Left out on purpose, by agreement. A friend and a tutor are with them; their family knows.' },
    }, scene),
    ...tell(key, [
      // Logged a second time by somebody who could not know: both are kept, and one is set aside.
      [27, '09:40', 'moss', 'SubmitConcern', { concernId: again, schoolId: schoolId('brookside'), people, safeNow: 'yes', occurredOn: scene.back(27), account: 'A parent rang about a chat of Year 8 in which it was agreed that nobody sits with a classmate. I do not know whether this was reported.' }],
      [27, '10:05', 'bell', 'MarkConcernDuplicate', { concernId: again, ofConcern: concernId, reason: 'The same chat, reported by the tutor an hour before. The call of the parent is noted there.' }],
      ...routed({ key, school: 'brookside', lead: 'bell', reporter: 'farid', subject: by, affected: [to], category: 'off_site_conduct', ago: 27, at: '10:20', reportedAt: 530, why: 'The pupil is supported. Whether the rules of the school reach what was written at home is for the head.', clause: { policy: 'Behaviour', version: '2025', clause: '7.2', wording: 'Conduct outside school that has effects in school' } }, scene),
      ...naming({ breachId }, [
        [27, '13:00', 'moss', 'AssessSeverity', { ...no, severity: 'medium', rationale: 'Planned, and carried out in three lessons.' }],
        [26, '09:00', 'moss', 'ManageInformally', {
          rationale: 'Jurisdiction. First: did it bring harm into school? Yes: three lessons in which a pupil sat alone by agreement, and a morning in the medical room. Second: does our behaviour policy reach it? Yes: 7.2 covers conduct outside school that has effects inside. So we act on what happened here, and not on what the chat says of other things.',
          optionsConsidered: 'Leave it to the families: right for the rest of the chat, which we neither read nor keep. An investigation: nobody denies it.',
          adviceTaken: 'The trust’s safeguarding lead: name the effect in school, and cite the clause.',
        }],
        [25, '14:00', 'moss', 'DecideBreachOutcome', { outcome: 'sanction_with_support', sanction: 'One afternoon in which they plan the seating with their tutor.', support: 'The tutor mediates; both pupils choose whether to take part.', rationale: 'The effect in school is what we answer.' }],
        [25, '14:30', 'moss', 'InformParties', { ...rights, party: 'subject', how: 'in_person', said: 'Why a Saturday counts, and what follows.' }],
        [25, '15:00', 'moss', 'InformParties', { ...rights, party: 'parents', how: 'phone', said: 'The same, and which clause it rests on.' }],
        [25, '15:20', 'moss', 'InformParties', { ...rights, party: 'affected', how: 'in_person', said: 'That it is dealt with, and by whom.' }],
        [25, '15:30', 'moss', 'InformParties', { ...rights, party: 'reporter', how: 'in_person', said: 'That the empty chairs were the right thing to write down.' }],
      ]),
      ...debriefed({
        key, school: 'brookside', head: 'moss', from: 24, severity: 'medium', there: ['bell', 'moss', 'farid'],
        worked: 'The tutor wrote what he saw in school, and did not ask for the chat.', failed: 'Two teachers were unsure whether they may write down what begins at home.',
        factor: 'policy_unclear', because: 'The clause has no example from a weekend.',
        notes: 'What is written at home counts when it comes to school. Everybody should know this without asking.',
        lesson: { says: 'Teachers did not know that something written at home counts as soon as it has effects in school.', by: 'bell', owner: 'bell', type: 'policy_change', measure: 'The two questions stand in the policy, with an example.', link: { type: 'LinkPolicyChange', input: { policy: 'Behaviour policy', clause: '7.2', change: 'Add the two questions, and an example from a weekend.' } }, evidence: 'Governors took the new wording; read out at the briefing.' },
      }, scene),
      [16, '10:00', 'bell', 'CloseBreachCase', { breachId, summary: 'An agreement made off site and carried out in school. The policy reached it for its effects; answered, and closed.' }],
    ], scene),
  ];
}; // prettier-ignore
