/**
 * Invented policies of invented schools, each in another make. The recogniser was never fitted to one of them alone: a rule
 * that one needs must leave the others as they are.
 */
export const lines = (text: string) => text.replace(/^\n/, '').split('\n');

/** Nothing is wrong with it on 1 November 2026: the linter must be silent. */
export const sound = lines(`
Mobile Devices Policy

Policy owner:\tDirector of Safeguarding
Approved by:\tBoard of Trustees
Date approved:\t14 May 2026
Next review date:\tMay 2027
Review cycle:\tAnnually
Version:\t3.1
Related policies:\tSafeguarding and child protection; Behaviour; Staff code of conduct

1. Purpose

1.1 This policy sets out how mobile devices are used in our schools so that pupils can learn and are safe.

1.2 Concerns about a child go to the designated safeguarding lead at once.

2. Rules for pupils

2.1 Pupils must:

- hand their phone in at the office when they arrive;
- leave it there until the end of the day;
- collect it themselves.

2.2 Pupils must not film or photograph anybody in school.

3. Rules for staff

3.1 Staff must not use a personal phone where children are present.

3.2 Staff may use a personal phone in the staff room.

4. Breaches of this policy

4.1 A breach is reported to the headteacher, who decides what follows under the code of conduct.

5. Review

5.1 The Board reviews this policy every year.
`);

/** Wrapped at a fixed width, with a running head, page numbers and form feeds. */
export const wrapped = [
  'Larkhill Federation',
  '',
  'Visitors Policy',
  '',
  'Approved by: Full Governing Board',
  'Date: 3 February 2025',
  'Review date: February 2027',
  '',
  '1. Why we have this policy',
  '',
  'Visitors are welcome in our schools. This policy says what we ask of them and',
  'what they may expect of us, so that every child is safe while they are here and',
  'every visitor knows',
  '                                        Page 1 of 3',
  '\fLarkhill Federation                    Visitors Policy',
  'where to go.',
  '',
  '2. On arrival',
  '',
  '2.1 Every visitor reports to reception, shows a proof of identity and signs in.',
  '    The office gives out a badge, which is worn so that it can be seen.',
  '2.2 A visitor whose checks are not on record is accompanied at all times by a',
  '    member of staff.',
  '',
  '                                        Page 2 of 3',
  '\fLarkhill Federation                    Visitors Policy',
  '',
  '3. Concerns',
  '',
  'A visitor who is worried about a child tells the designated safeguarding lead,',
  'whose picture is on the badge.',
  '',
  '                                        Page 3 of 3',
];

/** Markdown as a wiki writes it. */
export const markdown = lines(`
# Anti-bullying policy

| Field | Detail |
|-------|--------|
| Policy owner | Deputy Headteacher |
| Approved by | Local Governing Board |
| Date approved | 01/09/2025 |
| Review period | 2 years |

## What bullying is

Bullying is **repeated** and means to hurt. It may be:

* physical,
* in words,
* online:
  * in messages,
  * in games.

## What we do

1. We listen.
2. We write down what was said.
3. We act.

### Levels

| Level | What happens | Who |
|:--|:--|:--|
| 1 | A talk | Class teacher |
| 2 | A plan | Head of year |

## Links

Read this alongside:

- Behaviour policy
- Online safety policy
`);

/** Headings in capitals, no numbers, bullets by hyphen, signed off at the end. */
export const capitals = lines(`
ST OSWIN'S PRIMARY SCHOOL
CHARGING AND REMISSIONS POLICY

INTRODUCTION
The school charges for very little. This policy says for what.

WHAT WE CHARGE FOR
- Music lessons for one child or a small group
- Board and lodging on residential visits
- Breakages

Help with the cost
Parents who receive certain benefits pay less.

REMISSIONS
The headteacher decides in confidence.

Approved by: Finance Committee
Date approved: 12/11/2024
Review date: November 2026
`);

/** Lettered sections, letters and Roman numbers within paragraphs. */
export const lettered = lines(`
Educational Visits Procedure

A. Planning

The visit leader will:

(a) choose a place;
(b) write a risk assessment, which covers
(i) travel,
(ii) weather,
(iii) the group;
(c) ask for approval.

B. On the day

The visit leader carries the register.

Appendix 1: Checklist

Register
First aid kit
`);

/** A contents page with leaders, sections by word, bare numbers below. */
export const contents = lines(`
Complaints Policy

Table of contents

Section 1: Introduction ........ 2
Section 2: Stages .............. 3
Section 3: Records ............. 5
Appendix A: Form ............... 6

Section 1: Introduction

Anyone may complain.

Section 2: Stages

A complaint goes through two stages at most.

Section 3: Records

We keep records for six years.

Appendix A: Form

Name:
Date:
`);

/** Numbers without points; a list that begins anew within each section; years and quantities that are no numbers. */
export const bare = lines(`
Lettings policy

1 Introduction

2024 was the first year in which the hall was let to the public at large.

2 Who may hire

1. Clubs
2. Charities
3. Families

3 Charges

12 hours is the most that the hall is let for in a day.
`);

/** Columns by tabs, bullets with tabs, numbers alone on their line. */
export const tabbed = lines(`
Lone Working Policy
Version\t2
Author\tHead of Estates

1.
Purpose

•\tTo keep people safe.
•\tTo know who is where.

2.
Levels of risk

Task\tRisk\tSecond person
Opening up\tLow\tNo
Working at height\tHigh\tYes

3.
Reporting

\tAlways ring in.
o\tbefore you start
o\twhen you finish
`);
