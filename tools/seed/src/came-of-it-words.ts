/** Too little to act on, and too much to forget: one for each school. */
export const glimpses = [
  'Sat alone at break three days running. Said they were fine and wanted to read.',
  'Two odd socks and no bag, and very proud of having got ready alone. Dad has a new shift.',
  'Asked me what happens when somebody cannot pay the rent. Then said it was for a story.',
  'Flinched when a door banged, laughed it off, and was quiet for the rest of the lesson.',
  'Tired on Monday and Tuesday. Their grandmother is staying and they share a room.',
  'Has stopped going to club, and says that it is boring. Their friend says that they are not allowed.',
  'Wanted to keep their coat on all day. The heating was on.',
  'Wrote in their reading diary that nobody was at home to sign it.',
  'Fell out with both of their friends in one week, and told me that it does not matter.',
  'Said twice that they would rather stay at school. Smiled when I asked why.',
  'Forgot lunch money again, and would not let me ring home about it.',
  'Cried over a broken pencil, and could not say what was wrong.',
];

/** What is written about a child who has a case already: one for each school. */
export const more = [
  'Came in late again and went straight to the medical room. Said their head hurt and fell asleep for half an hour.',
  'Asked twice today whether anybody had rung home. Would not say why they wanted to know.',
  'Has not had their glasses for a week. Sits at the front now, and says a new pair is coming.',
  'Was collected by somebody I have not met, who knew the password. The child went with them gladly.',
  'Told me at lunch that things are better, and that there was a birthday on Sunday.',
  'Gave their snack away and then asked for another. We have put two by.',
  'Very quiet in the afternoon. When I sat down beside them they asked whether I would be here tomorrow.',
  'Brought a drawing of the family to show me, and had left one of them out on purpose.',
  'A parent rang the office, upset, and then put the telephone down. The number was the one on file.',
  'Wore the same jumper all week. We have found another one in the spare box, without a word.',
  'Stayed behind to tidy up, for the third time. I let them help, and walked them to the gate.',
  'Said that they have to look after the little one on Saturday, by themselves, until four.',
];

/** What a second colleague writes about the same thing: one for each school. */
export const again = [
  'A colleague and I both saw it, and I am not sure that they have written it down. I have nothing to add to what they will say.',
  'I was told about this in the staff room and asked to write it down. I did not see it myself.',
  'Writing this down as well, in case nobody has: I was on the same corridor and heard the end of it.',
  'I was with the class when it happened. My colleague was going to report it after lunch; here it is from me too.',
  'This may be known already. I was covering next door, and the child came to me first.',
  'I said I would pass it on, and then saw my colleague at the computer. Sent to be safe.',
  'Told to me at the gate by another member of staff, who was there. Please treat theirs as the account.',
  'We were two on duty. I write the same as my colleague, because we agreed that one of us would and then both did.',
  'I had it from the child an hour later, in fewer words than the first time.',
  'Same matter as this morning. I had not seen that it was reported.',
  'For the record: I was the second adult there.',
  'I do not know whether the first note was sent, as the connection went. It is the same thing.',
];
