import { childInNeed, childProtection, earlyHelp, opensACase, schoolSupport, type Situation } from './situation'; // prettier-ignore

/** What children do to each other. */
export const betweenChildren: readonly Situation[] = [
  {
    key: 'left-out', category: 'child_on_child', years: [2, 6], other: 'peer_who_may_have_caused_harm',
    account: [
      '{name} has been told {every day|all week} that {he} is not in the {club|game|team}. Today {other} {kicked {his} bag into a puddle|took {his} shoes during PE|pushed {him} off the bench}; I saw it. Others laughed.',
      '{name} asked to stay in {again|for the fourth lunch}. Bit by bit {he} told me that {other} {waits behind the shed|says there is a list} and that {he} has to give up {his} {snack|football cards} to be left alone.',
    ],
    said: ["It's OK, I like being on my own.", 'If I tell, it gets worse.'],
    where: ['Field', 'Playground, by the shed', 'Classroom at lunch'],
    decided: [
      schoolSupport('low', 'informed', ['Both heard apart, both families rung. Playground plan with a named adult; sanction as our behaviour policy says.']),
      schoolSupport('medium', 'informed', ['Goes back to September when put beside the other notes. Restorative meeting agreed by both; seats and lunch sittings changed.']),
    ],
    later: ['They played four-square together {today|yesterday}, with an adult near by.'],
  },
  {
    key: 'racist-word', category: 'child_on_child', years: [3, 9], other: 'peer_who_may_have_caused_harm',
    account: [
      '{other} used a racist word to {name} {in the dinner line|on the stairs|on the way back from the field}, {twice|in front of a group}. {name} did not answer. {He} told me {an hour later|after lunch} and said it was not the first time.',
    ],
    said: ['I did not want to make a thing of it.', 'My dad says walk away, so I walk away.'],
    where: ['Dinner line', 'Stairs', 'Field'],
    decided: [
      schoolSupport('medium', 'informed', ['Recorded as a racist incident. Both families in; sanction, and work on it with the whole year. {name} chose who checks in.']),
    ],
    later: ['{name} says that it has stopped. Family thanked us.'],
  },
  {
    key: 'tugging-clothes', category: 'child_on_child', years: [4, 7], other: 'peer_who_may_have_caused_harm',
    account: [
      'Two children told me that {other} keeps {pulling at {name}\'s {skirt|waistband|clothes}|making {name} play a chasing and lifting-clothes game}. {name} said it was a dare and that {he} did not like it. I stopped it and did not question either of them further.',
    ],
    said: ['They said everyone has to have a go.', 'I said stop and they laughed.'],
    where: ['Behind the climbing frame', 'Cloakroom', 'Field'],
    decided: [
      schoolSupport('medium', 'informed', ['Unwanted and repeated, though not hidden. Both families told today. Risk assessment for both children, supervised play, lessons on body and consent.']),
      childInNeed('high', 'informed', ['What the other child said goes beyond play for this age. Advice taken from the front door; referral for both with consent, apart from each other.'], opensACase),
    ],
  },
  {
    key: 'comments-in-corridor', category: 'child_on_child', years: [7, 11], other: 'peer_who_may_have_caused_harm',
    account: [
      '{name} told me that {other} makes sexual comments about {him} in {the corridor|tech|the bus queue}, {most days|since half term}, and rates people out loud. Friends were with {him} and said the same.',
      '{name} asked to move sets. The reason came slowly: {other} whispers things and {"accidentally" brushes past|blocks the door}. {He} had not said so before because others call it a joke.',
    ],
    said: ["It's just what they do, miss.", 'I change my route now.'],
    where: ['Corridor outside tech', 'Bus queue', 'Form room'],
    decided: [
      schoolSupport('medium', 'informed', ['Not banter. Sanction and a contract for one, choice of set and a named adult for the other; both families told.']),
      earlyHelp('high', 'informed', ['Third person to name the same pupil. Risk assessment in place, timetable changed at once, early help for the pupil who does it.'], opensACase),
    ],
  },
  {
    key: 'private-picture', category: 'child_on_child', years: [8, 11], other: 'peer_who_may_have_caused_harm', safe: 'not_sure',
    account: [
      '{name} came to me {in tears|shaking} at {break|lunch}: a private picture that {he} sent to {other} {in the summer|last month} is being passed round. I have not seen it, did not ask to, and told those who said they had it to say nothing and wait with the head of year.',
    ],
    said: ["I can't go in there, they've all seen it.", 'I thought I could trust them.'],
    where: ['Medical room', 'Pastoral office'],
    done: ['Nobody looked at, copied or forwarded anything. Phones were kept by their owners, switched off.'],
    decided: [
      childProtection('high', 'informed', ['Handled under the guidance on shared images: nothing viewed. Police and front door consulted; removal tool used with {him} and a parent beside {him}.'], opensACase),
      childInNeed('high', 'informed', ['Both families in, advice from the police schools officer taken: no crime recorded. Removal tool used, counselling offered.'], opensACase),
    ],
  },
  {
    key: 'made-image', category: 'child_on_child', years: [8, 11], other: 'peer_who_may_have_caused_harm',
    account: [
      '{name} was told by friends that {other} used an app to make a false {undressed|embarrassing} picture out of {his} {team photo|profile picture}. I have not seen it. {He} is {furious|very quiet} and wants to know who has it.',
    ],
    said: ["It's not even me and everyone thinks it is."],
    where: ['Library', 'Head of year’s office'],
    done: ['Asked nobody to show it. Told the safeguarding lead before anyone else.'],
    decided: [
      childProtection('high', 'informed', ['A made image counts as one. Police informed at {12:45|15:05}; parents of both told; removal asked for.'], opensACase),
    ],
  },
  {
    key: 'filmed-fight', category: 'child_on_child', years: [8, 11], other: 'peer_who_may_have_caused_harm',
    account: [
      'A fight was arranged by message for {after school|the end of lunch} and filmed. {name} was {on the ground|hit from behind} before staff reached them; {other} had {called people in|pushed the crowd on}. {name} has {a cut lip|sore ribs} and would not go to A&E.',
    ],
    said: ["I'm not a snitch.", 'They said if I did not come they would come to mine.'],
    where: ['Path behind the leisure centre', 'Bus turning circle'],
    decided: [
      schoolSupport('medium', 'informed', ['Both excluded for a day as a breathing space, meetings on return, route home watched by staff for two weeks.']),
      childInNeed('high', 'informed', ['There is an older group behind it. Shared with the police and the exploitation panel; safety plan for travel.'], opensACase),
    ],
  },
  {
    key: 'controlling-relationship', category: 'child_on_child', years: [10, 13], other: 'peer_who_may_have_caused_harm',
    account: [
      '{name} cannot be anywhere without answering {other} within minutes; there were {forty|over fifty} messages during {one lesson|double science}. {He} has stopped seeing friends and dropped {netball|drama|football} "because it causes arguments".',
    ],
    said: ["It's only because they care.", 'I had to send my location or it kicks off.'],
    where: ['Sixth form study room', 'Tutor time'],
    decided: [
      schoolSupport('medium', 'to_be_informed', ['Young person knows what it is called now. Worker from the relationships project sees {him} on Wednesday; {he} wants to tell home with us.']),
      earlyHelp('high', 'informed', ['Threats were added to it over the weekend. Both families told, safety plan here, specialist support agreed.'], opensACase),
    ],
  },
  {
    key: 'rough-with-younger', category: 'child_on_child', years: [3, 6], other: 'peer_affected',
    account: [
      '{name} {held {other} by the throat|sat on {other} and would not get off|pushed {other} into the toilets and shut the door}; it took two of us to part them. It is the {third|fourth} time with a smaller child. {name} was shaking afterwards and asked if the police were coming.',
    ],
    said: ['It just comes out of my hands.', 'That is what happens at mine.'],
    where: ['Toilets by the hall', 'Playground'],
    decided: [
      schoolSupport('medium', 'informed', ['Risk assessment and a one-page plan. What {name} says about home is followed up as a concern of its own.']),
      earlyHelp('medium', 'informed', ['Parents describe the same at home since the bereavement. Early help and play therapy referral.'], opensACase),
    ],
  },
]; // prettier-ignore
