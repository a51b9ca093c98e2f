import { childInNeed, childProtection, earlyHelp, noFurtherAction, opensACase, schoolSupport, type Situation } from './situation'; // prettier-ignore

/** Online. */
export const online: readonly Situation[] = [
  {
    key: 'game-stranger', category: 'online', years: [3, 7],
    account: [
      '{name} talks at night to "{a mate|a friend} from {the game|a server}" whom {he} has never met. The friend asked {which school {he} goes to|for a picture of {his} room|{him} to move to another app}. {He} told me as if it were nothing.',
      'In {computing|PSHE} {name} said {he} is part of a {build team|clan} with "older people, like {nineteen|twenty-five}", who send {him} {coins|gift codes}. One wants to talk without the others.',
    ],
    said: ["He's not a stranger, I know his voice.", 'He said my mum would not get it.'],
    where: ['Computing lesson', 'PSHE', 'Corridor'],
    decided: [
      schoolSupport('medium', 'informed', ['Parents set up controls with us on the phone the same day. No picture sent, no address given. Account reported.']),
      childInNeed('high', 'informed', ['Grooming pattern: gifts, secrecy, moving apps. Reported to the national reporting service with the parents; referral with consent.'], opensACase),
    ],
    later: ['Parents say the account has been closed. {name} was cross, then relieved.'],
  },
  {
    key: 'underage-app', category: 'online', years: [4, 7],
    account: [
      'Half the {table|group} has an app for adults; {name} has had an account since {the summer|Christmas} with a false age and {over 300|nearly a thousand} followers. {He} {dances|posts from the bedroom} late at night and reads out comments that no child should read.',
    ],
    said: ['You just put 2001.', "They're only hearts, miss."],
    where: ['Classroom', 'Lunch club'],
    decided: [
      schoolSupport('low', 'informed', ['Parents did not know. Account closed together with them. Online evening for the year group brought forward.']),
      noFurtherAction('low', 'informed', ['Parents know the account, it is private, and they look at it weekly. Advice given.']),
    ],
  },
  {
    key: 'asked-for-pictures', category: 'online', years: [6, 10], safe: 'not_sure',
    account: [
      'An account that says it is {a model scout|a boy of sixteen|a coach} has asked {name} for pictures, {first in uniform, then not|and offered money}. {He} sent {one of {his} face|none} and is frightened because it now says it knows {where {he} lives|{his} school}.',
    ],
    said: ['Am I in trouble?', 'They said they would send it to everyone.'],
    where: ['Pastoral office', 'After PSHE'],
    done: ['Told {him} that {he} has done nothing wrong, that we would keep the messages and not answer.'],
    decided: [
      childProtection('high', 'informed', ['Reported to the police and the national service the same hour. Parents came in. Nothing deleted, nothing viewed by us.'], opensACase),
    ],
  },
  {
    key: 'frightening-video', category: 'online', years: [0, 4],
    account: [
      '{name} has not wanted to go to the toilet alone since {Monday|the weekend}. {He} told the class about a video with {a doll that hurts people|a mask man}, and {three|two} others knew it from {an older cousin|a brother}. {He} drew it over and over.',
    ],
    said: ['It comes when you close your eyes.', 'I watched it by mistake and it did not stop.'],
    where: ['Classroom', 'Toilets'],
    decided: [
      noFurtherAction('low', 'informed', ['Rang home: seen at a sleepover. Parents had no idea and are glad to know. Advice sheet sent to the class.']),
      schoolSupport('low', 'informed', ['Tablet used alone at night for hours. Parent took up the offer of a session on settings.']),
    ],
  },
  {
    key: 'gambling', category: 'online', years: [7, 11],
    account: [
      '{name} owes {other people|someone in Year 11|a boy on the bus} {£40|£85|more than £100} from betting on {game skins|match apps} with {a parent\'s card|a cousin\'s account}. {He} has sold {his} {headphones|calculator} and borrowed from {two|several} friends.',
    ],
    said: ['I nearly had it all back on Sunday.', "Don't tell my dad about the card."],
    where: ['Bus queue', 'Form room'],
    decided: [
      schoolSupport('medium', 'informed', ['Told the parents with {him} in the room. Bank rung, apps off, a plan for what is owed. Counsellor on Thursdays.']),
      earlyHelp('medium', 'informed', ['Debt to somebody older makes this more than money. Early help, and the youth worker meets {him} at lunch.']),
    ],
  },
  {
    key: 'mean-group', category: 'online', years: [5, 9], other: 'peer_who_may_have_caused_harm',
    account: [
      '{name} was added to a group that is only there to laugh at {him}; {other} {started it|runs it}. {Thirty|Nineteen|Two dozen} pupils are in it. {He} read some of it to me and could not finish. I kept nothing and forwarded nothing.',
      'There is a fake account with {name}\'s {name and photo|face and voice}. It posts {insults|silly claims} about teachers. {He} says that {other} has the password, and is afraid of being blamed.',
    ],
    said: ['Even people I thought were nice clicked like.', 'I do not want to come in tomorrow.'],
    where: ['Tutor time', 'Library', 'Year office'],
    decided: [
      schoolSupport('medium', 'informed', ['Group taken down the same day, families of those who ran it rung. {name} has a quiet place at lunch and a friend with {him}.']),
      schoolSupport('low', 'informed', ['Account reported and gone by evening. Words with all involved; families told.']),
    ],
    later: ['{He} came in every day this week. Went back to {choir|chess|art} club.'],
  },
  {
    key: 'search-alert', category: 'online', years: [7, 13], hours: [9, 15],
    account: [
      'Filter alert: {name} searched for {ways to disappear|how long you can go without sleep|how to stop feeling} {in the library|during computing} at {10.52|11.37|13.48}. {He} closed the page when I came near and said that it was {for drama|for a story|a joke}.',
    ],
    where: ['Library computers', 'Room 14'],
    decided: [
      noFurtherAction('low', 'informed', ['Seen by the head of year: homework on sleep, confirmed by the teacher who set it. Parents told as a courtesy.']),
      schoolSupport('medium', 'informed', ['Not homework. A long, good talk; the counsellor sees {him} tomorrow and the parents know.']),
    ],
  },
]; // prettier-ignore
