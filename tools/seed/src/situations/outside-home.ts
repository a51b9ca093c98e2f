import { childInNeed, childProtection, earlyHelp, immediateDanger, noFurtherAction, opensACase, schoolSupport, untold, type Situation } from './situation'; // prettier-ignore

/** Exploitation, and harm outside the family. */
export const outsideHome: readonly Situation[] = [
  {
    key: 'new-trainers', category: 'exploitation', years: [8, 11],
    account: [
      '{name} has {new trainers|a new coat and watch|a second phone} again and says {a friend|a mate\'s brother} "sorts {him} out". {He} was collected at {lunch|3.15} by {a man|two older lads} in a {silver|black} car, not family. {He} would not say who.',
      '{name} has pulled away from {his} friends since {the summer|half term}. {He} has {cash in rolls|a lot of cash}, answers a second phone in the toilets and came back from {lunch|Monday\'s absence} smelling of cannabis.',
    ],
    said: ["It's a gift, chill.", 'You wouldn’t understand, I owe them now.'],
    where: ['School gate', 'Car park by the shops', 'Corridor'],
    decided: [
      childInNeed('high', 'informed', ['Exploitation screening tool done with the family. Referred to the panel; police intelligence form sent, number in the case.'], opensACase),
      schoolSupport('medium', 'informed', ['Parents know the car: a cousin. Screening low on the rest; mentor and a curfew at home. We look again in three weeks.']),
    ],
  },
  {
    key: 'missing-overnight', category: 'exploitation', years: [8, 12], safe: 'not_sure', hours: [8, 10],
    account: [
      '{name} was reported missing from {Friday evening|Sunday night} until {this morning|Monday}. {He} came straight to school in the same clothes, {slept through first lesson|asked for food|would not take {his} coat off} and says {he} was "at a mate\'s".',
    ],
    said: ['Nobody made me.', "Don't ask me where because I don't even know where it was."],
    where: ['Reception', 'Medical room'],
    decided: [
      childInNeed('high', 'informed', ['Return interview asked for with a worker {name} knows. Second time missing this term; panel on Thursday.'], opensACase),
    ],
    later: ['{name} spoke to the return worker for an hour. {He} ate lunch with {his} own friends.'],
  },
  {
    key: 'train-tickets', category: 'exploitation', years: [9, 11], safe: 'not_sure',
    account: [
      'Two {train|coach} tickets to {a town on the coast|a place two hours away} fell out of {name}\'s {bag|blazer}, dated {last Thursday|Saturday}. {He} was marked {ill|at the dentist} that day. {He} went grey and begged me to give them back.',
    ],
    said: ['They know where my nan lives.', 'I only had to sit in a house.'],
    where: ['Form room', 'Sports hall'],
    done: ['Put the tickets in an envelope and gave them to the safeguarding office.'],
    decided: [
      childProtection('high', 'informed', ['Travel, fear, debt. Police and front door in one call; strategy meeting this afternoon. Referral under modern slavery duty considered there.'], opensACase),
      immediateDanger('critical', 'informed', ['A message came while we spoke: {he} was to be outside at three. Police were with us by 14:40; {name} left with a parent and an officer.'], opensACase),
    ],
  },
  {
    key: 'carry-this', category: 'exploitation', years: [6, 9], safe: 'not_sure',
    account: [
      '{name} was given {a small package|a bag} by {older boys at the park|a friend of a cousin} to {look after|take past the shops} for {£10|£20}. {He} did it {once|twice} and then said no. Now {they wait near the bridge|someone knocks at home}.',
    ],
    said: ['I thought it was just sweets.', "They said I'm in it now."],
    where: ['After school, my classroom', 'Playground'],
    decided: [
      childInNeed('high', 'informed', ['Spoke to the parents at once. Police schools officer came at lunch. Route home changed; referral with consent.'], opensACase),
    ],
  },
  {
    key: 'older-partner', category: 'exploitation', years: [9, 11],
    account: [
      'Friends are worried: {name} sees somebody {who drives|of 22|from work}, met {online|at the leisure centre}. There are {gifts|a ring|nights in a hotel}. When I asked how {he} was, {name} said "everyone is jealous" and cried.',
    ],
    said: ["Age is just a number, it's my choice.", 'They get angry if I say I have homework.'],
    where: ['Form room', 'Library'],
    decided: [
      childProtection('high', 'not_informed', ['An adult, and a pupil under sixteen. Front door and police called; how the parents are told is theirs to plan.'], { opens: true, ...untold('The police asked for two hours before anybody is told.') }),
      childInNeed('medium', 'informed', ['The partner is seventeen and at college, and both families know each other. Advice on age, consent and control; health worker seen.']),
    ],
  },
  {
    key: 'followed', category: 'extra_familial', years: [3, 9], hours: [8, 10],
    account: [
      '{name} says a man in a {green|white|dark} van {drove slowly beside {him}|asked {him} the way twice|offered a lift} near {the bridge|the bus stop|the allotments} at {8.15|8.25}, and that it was {the same one as on Tuesday|the second time}. {He} ran the rest of the way.',
    ],
    said: ['He knew my first name but that is on my bag.'],
    where: ['Main office'],
    done: ['Rang 101 from the office and gave the description.', 'Rang the parents, then the police; incident number is with the office.'],
    decided: [
      schoolSupport('medium', 'informed', ['Police have it, schools near by told without details, name labels off bags. Staff at the bus stop this week.']),
      noFurtherAction('low', 'informed', ['Police found the driver, a courier who was lost, and spoke to him. Child and family told.']),
    ],
  },
  {
    key: 'knife-talk', category: 'extra_familial', years: [8, 11], safe: 'no',
    account: [
      'I was told by {two pupils|a pupil whom I trust} that {name} has {brought something sharp in|shown a blade on the bus} because of a row with {pupils of another school|a group at the park}. {name} is in {lesson four|the canteen} now and does not know that I know.',
    ],
    where: ['Canteen', 'Tech block'],
    done: ['Told the duty lead by radio at once. Did not approach on my own.'],
    decided: [
      immediateDanger('critical', 'informed', ['Two senior staff met {him} calmly; a kitchen knife was handed over in its paper. Police came, parents came. {name} was afraid, not angry.'], opensACase),
      schoolSupport('medium', 'informed', ['Searched by two trained staff with a witness: nothing. {name} had talked big. Parents in, route home looked at, youth worker asked.']),
    ],
    later: ['Back today after a meeting with both parents. Met the youth worker and shook hands.'],
  },
  {
    key: 'sweets-next-door', category: 'extra_familial', years: [1, 5],
    account: [
      '{name} goes to {a neighbour|an old man over the road|a friend of the family} after school for {sweets|the puppies|the big television}. {He} says there are {rules about not telling|games with a timer|photos on the wall of all the children}. I listened and asked nothing else.',
    ],
    said: ['It is our secret club.', 'You have to be chosen.'],
    where: ['Show and tell', 'Reading corner'],
    decided: [
      childProtection('high', 'informed', ['Secrecy, gifts and several children. Front door consulted at {11:05|13:35}; parent seen here with the social worker.'], opensACase),
      noFurtherAction('low', 'informed', ['Parent laughed and rang the neighbour from here: a dog breeder, always with the door open and the parent there. Advice on secrets given.']),
    ],
  },
  {
    key: 'secret-game', category: 'sexual_abuse', years: [0, 4], safe: 'not_sure', hours: [9, 15],
    account: [
      '{name} asked me whether I keep secrets. {He} said that {an older cousin|someone who babysits|somebody at a club} has "a game where you are not allowed to shout". I said that I could not promise, and listened. {He} stopped when {another child|the bell} came. I have written {his} words as {he} said them.',
    ],
    said: ['You get a sweet if you stay still.', 'I do not like the game but it is a rule.'],
    where: ['Carpet', 'Reading corner', 'Quiet garden'],
    done: ['Asked no questions of my own. Went straight to the safeguarding lead.'],
    decided: [
      childProtection('critical', 'not_informed', ['Said in the child’s own words, unprompted. Police and front door at once; interview planned by people trained for it. We ask nothing more here.'], { opens: true, ...untold('Strategy discussion decides who is told, when, and by whom.') }),
    ],
    later: ['{name} was seen by two workers in the family room with {his} bear. Home with mum, who knows now.'],
  },
  {
    key: 'beyond-their-age', category: 'sexual_abuse', years: [0, 3],
    account: [
      'In {the home corner|play} {name} {said words|showed with dolls things} that a child of this age should not know, twice this week. When I came near {he} said "that is what {they do|the big ones do} on the phone". I noted it and did not ask.',
    ],
    said: ['It was on the tablet when I woke up.'],
    where: ['Home corner', 'Sand tray'],
    decided: [
      childInNeed('high', 'informed', ['Advice of the front door: speak to the parent. A shared tablet and an older brother; parent shocked. Referral with consent for support and checks.'], opensACase),
      schoolSupport('medium', 'informed', ['Seen against what is usual at this age: curious, once, and stopped when asked. Parent told, filters on, we watch.']),
    ],
  },
  {
    key: 'told-by-a-friend', category: 'sexual_abuse', years: [8, 12], safe: 'not_sure',
    account: [
      'A friend brought {name} to me. {name} could not say it and wrote one line: that {someone in the family|somebody they stay with|a person from work experience} has done things that {he} did not want, and that it {happened again on Saturday|has been going on since last year}. I kept the paper, sealed it and gave it to the lead.',
    ],
    said: ['I thought nobody would believe me.', 'Please can she stay with me while you ring.'],
    where: ['Music practice room', 'Medical room'],
    done: ['Said that {he} was right to tell, what would happen next, and that {he} would not be alone.'],
    decided: [
      childProtection('critical', 'not_informed', ['Believed and kept safe. Police and front door within twenty minutes; {name} chose who sits with {him}.'], { opens: true, ...untold('The person lives in, or comes to, the home.') }),
    ],
    later: ['{name} came back for two lessons today and asked to keep it ordinary. The named adult is in place.'],
  },
  {
    key: 'cannabis', category: 'other', years: [9, 12],
    account: [
      '{name} came {back from lunch|in late} with {red eyes|slow speech} and laughed at {nothing|the fire drill}. {He} told the first aider that it was {a vape that someone passed round|"just a bit before maths"}. Not the first time {this month|this half term}.',
    ],
    said: ['It stops my head going.', "Everybody's on it, it's not deep."],
    where: ['Medical room', 'Back field'],
    decided: [
      schoolSupport('medium', 'informed', ['Checked by first aid, collected by a parent. Drugs worker on Tuesdays; we ask where it comes from, gently.']),
      earlyHelp('medium', 'informed', ['Uses it to sleep since the bereavement. Early help with the family and a referral to the young people’s service.'], opensACase),
    ],
  },
  {
    key: 'extreme-posts', category: 'other', years: [8, 13],
    account: [
      '{name} has {drawn symbols on {his} folder|repeated slogans in history|shared posts} that praise {an extremist group|people who have attacked others}, and says that {a man in a voice chat|a channel} "tells the truth they hide". It was {a joke in September|curiosity before}; it is not now.',
    ],
    said: ['You lot are asleep.', 'At least they listen to me.'],
    where: ['History', 'Computing'],
    decided: [
      earlyHelp('medium', 'informed', ['Talked it through with our Prevent lead and the parents, who are worried as well. Referred for support; history department plans a series on it.']),
      schoolSupport('low', 'informed', ['Lonely more than convinced. Chess club, a mentor and a good argument each Friday.']),
    ],
  },
]; // prettier-ignore
