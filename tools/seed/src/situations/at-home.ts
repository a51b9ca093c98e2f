import { childInNeed, childProtection, earlyHelp, noFurtherAction, opensACase, schoolSupport, untold, type Situation } from './situation'; // prettier-ignore

/** Neglect. */
export const neglect: readonly Situation[] = [
  {
    key: 'late-pick-up', category: 'neglect', years: [0, 4], hours: [16, 17],
    account: [
      '{name} was still in the office at {4.05|4.10|4.20|4.35}. I rang {mum|the first contact|home} {twice|three times} and left messages; {an older cousin|a neighbour|a friend of the family} came in the end and did not know why nobody else could.',
      'Nobody collected {name} today until {4.15|4.25|4.40}. {Dad|Mum|Nan} said {the bus had not come|work had kept them|they thought it was club day}. {That makes|It is} the {second|third|fourth} time {this half term|since the holidays}.',
    ],
    said: ['Sometimes I wait on the wall.', 'They forget when it is a busy day.', "It's fine, I know where the spare key is."],
    where: ['School office', 'Main gate', 'Library corner'],
    decided: [
      schoolSupport('low', 'informed', ['Spoke to the parent: a change of shift, and a place at after-school club from Monday. We look again in three weeks.', 'One reason each time, and the child is settled about it. Club place offered and taken.']),
      earlyHelp('medium', 'informed', ['The pattern is now clear in our records. The family agreed to early help: childcare and money are both short.'], opensACase),
    ],
    later: ['Collected on time every day {this week|since}. I have thanked the family.', 'Late again {on Tuesday|on Thursday}, by {ten|twenty} minutes. They rang first this time.'],
  },
  {
    key: 'no-coat', special: 'too', season: 'cold', category: 'neglect', years: [0, 6], hours: [8, 11],
    account: [
      '{name} came in {wet through|shivering} {without a coat|in a thin summer jacket}. I found {him} {a spare fleece|a coat from lost property} and dry socks. {He} had {plimsolls|shoes with a split sole} on, as {last week|on Monday}.',
      'Cold morning, {name} had no coat {again|for the third day}. {He} stayed close to the radiator and did not want to go out at play. The sleeves of {his} jumper were {grey and stiff|damp} by first lesson.',
    ],
    said: ['My coat is at the other house.', "It doesn't fit any more and we are waiting for pay day.", "I don't get cold."],
    where: ['Playground', 'Cloakroom', 'Classroom, registration'],
    decided: [
      schoolSupport('low', 'informed', ['Coat and shoes found through the uniform bank, with no fuss made. Parent glad of it.', 'Money is short this month. Uniform bank and a hardship grant form given; class team keep an eye on clothes and food.']),
      earlyHelp('medium', 'informed', ['Third note in five weeks: clothes, then lunches, now this. Talked it through at home time; early help meeting agreed.']),
    ],
    later: ['{He} wore the new coat today and showed everybody the hood.'],
  },
  {
    key: 'hungry-young', category: 'neglect', years: [0, 6], hours: [9, 14],
    account: [
      '{name} asked {three|four} children for their snack and then cried. {He} ate {two bowls of porridge|four slices of toast} at {breakfast club|the office} without stopping.',
      'At lunch {name} put {bread rolls|half a sandwich} in {his} pocket "for later". I asked what later meant. {He} looked down and said it was for {tea|tonight|the baby}.',
    ],
    said: ['We had crackers for tea.', 'The cupboard was empty but we might go to the shop.'],
    where: ['Dining hall', 'Breakfast club', 'Classroom'],
    decided: [
      schoolSupport('low', 'informed', ['Free breakfast club from tomorrow; parent had not known that it could be had. Food bank voucher given.']),
      earlyHelp('medium', 'informed', ['Food has come up {in two other notes|before}. Parent in tears on the phone about a benefit that stopped. Early help and voucher; office rings on Friday.', 'Saw the parent today. Rent arrears, no cooker since the move. Early help plan opened with the family.'], opensACase),
    ],
  },
  {
    key: 'hungry-older', category: 'neglect', years: [7, 11], hours: [10, 15],
    account: [
      '{name} had no lunch and no money on {his} account {all week|since Monday}. {He} said {he} was not hungry, then finished what two friends had left.',
      'Dizzy in {PE|science}. When I asked, {name} had eaten nothing since {yesterday lunch|some crisps last night}. {He} laughed it off and asked me not to ring home.',
    ],
    said: ['My sister needs it more than me.', "Payday's Friday, it's only till then."],
    where: ['Canteen', 'Sports hall', 'Pastoral office'],
    decided: [
      schoolSupport('medium', 'informed', ['Lunch account credited and a form for free meals sent home. Head of year sees {him} each Monday.']),
      earlyHelp('medium', 'informed', ['Spoke to home: two jobs lost since the summer. The family took the early help offer.']),
    ],
  },
  {
    key: 'unwashed', special: 'too', category: 'neglect', years: [1, 8],
    account: [
      '{name} has worn the same {shirt|jumper} since {Monday|last week}; others moved away from {him} {on the carpet|in the line}. {His} {hair is matted at the back|neck and hands were dirty} and {he} scratches a lot.',
      'Two children told {name} that {he} smelled. I moved them on. It is true that {his} clothes have not been washed for some time, and {he} has begun to sit {alone|at the edge}.',
    ],
    said: ['The washing machine is broken.', 'We are out of the stuff.'],
    where: ['Classroom', 'Changing room', 'Carpet time'],
    decided: [
      schoolSupport('low', 'informed', ['School nurse has seen {him}: head lice, treated free by the pharmacy. We wash a set of uniform here each Wednesday.']),
      earlyHelp('medium', 'informed', ['Home visit by the family worker: no hot water since {September|the move}, landlord now written to. Plan with the family.'], opensACase),
      childInNeed('high', 'informed', ['Despite early help since last term, clothing, skin and teeth are worse. Parents consent to a referral; sent today with our chronology.'], opensACase),
    ],
  },
  {
    key: 'home-alone', category: 'neglect', years: [2, 6],
    account: [
      'Talking about the weekend, {name} said {he} looked after {the baby|a little brother|the twins} on {Saturday|Saturday night} while {mum|dad} was "out for a bit". {He} knew how to {heat a bottle|put the chain on the door}.',
      '{name} told the group that {he} puts {himself} to bed because nobody is in until {after ten|late}. {He} was proud of it. I did not ask more than when and who.',
    ],
    said: ['I keep the telly on so it sounds like people.', 'I am allowed to open the door to nobody.'],
    where: ['Circle time', 'Reading group', 'Walking back from swimming'],
    decided: [
      earlyHelp('medium', 'informed', ['Parent agrees that evenings are not covered since the separation. Aunt can come; early help to hold it together.']),
      childInNeed('high', 'informed', ['A child of this age in charge of a baby, more than once. Consent given; referral made at {13:10|14:25}. Aunt is there tonight.'], opensACase),
    ],
  },
  {
    key: 'untreated', special: 'too', category: 'neglect', years: [1, 9],
    account: [
      '{name} has had toothache for {two weeks|most of this half term} and holds {his} cheek at lunch. The appointment of {the 4th|last Monday|before half term} was missed, as was the one before.',
      'The {eczema on {his} hands|ear infection} that the nurse wrote home about is no better. {name} could not hold a pencil {today|this afternoon} and cried quietly.',
    ],
    said: ['It hurts most at night.', 'We had to cancel, there was no car.'],
    where: ['Classroom', 'Medical room'],
    done: ['Told the first aider, who looked at it and wrote it in the medical book.'],
    decided: [
      schoolSupport('medium', 'informed', ['Nurse rang with the parent in the room and got an appointment for Thursday; we bring them if the bus fails.']),
      childInNeed('high', 'informed', ['Three missed appointments, and pain that keeps a child from sleeping. Nurse shares the worry. Referral with consent.'], opensACase),
    ],
    later: ['Two teeth were taken out {yesterday|on Friday}. {He} ate all {his} lunch.'],
  },
  {
    key: 'insulin', special: 'too', category: 'neglect', years: [3, 9], safe: 'not_sure', hours: [9, 14],
    account: [
      "{name}'s {sensor|meter} read high {three times|all morning} and there was no {spare pen|insulin} in the box that comes from home. Second time {this month|in a fortnight}. First aid followed the care plan and rang {mum|dad}.",
    ],
    where: ['Medical room'],
    done: ['Care plan followed, parent rang back after forty minutes.', 'Care plan followed; the diabetes nurse rang us back and talked us through.'],
    decided: [
      schoolSupport('medium', 'informed', ['Nurse, parent and we agreed on a spare kept here and a text each Friday. First lapse after a good year.']),
      earlyHelp('high', 'informed', ['The clinic has the same worry. Joint meeting on Monday; plan in writing before then.'], opensACase),
    ],
  },
  {
    key: 'parent-unsteady', special: 'too', category: 'neglect', years: [0, 5], safe: 'not_sure', hours: [15, 16],
    account: [
      '{Dad|Mum|The adult} who came for {name} was unsteady and {smelled of alcohol|could not find the words for what I asked}. The car keys were out. I kept {name} with me and fetched the office; {nan|an aunt} came and walked them home.',
    ],
    said: ['It is a sleepy day.', "Nan knows what to do when it's like this."],
    where: ['Infant gate', 'Classroom door'],
    done: ['Did not let the child go until a sober adult was there. Keys were handed to the grandmother.', 'Kept talking at the door while the office rang the second contact.'],
    decided: [
      childInNeed('high', 'informed', ['Second time we have seen it. Spoke with the parent the next morning, who asked for help before I offered. Referral with consent.'], opensACase),
      childProtection('high', 'informed', ['Was about to drive with the child. Rang the front door at 15:50; they speak to the family tonight.'], opensACase),
    ],
  },
  {
    key: 'siblings-tired', category: 'neglect', years: [0, 8], other: 'sibling', hours: [8, 11],
    account: [
      '{name} and {other} {came in together at 9.40|were left at the gate at 7.30}, both {in the clothes of yesterday|very tired}. {name} said they had {slept in the car|all slept on the floor at a flat} and did not know whose it was.',
      '{name} fell asleep {on the carpet|in assembly}. {other} told {his} teacher the same morning that there were people in the house all night and the music did not stop.',
    ],
    said: ['We had to be quiet about where we were.', 'I looked after us.'],
    where: ['Main gate', 'Reception desk'],
    decided: [
      earlyHelp('medium', 'informed', ['Looked at both children together. A flood at home, and a friend took them in. Housing rung with the parent.']),
      childInNeed('high', 'to_be_informed', ['Seen as one family, this is the fifth note in a term across both classes. Parent asked in for 15:00; we will ask for consent to refer.'], opensACase),
    ],
  },
]; // prettier-ignore

/** Physical and emotional abuse. */
export const harmAtHome: readonly Situation[] = [
  {
    key: 'mark-young', category: 'physical_abuse', years: [0, 6], safe: 'not_sure', hours: [9, 14],
    account: [
      'Changing for {PE|swimming|the school play}, I saw {a bruise the length of a finger|three small round bruises|a red line} on {name}\'s {upper arm|back, below the shoulder|thigh}. I asked only what had happened. {He} {said "I fell" and pulled the sleeve down|did not answer and turned away}.',
      '{name} would not sit back in the chair. {He} showed a friend {a mark|a sore place} on {his} {lower back|shoulder} and said who had done it; the friend told me. I have not looked and have not asked again.',
    ],
    said: ['I was naughty so it is my fault.', 'I am not to say.', 'It only hurts when I laugh.'],
    where: ['Changing room', 'PE', 'Classroom'],
    done: ['Came straight to the safeguarding team and stayed with the child.', 'Wrote the words down at once, before break.'],
    decided: [
      childProtection('high', 'not_informed', ['A mark in a place that falls do not reach, and no account that fits. Front door rung within the half hour; they ask us to wait for their call.'], { opens: true, ...untold('The front door asked us not to speak to the parents before they have.') }),
      noFurtherAction('low', 'informed', ['Parent rang at 8.30 before we knew, about a fall from a bunk bed, and the minor injuries unit has a record of it. Fits what the child says.']),
    ],
    later: ['Social worker came at {13:30|14:15} and spoke to {him} here. I sat outside.'],
  },
  {
    key: 'mark-older', category: 'physical_abuse', years: [7, 11], safe: 'not_sure',
    account: [
      '{name} has a {swollen lip|bruise along the jaw|cut above the eye}. First {he} said {football|a door|the stairs}; later {he} told me that {dad|a stepdad|an uncle} "lost it" about {the phone|a detention|the washing up} on {Sunday|Tuesday evening}.',
      '{name} asked to stay behind after {tutor time|last lesson} and said {he} could not go home because {he} had broken {a screen|a plate} and knew what would happen. {He} rolled up a sleeve and showed me {finger marks|a bruise}.',
    ],
    said: ["Don't ring, it'll be worse.", "It's not like it's every day."],
    where: ['Tutor room', 'Pastoral office', 'After school, my classroom'],
    done: ['Told {him} whom I would have to tell, and walked with {him} to the safeguarding office.'],
    decided: [
      childProtection('high', 'not_informed', ['Injury, and a young person who says how and by whom. Strategy discussion asked for at {11:20|14:40}.'], { opens: true, ...untold('Telling them first could put the child at more risk tonight.') }),
      childInNeed('medium', 'informed', ['Single event, parent rang us about it first and is frightened at themselves. Family help accepted; we see {him} daily for a fortnight.'], opensACase),
    ],
  },
  {
    key: 'afraid-to-go-home', category: 'physical_abuse', years: [1, 8], safe: 'no', hours: [14, 16],
    account: [
      'At {home time|the end of the day} {name} {held on to the door frame|hid behind the coats} and said that {he} would be hit {with the belt|with a slipper} for {the letter about PE kit|a wet bed}. {He} is still with me now.',
    ],
    said: ['Please can I live at school.', 'He said wait till you get home.'],
    where: ['Classroom', 'Cloakroom'],
    done: ['The child is with me in the office and has not been collected.'],
    decided: [
      childProtection('critical', 'not_informed', ['A named threat for this evening and fear to match it. Police and front door rung at once; the child stayed with us until they came at 16:55.'], { opens: true, ...untold('The police asked us not to.') }),
    ],
    later: ['{He} is with grandparents for now. Quiet, ate well, asked for the same reading book.'],
  },
  {
    key: 'put-down', category: 'emotional_abuse', years: [2, 9],
    account: [
      'In front of {the whole line|other parents|the class} {name} was called {"useless"|"a mistake"|"thick"} by {his} {mother|father|stepfather} for dropping a {lunch box|water bottle}. {name} went white and said sorry several times.',
      '{name} tore up {a drawing|a page of maths} and wrote "I am stupid" on the back. Asked whose words they were, {he} said "everyone at home".',
    ],
    said: ['I make everybody ill.', 'They like my sister better, she is good.'],
    where: ['School gate', 'Classroom', 'Parents’ evening'],
    decided: [
      schoolSupport('medium', 'informed', ['Learning mentor twice a week and a parenting course offered. The parent heard it better than I had thought.']),
      earlyHelp('medium', 'informed', ['Same words at pick-up, at parents’ evening and in the book. Early help with the family; review at half term.'], opensACase),
    ],
  },
  {
    key: 'left-out-at-home', category: 'emotional_abuse', years: [3, 10],
    account: [
      '{name} said that {he} eats in {his} room after the others, because {he} is "not really theirs". {He} has {no bed|no drawer|no towel} of {his} own since {the baby came|the move}.',
      "{name} was the only one of the family without {a costume|money for the trip|a packed lunch} today; {his} {brothers|cousins} had theirs. It was like this at {Christmas|the summer fair} as well.",
    ],
    said: ['It is because of my real dad.', "I'm used to it."],
    where: ['Lunch hall', 'Library', 'Form room'],
    decided: [
      earlyHelp('medium', 'informed', ['Step-family under strain since the birth. Both parents came in. Family support worker starts next week.']),
      childInNeed('high', 'informed', ['Treated differently in food, bed and clothes over a whole year. Referred with consent, with this and six earlier notes.'], opensACase),
    ],
  },
]; // prettier-ignore

/** Domestic abuse. */
export const domesticAbuse: readonly Situation[] = [
  {
    key: 'shouting-at-night', category: 'domestic_abuse', years: [0, 6],
    account: [
      '{name} told me that {dad|mum\'s boyfriend|mum\'s friend} threw {the plates|a chair|the tea} and that {mum|everyone} cried. {He} {hid under the stairs|went to bed in shoes|held the baby}. It was {last night|on Sunday|at the weekend}.',
      'In role play {name} put the dolls in a cupboard and said "quiet, he is coming up". Asked about the game, {he} said it was "{the night game|what we do when it\'s loud}".',
    ],
    said: ['I put my fingers in my ears but it still comes in.', 'Mummy said it was the wind.', 'I wanted to ring the number but my legs stopped.'],
    where: ['Home corner', 'Reading corner', 'Playground'],
    decided: [
      childInNeed('high', 'to_be_informed', ['Mother will be seen alone at 9:15 tomorrow; how and when to reach her safely was agreed first. Consent to refer will be asked for then.'], opensACase),
      childProtection('high', 'not_informed', ['Fits the police notice of the same night. Strategy discussion held; the mother is spoken to by them.'], { opens: true, ...untold('A letter or a call could be seen by the person who frightens them.') }),
    ],
    later: ['Mother came in and said they are {at her sister\'s|somewhere safe now}. {name} slept well.'],
  },
  {
    key: 'guards-mum', category: 'domestic_abuse', years: [7, 11],
    account: [
      '{name} has been late {four times|most days} and told me why: {he} stays until {mum|{his} mother} has gone to work so that she is not alone with her {partner|ex-partner}. {He} sleeps {on the landing|in front of the door}.',
      '{name} kept checking {his} phone in {maths|English} and would not put it away. {He} said if {mum|{his} mum} does not text every hour {he} has to go home. {He} has not slept properly since {the weekend|half term}.',
    ],
    said: ["If I'm there he doesn't start.", "She says it's over but he's got a key."],
    where: ['Attendance office', 'Pastoral office', 'Corridor, third lesson'],
    decided: [
      childInNeed('high', 'informed', ['Mother came in alone and was glad to be asked. Specialist service rung together. Phone may stay on; late marks dealt with quietly.'], opensACase),
      earlyHelp('medium', 'informed', ['He has left and has no key now. Support for both from the specialist service; weekly check-in here.']),
    ],
  },
  {
    key: 'watched-at-gate', special: 'too', category: 'domestic_abuse', years: [0, 8], safe: 'not_sure', hours: [8, 16],
    account: [
      "The {former partner|ex-husband} of {name}'s mother, who may not come near by order of the court, sat in a {grey|blue|white} car across from the gate at {8.35|8.50|3.10}. {name} saw the car and asked to stay in at {break|lunch}.",
    ],
    said: ['He is allowed to look, isn’t he?', 'Is the gate locked?'],
    where: ['Front gate', 'Car park'],
    done: ['Noted time, car and plate; gave the plate to the office, not here.', 'Used the side door at home time.'],
    decided: [
      childProtection('high', 'informed', ['Breach of the order reported to the police, log number in the case. Mother rung on her safe number. Side door and a named adult until further notice.'], opensACase),
      schoolSupport('medium', 'informed', ['Police say that the order ended in the spring. Mother knew. We keep to the collection list and told the gate team.']),
    ],
  },
  {
    key: 'police-notice', special: 'too', category: 'domestic_abuse', years: [0, 11], hours: [8, 9],
    account: [
      'Overnight police notice: officers were called to the home of {name} at {21.40|22.15|23.30|01.10}; {name} was {in the house|upstairs|awake}. Nobody hurt, {one adult left|no arrest}. {He} came in {on time and quiet|late, no bag|tearful and was met at the door}.',
    ],
    where: ['Office'],
    done: ['Told the class team only that today may be a hard day.', 'Breakfast and a quiet start given; nothing was asked.'],
    decided: [
      schoolSupport('medium', 'to_be_informed', ['First notice for this family. Quiet support today; I ring the parent before home time.']),
      childInNeed('high', 'informed', ['Third notice since September. Parent agrees to a referral and to the specialist worker.'], opensACase),
      earlyHelp('medium', 'informed', ['Parent rang us first. Early help meeting set for next week; the child has a named adult here.']),
    ],
  },
]; // prettier-ignore
