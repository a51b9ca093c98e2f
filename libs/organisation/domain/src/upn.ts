const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const FORM = /^[A-Z]\d{11}[\dA-Z]$/;

/**
 * A unique pupil number: a check letter, then 12 characters of which a temporary UPN ends in a letter.
 * The check letter is the weighted sum (2 to 13) of the rest, modulo 23, among 23 letters without I, O and S.
 * Source: DfE, Unique pupil numbers: guide for schools and local authorities.
 */
export const isUpn = (text: string): boolean => {
  if (!FORM.test(text)) return false;
  const values = [...text.slice(1)].map((c) => (/\d/.test(c) ? Number(c) : LETTERS.indexOf(c)));
  if (values.some((value) => value < 0)) return false;
  const sum = values.reduce((total, value, i) => total + value * (i + 2), 0);
  return LETTERS[sum % 23] === text[0];
};
