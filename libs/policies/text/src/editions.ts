import type { Day } from '@caseward/kernel';

export interface Edition {
  readonly edition: string;
  readonly from: Day;
  /** Repealed or withdrawn, with nothing of the same name after it. */
  readonly to?: Day;
  /**
   * Long published: the day is as generally known, and the source is where to check it. Otherwise it was reported at second
   * hand, and an administrator confirms it in the register.
   */
  readonly confirmed: boolean;
  readonly source: string;
}

export interface Statute {
  readonly code: string;
  readonly title: string;
  readonly kind: 'guidance' | 'act';
  /** How texts name it, as the inside of a regular expression. */
  readonly named: string;
  /** In order. An act has no editions but years: a later one repeals the earlier. */
  readonly editions: readonly Edition[];
}

const guidance = (
  code: string,
  title: string,
  named: string,
  source: string,
  years: Readonly<Record<string, Day>>,
  unconfirmed: Readonly<Record<string, Day>> = {},
): Statute => ({
  // prettier-ignore
  code,
  title,
  kind: 'guidance',
  named,
  editions: [
    ...Object.entries(years).map(([edition, from]) => ({ edition, from, confirmed: true, source })),
    ...Object.entries(unconfirmed).map(([edition, from]) => ({
      edition,
      from,
      confirmed: false,
      source: 'Reported; read the published text and confirm it.',
    })),
  ].sort((a, b) => (a.from < b.from ? -1 : 1)),
});

const repealed = (code: string, title: string, edition: string, from: Day, to: Day, source: string): Statute => ({
  code,
  title: `${title} ${edition}`,
  kind: 'act',
  named: `${title}(?=,? ${edition})`,
  editions: [{ edition, from, to, confirmed: true, source }],
});

/**
 * What policies cite, with the day each edition came into force: reference data, brought up to date each September. The
 * trust's own register of statutory references goes before it (`statutesWith`).
 */
export const statutes: readonly Statute[] = [
  guidance(
    'KCSIE',
    'Keeping Children Safe in Education',
    'keeping children safe in education|kcsie',
    'gov.uk: Keeping children safe in education, with its earlier versions',
    {
      '2014': '2014-04-03',
      '2015': '2015-03-26',
      '2016': '2016-09-05',
      '2018': '2018-09-03',
      '2019': '2019-09-02',
      '2020': '2020-09-01',
      '2021': '2021-09-01',
      '2022': '2022-09-01',
      '2023': '2023-09-01',
      '2024': '2024-09-02',
      '2025': '2025-09-01',
    },
    { '2026': '2026-09-01' },
  ),
  guidance(
    'WTSC',
    'Working Together to Safeguard Children',
    'working together to safeguard children',
    'gov.uk: Working together to safeguard children',
    { '2010': '2010-04-01', '2013': '2013-04-15', '2015': '2015-03-26', '2018': '2018-07-04', '2023': '2023-12-15' },
    { '2026': '2026-09-01' },
  ),
  guidance(
    'EYFS',
    'Early Years Foundation Stage statutory framework',
    '(?:statutory framework for the )?early years (?:and )?foundation stage(?: statutory framework)?|eyfs',
    'gov.uk: Early years foundation stage statutory framework',
    {
      '2012': '2012-09-01',
      '2014': '2014-09-01',
      '2017': '2017-04-03',
      '2021': '2021-09-01',
      '2023': '2023-09-04',
      '2024': '2024-01-04',
      '2025': '2025-09-01',
    },
  ),
  guidance(
    'BIS',
    'Behaviour in Schools',
    'behaviour in schools(?:[:,–-]? ?advice for headteachers and school staff)?',
    'gov.uk: Behaviour in schools',
    { '2022': '2022-09-01', '2024': '2024-02-19' },
  ),
  guidance(
    'SSC',
    'Searching, Screening and Confiscation',
    'searching, ?screening,? and confiscation(?: at schools?)?(?:[:,–-]? ?advice for schools)?',
    'gov.uk: Searching, screening and confiscation at school',
    { '2014': '2014-02-01', '2018': '2018-01-16', '2022': '2022-09-01' },
  ),
  guidance('PREVENT', 'Prevent duty guidance', 'prevent duty(?: guidance)?', 'gov.uk: Prevent duty guidance', {
    '2015': '2015-07-01',
    '2021': '2021-04-01',
    '2023': '2023-12-31',
  }),
  guidance(
    'ATTENDANCE',
    'Working together to improve school attendance',
    'working together to improve school attendance',
    'gov.uk: Working together to improve school attendance',
    { '2022': '2022-09-01', '2024': '2024-08-19' },
  ),
  guidance(
    'NUDES',
    'Sharing nudes and semi-nudes',
    'sharing nudes and semi-nudes',
    'gov.uk: Sharing nudes and semi-nudes, advice for education settings',
    { '2020': '2020-12-23', '2024': '2024-03-11' },
  ),
  guidance(
    'INFOSHARE',
    'Information sharing advice for practitioners',
    'information sharing(?:[:,–-] ?| )advice for (?:safeguarding )?practitioners',
    'gov.uk: Information sharing advice for safeguarding practitioners',
    { '2015': '2015-03-26', '2018': '2018-07-04', '2024': '2024-05-09' },
  ),
  {
    code: 'DPA',
    title: 'Data Protection Act',
    kind: 'act',
    named: 'data protection act',
    editions: [
      { edition: '1984', from: '1984-07-12', confirmed: true, source: 'legislation.gov.uk: 1984 c. 35' },
      { edition: '1998', from: '2000-03-01', confirmed: true, source: 'legislation.gov.uk: 1998 c. 29' },
      { edition: '2018', from: '2018-05-25', confirmed: true, source: 'legislation.gov.uk: 2018 c. 12, sch. 19' },
    ],
  },
  {
    code: 'SVSH',
    title: 'Sexual violence and sexual harassment between children in schools and colleges',
    kind: 'guidance',
    named: 'sexual violence and sexual harassment between children(?: in schools and colleges)?',
    editions: ['2018-05-22', '2021-09-01'].map((from) => ({
      edition: from.slice(0, 4),
      from,
      to: '2022-09-01',
      confirmed: true,
      source: 'gov.uk: withdrawn; its content is part five of Keeping Children Safe in Education 2022',
    })),
  },
  repealed('SDA', 'Sex Discrimination Act', '1975', '1975-12-29', '2010-10-01', 'legislation.gov.uk: 2010 c. 15, sch. 27'), // prettier-ignore
  repealed('RRA', 'Race Relations Act', '1976', '1977-06-13', '2010-10-01', 'legislation.gov.uk: 2010 c. 15, sch. 27'),
  repealed('DDA', 'Disability Discrimination Act', '1995', '1996-12-02', '2010-10-01', 'legislation.gov.uk: 2010 c. 15, sch. 27'), // prettier-ignore
];

/** The edition in force on that day, the one after, and whether it ended without one. */
export const editionOn = ({ editions }: Statute, day: Day): Edition | undefined =>
  editions.findLast(({ from, to }) => from <= day && (to === undefined || day < to));

/** An edition that the trust's own register holds, under the code by which texts are read. */
export type EditionHeld = Readonly<{ code: string; edition: string; from: Day }>;

const HELD = 'the register of statutory references';
/** Texts name an edition by its year, its cover perhaps by its month as well. */
const yearOf = (edition: string): string => /\b(?:19|20)\d\d\b/.exec(edition)?.[0] ?? edition;
const meant = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What came with the product, and before it what the trust's own register says: its days count, and it knows more. */
export const statutesWith = (held: readonly EditionHeld[]): readonly Statute[] => {
  const own = new Map<string, Edition[]>();
  for (const { code, edition, from } of held)
    own.set(code, [...(own.get(code) ?? []), { edition: yearOf(edition), from, confirmed: true, source: HELD }]);
  const joined = ({ code, editions }: Pick<Statute, 'code' | 'editions'>): readonly Edition[] => {
    const mine = own.get(code) ?? [];
    // Of two that are held under one year the later counts.
    const last = mine.filter(({ edition }, i) => mine.findLastIndex((one) => one.edition === edition) === i);
    return [...editions.filter(({ edition }) => !last.some((one) => one.edition === edition)), ...last].sort((a, b) => (a.from < b.from ? -1 : 1)); // prettier-ignore
  };
  const known = statutes.map((one) => (own.has(one.code) ? { ...one, editions: joined(one) } : one));
  const unknown = [...own.keys()].filter((code) => !statutes.some((one) => one.code === code));
  return [
    ...known,
    ...unknown.map((code): Statute => ({ code, title: code, kind: /\bAct$/.test(code) ? 'act' : 'guidance', named: meant(code), editions: joined({ code, editions: [] }) })), // prettier-ignore
  ];
};
