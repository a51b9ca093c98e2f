import { idOf } from './ids';

type Kind = 'heading' | 'paragraph' | 'bullet';
export type DemoClause = Readonly<{ id: string; number: string; kind: Kind; level: number; text: string }>;

/** `1 Aims` is a section, `1.1 …` a paragraph of it, `- …` a point of a list. Its number is the name of a clause for ever. */
const clausesOf = (policy: string, lines: readonly string[]): readonly DemoClause[] => {
  let above = '';
  let points = 0;
  return lines.map((line) => {
    const [, number = '', text = line] = /^(\d+(?:\.\d+)*|-) (.*)$/.exec(line) ?? [];
    if (number === '-') {
      points += 1;
      return { id: idOf(`clause/${policy}/${above}/${points}`), number: '', kind: 'bullet' as const, level: 3, text };
    }
    above = number;
    points = 0;
    const kind = number.includes('.') ? ('paragraph' as const) : ('heading' as const);
    return { id: idOf(`clause/${policy}/${number}`), number, kind, level: number.includes('.') ? 2 : 1, text };
  });
};

/** One clause said in other words, or one that is new after another. */
export const reworded = (clauses: readonly DemoClause[], number: string, text: string): readonly DemoClause[] =>
  clauses.map((one) => (one.number === number ? { ...one, text } : one));
export const withClause = (policy: string, clauses: readonly DemoClause[], after: string, number: string, text: string): readonly DemoClause[] =>
  clauses.flatMap((one) =>
    one.number === after
      ? [one, { id: idOf(`clause/${policy}/${number}`), number, kind: 'paragraph' as const, level: 2, text }]
      : [one],
  ); // prettier-ignore

/** Invented from end to end, like everything here. */
export const texts: Readonly<Record<string, readonly DemoClause[]>> = {
  protection: clausesOf('protection', [
    '1 Aims',
    '1.1 Every child in our schools is kept safe, is heard, and is taught by adults who know what to do when something is wrong.',
    '1.2 It binds everybody who works here, paid or not, on every site and on every trip.',
    '2 Who does what',
    '2.1 Each school has a designated safeguarding lead and at least one deputy, whose names hang in every staff room.',
    '2.2 The headteacher sees to it that they have the time for it.',
    '2.3 The board of trustees looks at safeguarding in every one of its meetings.',
    '3 When somebody is worried',
    '3.1 Whoever is worried about a child writes it down on the same day, in the child’s own words where there are any.',
    '3.2 If a child may be in danger now, the adult calls 999 first and writes afterwards.',
    '3.3 Nobody promises a child to keep a secret.',
    '3.4 A worry about an adult goes to the headteacher; a worry about the headteacher goes to the chair of governors.',
    '4 What happens then',
    '4.1 The designated safeguarding lead reads every concern on the day on which it was written.',
    '4.2 They decide whether to act in school, to ask for early help, or to refer to children’s social care.',
    '4.3 Every decision is recorded with its reason.',
    '5 Breaches of this policy',
    '5.1 Not writing a worry down is a breach. It is looked into, and what is learnt changes this text.',
    '6 Review',
    '6.1 This policy is reviewed every 12 months, and sooner when the law or a lesson asks for it.',
  ]),
  media: clausesOf('media', [
    '1 Aims',
    '1.1 Adults who work with children are seen online as well. This says what they may do there, and what keeps them safe.',
    '2 School accounts',
    '2.1 Every account in the name of a school has two keepers, and the headteacher knows both.',
    '2.2 Keepers change the password when one of them leaves, on the same day.',
    '3 Private accounts',
    '3.1 Adults keep their private accounts closed to pupils.',
    '3.2 Nobody names a child, a family or a colleague in a post about work.',
    '4 Messages',
    '4.1 Adults write to families from school accounts.',
    '4.2 Adults never write to a pupil from a private account.',
    '4.3 An adult whom a pupil contacts in private tells the designated safeguarding lead on the same day.',
    '5 When it goes wrong',
    '5.1 A breach of this policy is reported to the headteacher, looked into fairly, and talked through afterwards.',
    '6 Review',
    '6.1 This policy is reviewed every 12 months, and sooner when technology changes.',
  ]),
  online: clausesOf('online', [
    '1 Aims',
    '1.1 Children learn online, play online and are sometimes hurt online. This says how our schools teach, filter and watch.',
    '2 Teaching',
    '2.1 Every year group learns each term how to ask for help.',
    '2.2 Lessons are about what pupils do, and less about what machines do.',
    '3 Filtering and monitoring',
    '3.1 Each school checks once a year, with its governors, that filtering works and blocks nothing that children need.',
    '3.2 Alerts are read within the school day by [Whoever reads the alerts].',
    '- what may be harm goes to the designated safeguarding lead at once',
    '- what is a fault goes to whoever keeps the filter',
    '4 Breaches',
    '4.1 Whoever finds a way round the filter tells the designated safeguarding lead, and is thanked for it.',
    '5 Review',
    '5.1 This policy is reviewed every 12 months.',
  ]),
  behaviour: clausesOf('behaviour', [
    '1 Aims',
    '1.1 Children learn best where adults are calm and rules are few.',
    '2 Principles',
    '2.1 We say what we expect before we say what happens otherwise.',
    '2.2 Nobody is shamed in front of others.',
    '2.3 Behaviour that may be a sign of harm is a safeguarding concern first, and goes to the designated safeguarding lead.',
    '3 Searching',
    '3.1 Only somebody whom the headteacher has named searches a pupil, with a second adult beside them.',
    '3.2 Every search is written down with its reason.',
    '4 Breaches',
    '4.1 An adult who does not keep to this is spoken to on the same day.',
    '5 Review',
    '5.1 This policy is reviewed every 24 months.',
  ]),
  bullying: clausesOf('bullying', [
    '1 Aims',
    '1.1 Every child comes to school without fear of another.',
    '2 What we do every day',
    '2.1 Each class agrees at the start of the year how its members treat each other.',
    '2.2 Adults are where children are: at the gate, in corridors, at the edge of the playground.',
    '3 When a child is hurt',
    '3.1 Whoever sees it stops it, stays with the child, and writes it down on the same day.',
    '3.2 Both families hear from the school on the same day.',
    '3.3 Hurt that goes on, or that is about who a child is, is a safeguarding concern.',
    '4 Breaches',
    '4.1 An adult who looks away is spoken to by the headteacher.',
    '5 Review',
    '5.1 This policy is reviewed every 12 months.',
  ]),
  devices: clausesOf('devices', [
    '1 Aims',
    '1.1 Phones stay out of the school day, so that children can be with each other.',
    '2 Pupils',
    '2.1 Phones are switched off and handed in: [Where phones are handed in].',
    '2.2 A pupil who needs a device for their health keeps it, and staff know.',
    '3 Adults',
    '3.1 Adults use their own phones where no pupil is.',
    '3.2 Nobody takes a picture of a pupil with a private device.',
    '4 Breaches',
    '4.1 A phone that is found is kept in the office until a parent comes for it.',
    '5 Review',
    '5.1 This policy is reviewed every 12 months.',
  ]),
  data: clausesOf('data', [
    '1 Aims',
    '1.1 We keep what we must know about people, for as long as we must, and no longer.',
    '2 Rules',
    '2.1 Everybody looks only at what their work needs.',
    '2.2 Paper with names on it is locked away at the end of the day.',
    '2.3 Sharing what keeps a child safe is never stopped by this policy.',
    '3 When something is lost',
    '3.1 Whoever loses data tells the data protection officer at once, at any hour.',
    '3.2 The data protection officer decides within 72 hours whether the regulator is told.',
    '4 Review',
    '4.1 This policy is reviewed every 6 months.',
  ]),
  whistle: clausesOf('whistle', [
    '1 Aims',
    '1.1 Whoever sees something wrong may say so without fear.',
    '2 How to say it',
    '2.1 To a line manager, to the headteacher, to the chair of governors, or to the trust.',
    '2.2 Outside the trust there are regulators and an advice line, whose numbers hang in every staff room.',
    '3 What happens then',
    '3.1 Somebody who has no part in the matter looks into it, and answers within 20 working days.',
    '3.2 Treating somebody badly because they spoke is a breach of this policy.',
    '4 Review',
    '4.1 This policy is reviewed every 24 months.',
  ]),
  pictures: clausesOf('pictures', [
    '1 Aims',
    '1.1 Families keep pictures of their children for life. Whether others see them is for those who are in them.',
    '2 School pictures',
    '2.1 The school publishes a picture of a pupil when the family has agreed, and takes it down when they ask.',
    '2.2 No name stands beside a picture.',
    '3 Pictures by families',
    '3.1 Families may take pictures at events in the hall and on the field.',
    '3.2 Pictures of other children stay in the family.',
    '4 Breaches',
    '4.1 Whoever sees such a picture online tells the designated safeguarding lead, who asks for it to be taken down.',
    '5 Review',
    '5.1 This policy is reviewed every 12 months.',
  ]),
  collection: clausesOf('collection', [
    '1 Aims',
    '1.1 Every child goes home with somebody whom the school knows.',
    '2 At the gate',
    '2.1 The class teacher hands each child over by sight.',
    '2.2 Somebody new is let in by the office, which rings the family first.',
    '3 When nobody comes',
    '3.1 Two adults stay. The office rings the contacts in the order of the list beside the phone.',
    '3.2 After an hour the designated safeguarding lead decides whom to call.',
    '4 Review',
    '4.1 This policy is reviewed every 12 months.',
  ]),
};
