import { childInNeed, earlyHelp, immediateDanger, noFurtherAction, opensACase, schoolSupport, type Situation } from './situation'; // prettier-ignore

/** Mental health. */
export const mentalHealth: readonly Situation[] = [
  {
    key: 'marks-on-arm', category: 'mental_health', years: [8, 12], safe: 'not_sure',
    account: [
      '{name} keeps {his} sleeves down {all day|even in PE}. A friend {showed concern|told me}; {name} then {let me see the edge of|spoke about} marks {he} has made on {his} {arm|leg}, {some older, some from this week|since August}. {He} is calm and wants nobody to make a fuss.',
    ],
    said: ['It is better than shouting.', "I've got it under control."],
    where: ['Changing room', 'Pastoral office'],
    done: ['Wound cleaned by first aid. I stayed, and said whom I would tell and why.'],
    decided: [
      schoolSupport('medium', 'informed', ['Told home with {name} beside me. GP on Monday, safety plan in {his} own words, a card to leave lessons.']),
      earlyHelp('high', 'informed', ['Second time. Crisis team advice taken, home made safe, referral to mental health services marked urgent.'], opensACase),
    ],
    later: ['{name} used the card twice this week and came back each time.'],
  },
  {
    key: 'essay', category: 'mental_health', years: [8, 12], safe: 'not_sure',
    account: [
      'In {an English essay|a poem for homework|a reflection in RE} {name} wrote about {not being missed|a world without {him}|being tired of pretending}. It is good writing and it frightened me. {He} has been {quiet|brittle|very bright and then silent} for {two weeks|a month}.',
    ],
    said: ["It's only a poem.", "I wouldn't do anything. I just think it."],
    where: ['English', 'RE'],
    decided: [
      schoolSupport('medium', 'informed', ['Asked {him} straight out; no plan, much sadness. Parents in the same day, counsellor, safety plan, review each Friday.']),
      immediateDanger('critical', 'informed', ['There was a plan and a day. Not left alone; parents and the crisis team came here, assessed at the hospital this evening.'], opensACase),
    ],
    later: ['A better week. {name} showed me a new poem, about {a heron|the sea at night}.'],
  },
  {
    key: 'not-eating', category: 'mental_health', years: [6, 12],
    account: [
      '{name} has not eaten in school for {two|three} weeks and {hides it well|gives {his} food away}. {He} {felt faint in assembly|wears three layers|runs at every break}. Friends count {apples|what {he} leaves} for {him}.',
    ],
    said: ['I had a big breakfast.', 'I only feel right when it is empty.'],
    where: ['Canteen', 'Assembly', 'Netball courts'],
    decided: [
      schoolSupport('medium', 'informed', ['Parents had seen it too. GP tomorrow; eats with the nurse for now. No weighing, no comments, staff told so.']),
      earlyHelp('high', 'informed', ['Nurse’s measurements sent to the GP with consent. Specialist team sees {him} this week; PE stopped.'], opensACase),
    ],
  },
  {
    key: 'panic', category: 'mental_health', years: [6, 13],
    account: [
      '{name} could not {go into the hall|start the mock|get off the bus}: {breathing fast, hands numb|on the floor by the lockers}. It took {twenty minutes|half an hour}. Third {since the timetable changed|this month}. {He} is up until two revising.',
    ],
    said: ['If I fail this everything is over.', 'I thought I was dying.'],
    where: ['Exam hall', 'Lockers'],
    decided: [
      schoolSupport('low', 'informed', ['Small room, a start without the others, breathing taught by the nurse. Parents agree to lights out at eleven.']),
      noFurtherAction('low', 'informed', ['Seen by the GP already; plan from there shared with staff. Nothing else in our records.']),
    ],
  },
  {
    key: 'grief', special: 'too', category: 'mental_health', years: [0, 6],
    account: [
      '{name}\'s {grandad|nan|uncle} died {over half term|last week}. {He} {told the class quite calmly and then would not come out from under the table|asks everybody when they will die|will not let go of my sleeve}. {Mum|Dad} says nights are hard.',
    ],
    said: ['I keep his glasses in my tray.', 'Who will do the worms with me now?'],
    where: ['Classroom', 'School garden'],
    decided: [
      schoolSupport('low', 'informed', ['Memory box with the mentor, bereavement charity’s leaflet to the family, all who teach {him} told. A loss, not harm.']),
    ],
    later: ['{name} planted a bulb for {him} and told the head where it is.'],
  },
  {
    key: 'wish-i-was-not-here', category: 'mental_health', years: [3, 6],
    account: [
      'During {maths|a quarrel over a ball} {name} said "{I wish I was not here|I want to be nothing}" and {banged {his} head on the table|ran to the fence}. {He} has said it {before, to the lunch staff|at home too}. We sat in the garden until it passed.',
    ],
    said: ['My brain is a washing machine.', 'Everyone would have a better day.'],
    where: ['Classroom', 'Fence by the field'],
    decided: [
      schoolSupport('medium', 'informed', ['Parents hear it too since the diagnosis was put off. Safety plan with pictures, GP asked to speed it up, key adult each morning.']),
      earlyHelp('medium', 'informed', ['More often, and at home at night. Early help and a referral to the children’s mental health team.'], opensACase),
    ],
  },
  {
    key: 'will-not-leave-me', category: 'mental_health', years: [0, 3], hours: [8, 10],
    account: [
      '{name} had to be {peeled|carried} from {mum|dad} again and {cried until ten|was sick in the cloakroom}. {He} says that something will happen to {mummy|daddy} while {he} is here. It began {after the holiday|when {he} saw the ambulance}.',
    ],
    said: ['I need to be there to count the breaths.', 'What if nobody opens the door?'],
    where: ['Cloakroom', 'Front door'],
    decided: [
      noFurtherAction('low', 'informed', ['Parent has been ill and is mending; {name} saw it. Soft start with a job to do. Right words agreed with home.']),
      schoolSupport('low', 'informed', ['Soft start, a photo in the pocket, school nurse asked. Parent seems frightened as well; we keep talking.']),
    ],
  },
]; // prettier-ignore

/** Attendance. */
export const attendance: readonly Situation[] = [
  {
    key: 'mondays', special: 'too', category: 'attendance', years: [0, 6], hours: [9, 11],
    account: [
      '{name} has missed {six Mondays out of nine|eleven days this term|every day after a weekend with {his} dad}: {tummy ache|slept in|no reason given}. {He} is at {81|78|84} % now. I {drove past|rang} and {the curtains were shut|nobody picked up}.',
    ],
    said: ['We were all still asleep.', 'I like school, can I come earlier?'],
    where: ['Attendance office'],
    decided: [
      schoolSupport('low', 'informed', ['Met the parent: nights, and no alarm clock. Walking bus calls at 8:10. Reviewed in four weeks.']),
      earlyHelp('medium', 'informed', ['Below 80 % and falling, with hunger and tiredness noted besides. Early help with the family worker.'], opensACase),
    ],
    later: ['Full week, the first since {September|the spring}. Sticker chart with {his} own drawings.'],
  },
  {
    key: 'leaves-site', category: 'attendance', years: [8, 11], hours: [11, 15],
    account: [
      '{name} was in for {registration|the first two lessons} and gone by {10.40|11.15|1.20}, third time in {two weeks|a fortnight}. {Cameras show|The gate saw} {him} {climb the back fence|leave with two who are not ours}. Home did not know. {He} answered a text with "safe".',
    ],
    where: ['Back fence', 'Reception'],
    decided: [
      schoolSupport('medium', 'informed', ['Avoids one lesson and one person. Timetable changed, daily check, parent gets a text when {he} is marked in.']),
      childInNeed('high', 'informed', ['Away with older people in school hours. Looked at with the exploitation tool; referral with consent.'], opensACase),
    ],
  },
  {
    key: 'no-word', special: 'too', category: 'attendance', years: [0, 11], safe: 'not_sure', hours: [9, 12],
    account: [
      '{Fourth|Fifth|Third} day without {name} and no word. Both numbers {ring out|are dead}; the {doorbell|neighbour} got no answer {yesterday|at 10}. A classmate says {they have gone to another town|the van came at night}.',
    ],
    where: ['Attendance office'],
    done: ['Home visit by two of us, card left. All contacts rung, also the older ones.'],
    decided: [
      schoolSupport('medium', 'informed', ['Found at an aunt’s: a boiler failed and the phones were cut off. Taxi for a fortnight.']),
      childInNeed('high', 'to_be_informed', ['Nobody has seen {him} for a week. Children missing education form sent and the front door rung the same hour; police welfare check asked for.'], opensACase),
    ],
    later: ['In every day since the taxi began.'],
  },
  {
    key: 'late-since-move', special: 'too', category: 'attendance', years: [1, 9], hours: [9, 10],
    account: [
      'Late {every day|four days out of five} since they were moved to {the hotel|temporary rooms|the other side of town}: {two buses|a walk of an hour}. {name} arrives {soaked|without breakfast|at the end of first lesson} and misses {phonics|maths} each time.',
    ],
    said: ['There is one room and the baby cries.', 'We do homework in the corridor.'],
    where: ['Reception'],
    decided: [
      schoolSupport('low', 'informed', ['Transport grant asked for, breakfast kept warm, late marks coded with care. Letter to housing at the parent’s wish.']),
      earlyHelp('medium', 'informed', ['Six in one room for ten weeks. Early help to push housing, with us as lead.'], opensACase),
    ],
  },
]; // prettier-ignore
