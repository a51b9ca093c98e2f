/** What the page knows beside the text. Nothing of it leaves the page. */
export type Account = Readonly<{
  text: string;
  /** Names of the people who are linked already. */
  linked: readonly string[];
  /** Names that a search of this page has shown, whether they were chosen or not. */
  seen: readonly string[];
  /** Letters of the longest piece that was pasted and still stands in the text. */
  pasted: number;
  /** Whether the report says the time, the place and the child's words elsewhere. */
  has: Readonly<{ time: boolean; place: boolean; voice: boolean }>;
}>;
export type AdviceCode =
  'name-not-linked' | 'initials' | 'leading-question' | 'opinion' | 'copied' | 'voice' | 'time' | 'place';
/** `about`: the word that gave rise to it, as it was typed. */
export type Advice = Readonly<{ code: AdviceCode; about?: string }>;

/** Below this somebody is still beginning, and is left in peace. */
const ENOUGH_WORDS = 12;
const PASTED = 300;

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string) => text.match(/[\p{L}’'-]+/gu) ?? [];
/** What stands in quotation marks is what was said, and nobody is to change a word of it. */
const unquoted = (text: string) => text.replaceAll(/“[^”]*”|"[^"]*"|(?<!\p{L})[‘'][^‘’'\n]*[’'](?!\p{L})/gu, ' … ');

/** Letters that stand for something everybody in a school knows, and for no person. */
const known = new Set(
  `DSL DDSL DSP SENCO SEN SEND EHCP TA TAS HLTA LSA PE RE IT ICT PSHE PPA AM PM OK TV PC DVD UK US GP NHS A&E ID CP CIN LAC MASH LADO
   CSC FGM CSE CCE EAL ELSA ADHD ASD ASC OCD KS KS1 KS2 KS3 KS4 EYFS PTA HT AHT DHT EHT QR CCTV SMS USB FIFA PS4 PS5 GTA MP HR
   CEO CME EHE DBS GCSE BTEC RSE SLT WC ELT NSPCC FLO EWO SALT OT VC DJ BBC XL PDF ER GPS DT`.split(/\s+/),
);
/** "JL", "J.L.", "child A": two or three capitals alone, or a letter in the place of a name. */
export const initialsIn = (text: string): string | undefined => {
  // Somebody who writes everything in capitals is not writing initials.
  const letters = text.replaceAll(/[^\p{L}]/gu, '');
  if (letters.length > 0 && letters.replaceAll(/\p{Lu}/gu, '').length / letters.length < 0.5) return undefined;
  const capitals = text.match(/(?<![\p{L}\p{N}&.])(?:\p{Lu}{2,3}|(?:\p{Lu}\.\s?){2,3})(?![\p{L}\p{N}&])/gu) ?? [];
  const found = capitals.find((one) => !known.has(one.replaceAll(/[.\s]/g, '')));
  return found?.trim() ?? /\b(?:child|pupil|student|boy|girl) [A-Z]\b(?!['’.]\p{L})/u.exec(text)?.[0];
};

const leading =
  /\bI (?:asked|said to) (?:him|her|them|\p{Lu}\p{Ll}+)?,?\s*(?:if|whether) (?:(?:he|she|they|\p{Lu}\p{Ll}+) (?:had been |was |were |is |are )?(?:being )?(?:hit|hurt|abused|beaten|touched|smacked|bullied)|(?:mum|dad|his|her|their|anyone|somebody|someone|anybody)(?: \p{L}+)? (?:had )?(?:hit|hurt|abused|beat|beaten|touched|smacked|did))/iu;
const leadingQuoted =
  /\bI (?:asked|said)[^.“"]{0,30}[“"](?:did|does|has|is|was) (?:he|she|mum|mummy|dad|daddy|your \p{L}+|someone|somebody|anyone)[^”"?]{0,30}\b(?:hit|hurt|touch|abuse|beat|smack|hitting|hurting|touching)/iu;

/** Words that judge, where a record should show. Each stands for many who read it years later. */
const opinions =
  /\b(?:obviously|clearly lying|attention[- ]seeking|attention seeker|drama queen|manipulative|a liar|lying again|making (?:it|this) up|made it up|naughty|nasty piece|always lies|typical of (?:him|her|them)|neglectful (?:mum|mother|dad|father|parents?|family)|bad (?:mum|mother|dad|father|parents?)|rough family|that sort of family|I reckon|I bet|probably (?:hit|hurt|abused|neglected|being|been|because)|must have been (?:hit|hurt|abused|beaten|smacked|drunk|drinking))\b/iu;

const speaking = /\b(?:said|says|saying|told|whispered|replied|answered|explained)\b/iu;
const quoting =
  /“[^”]{2,}”|"[^"]{2,}"|(?<!\p{L})[‘'][^‘’'\n]{3,}[’'](?!\p{L})|\bsaid (?:that|nothing|no|yes|he|she|they|nobody|mum|dad|it|her|his|to me that)\b|\b(?:didn’t|didn't|did not|would not|wouldn’t|wouldn't) (?:say|speak|answer|want to (?:say|talk))|\b(?:silent|non-?verbal|no answer)\b/iu;

const clock =
  /\b(?:[01]?\d|2[0-3])[:.][0-5]\d\b|\b(?:1[0-2]|[1-9]) ?(?:am|pm|o['’]?clock)\b|\b(?:noon|midday|this morning|this afternoon|at (?:the (?:start|end)|break|lunch|playtime|drop[- ]?off|pick[- ]?up|home time|registration)|break|break ?time|lunch|lunch ?time|playtime|registration|assembly|home ?time|period \d|(?:before|after|during) \p{L}+|(?:first|second|third|fourth|last) (?:lesson|period)|last night|yesterday|today|on the way|on arrival|as soon as|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu;
const place =
  /\b(?:in|at|on|outside|inside|near|by|behind|into|from|through|to|round) (?:the |a |my |our |his |her |their )?(?:\p{L}+ ){0,2}(?:class|classroom|playground|field|hall|dining|canteen|corridor|toilets?|cloakroom|changing|gym|library|office|gate|entrance|reception|car park|bus|stop|street|road|home|house|school|lesson|club|pool|park|stairs|staircase|staff ?room|lab|workshop|studio|nursery|carpet|desk|table|bench|queue|line|site|trip|coach|taxi|shop|online|phone|chat|snapchat|tiktok|whatsapp|instagram|group|bed|kitchen|bedroom|bathroom|garden|room|door)\b|\b(?:online|at home|in class|registration|assembly|period \d|PE|swimming)\b/iu;

/** Names of whoever was looked for on this page, written in the text, and not linked. */
const notLinked = ({ text, linked, seen }: Account): string | undefined => {
  const written = new Set(wordsOf(text).filter((word) => /^\p{Lu}/u.test(word)).map((word) => folded(word).replace(/['’]s?$/, ''))); // prettier-ignore
  const theirs = new Set(linked.flatMap((name) => wordsOf(folded(name))));
  // A title or two letters name nobody.
  const parts = (name: string) => wordsOf(name).filter((part) => part.length > 2 && !/^(?:mrs|miss|the)$/i.test(part));
  for (const name of seen) {
    if (linked.includes(name)) continue;
    const found = parts(name).find((part) => written.has(folded(part)) && !theirs.has(folded(part)));
    if (found) return found;
  }
  return undefined;
};

/** The advice there is about an account, the most useful first. Pure, and quick enough for every pause in typing. */
export const adviseOn = (account: Account): readonly Advice[] => {
  const { text, pasted, has } = account;
  const own = unquoted(text);
  const advice: Advice[] = [];
  const say = (code: AdviceCode, about: string | undefined) => {
    if (about !== undefined) advice.push({ code, about });
  };
  say('name-not-linked', notLinked(account));
  say('initials', initialsIn(own));
  say('leading-question', (leading.exec(own) ?? leadingQuoted.exec(text))?.[0]);
  say('opinion', opinions.exec(own)?.[0]);
  if (pasted >= PASTED) advice.push({ code: 'copied' });
  if (wordsOf(text).length < ENOUGH_WORDS) return advice;
  if (!has.voice && speaking.test(own) && !quoting.test(text)) advice.push({ code: 'voice' });
  if (!has.time && !clock.test(text)) advice.push({ code: 'time' });
  if (!has.place && !place.test(text)) advice.push({ code: 'place' });
  return advice;
};
