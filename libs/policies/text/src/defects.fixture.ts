import { bare, capitals, contents, lettered, lines, markdown, sound, tabbed, wrapped } from './corpus.fixture';

/** A front page that nobody filled in, and words a model left. */
export const unfilled = lines(`
[Name of school] Attendance Policy

Approved by:
Date of approval:
Next review: xx/xx/xxxx
Named governor: TBC

1. Aims

1.1 Pupils/students/learners come to school every day unless they are ill (delete as appropriate).

1.2 Parents will ring before 9 am (if applicable) and

1.3 We follow Working Together to Safeguard Children 2015.
`);

/** Nearly every defect of a trust's text. */
export const defective = lines(`
Acceptable Use Policy

Approved: Trust Executive, March 2022
Review: Every two years
Policy owner: Alma Fennimore, Head of Digital

Contents

1. Scope
2. Rules
3. Breaches

1. Scope

1.1 This policy is for all schools of BrightSea Trust. Schools may add to it.

1.2 The Designated Safeguarding Lead, Osric Pellworth, answers questions. BrightSea schools share one filter.

1.2 In the Trust, personal data is held under the Data Protection Act 1998.

2. Rules

2.1 Staff must not share passwords.

2.3 At Cobble Hill Primary School the devices were changed on 5 June 2023 for all of the Trust.

2.4 Staff will not install programs, must not lend devices, should not copy files and may never let a child use an account of BrightSEA Trust that belongs to

4. Monitoring

4.1 This policy is reviewed annually. See section 9 for how. We follow Keeping Children Safe in Education (2022).
`);

/** A history by columns, key details with three leads, noted and ratified on one day. */
export const history = lines(`
Willow Federation
Online Conduct Policy

Document History
Version\tDate\tAuthor\tNotes
1\tAug 2021\tA supplier\tTaken over from a model text
2\tMar 2022\tB Lowe\tApproved by the Executive Headteacher; noted by the Governing Body 22 March 2022

Key Details

Designated Safeguarding Lead (s): Anna Moss (Head of School, Elm), Ben Hart (Head of School, Oak), Cara Dunn (Ash)
Named Governor with lead responsibility: Dora Finch
Date written: March 2022
Date agreed and ratified by Governing Body: 22 March 2022
Date of next review: March 2023

1. Aims

• We keep to Keeping Children Safe in Education 2021.
• The Designated Safeguarding Lead, Anna Moss, answers for all of it.

2. Breaches

• Whoever sees a breach reports it.
`);

/** Contacts by dash, one date for two things, nobody who approved it. */
export const contacts = lines(`
THE ST ANNE PRIMARY SCHOOL

Messaging Policy

Written / agreed: September 2022
Review: September 2023

Key Contacts:
Headteacher and DSL – Mrs J Harlow
Deputy DSLs – Mr P Crane, Miss K Dell

1.  Aims
We keep to Behaviour in Schools 2022 and to Keeping Children Safe in Education 2021.

Any breach is reported to the Headteacher.
`);

/** A committee's text that forbids, and says neither who leads nor what follows. */
export const committee = lines(`
Robin Hill Primary School

Social Networking Policy

Governors' Committee responsible: Finance & Personnel
Reviewed by: Mrs V Stone
Date ratified by committee: March 2022
Period of review: 1 year
Next review due: March 2023
Related policies: Acceptable Use, Safeguarding

Use of sites
Staff must not be friends with pupils. They should never post pictures of them. They must not write about school.

Contact by a pupil is told to the Headteacher or a Child Protection Officer. Staff will not use work e-mail.
Misuse may lead to dismissal.
`);

export const corpus = { sound, wrapped, markdown, capitals, lettered, contents, bare, tabbed, unfilled, defective, history, contacts, committee }; // prettier-ignore
