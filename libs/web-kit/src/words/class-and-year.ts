type OnRoll = Readonly<{ className?: string | null; yearGroup?: string | null }>;

const yearOf = (yearGroup: string): string => {
  const year = yearGroup.replace(/^Y(ear)?\s*/i, '');
  return /^\d/.test(year) ? `Year ${year}` : /^R$/i.test(year) ? 'Reception' : year;
};

/** "class 2B, Year 2". Schools write years in many ways; empty for somebody who is in no class. */
export const classAndYear = ({ className, yearGroup }: OnRoll): string =>
  [className && `class ${className}`, yearGroup && yearOf(yearGroup)].filter(Boolean).join(', ');
