const paths = {
  inbox: 'M3 13l3-8h12l3 8v6H3zM3 13h5l1.500 3h5L16 13h5',
  case: 'M3 7h18v13H3zM8 7V4h8v3M3 12h18',
  breach: 'M12 3l8 3v6c0 5-3.500 8-8 9-4.500-1-8-4-8-9V6zM12 8v5M12 16v.5',
  work: 'M4 6.500l1.500 1.500L8 5M4 13l1.500 1.500L8 11.500M4 19.500L5.500 21 8 18M11.500 6.500H20M11.500 13H20M11.500 19.500H20',
  people:
    'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 20c0-4 3-6 6.500-6s6.500 2 6.500 6M16 4.500a3.500 3.500 0 0 1 0 6.500M18 14.500c2.200.8 3.500 2.700 3.500 5.500',
  reports: 'M5 3h10l4 4v14H5zM14 3v5h5M8.500 13h7M8.500 17h7',
  report: 'M4 20l1-5L16 4l4 4L9 19zM13.500 6.500l4 4',
  help: 'M12 3.500L22 20.500H2zM12 10v5M12 17.500v.5',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4.500 3.500-7 8-7s8 2.500 8 7',
  investigation: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM15.500 15.500L21 21M8 10.500h5',
  debrief: 'M3 5h13v9H8l-5 4zM8 17v1h8l5 3V9h-2',
  lesson: 'M12 6c-2-1.500-5-2-9-2v14c4 0 7 .5 9 2 2-1.500 5-2 9-2V4c-4 0-7 .5-9 2zM12 6v14',
  policy: 'M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 15.500h7M9 8.500h2',
  school: 'M3 21V10l9-6 9 6v11M9 21v-6h6v6M2 21h20',
} as const;
export type IconName = keyof typeof paths;

/** Lines, never alone: the word stands beside it, or is read in its place. */
export const Icon = ({ of }: Readonly<{ of: IconName }>) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={paths[of]} />
  </svg>
);
