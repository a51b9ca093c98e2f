/** What is taken, by the endings that people's files have. What is not here is refused: an archive, a script, a page, a picture that can hold a script. */
export const endings = {
  jpg: 'jpeg', jpeg: 'jpeg', png: 'png', webp: 'webp', gif: 'gif', heic: 'heic', heif: 'heic', pdf: 'pdf', txt: 'text',
  docx: 'docx', xlsx: 'xlsx', pptx: 'pptx', eml: 'eml', msg: 'msg', mp3: 'mp3', m4a: 'm4a', mp4: 'mp4',
} as const; // prettier-ignore
export type Kind = (typeof endings)[keyof typeof endings];
export type Problem =
  | 'file/kind-not-taken'
  | 'file/ending-differs'
  | 'file/two-in-one'
  | 'file/macros'
  | 'file/active-content'
  | 'file/cannot-be-looked-into'
  | 'file/password'
  | 'file/unpacks-too-large'
  | 'file/picture-too-large'
  | 'file/broken';

/** Undefined for an ending that is not taken. */
export const kindOfEnding = (ending: string): Kind | undefined =>
  Object.hasOwn(endings, ending) ? endings[ending as keyof typeof endings] : undefined; // an own key is one of them

const ascii = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to);
const begins = (bytes: Buffer, ...with_: readonly number[]) => with_.every((byte, i) => bytes[i] === byte);
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1', 'heif'];
const mp4Brands = ['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'dash', 'MSNV', '3gp4', '3gp5'];

export const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

/** What a file is by its first bytes; an office file is a zip until somebody has looked into it. */
export const kindOfContent = (head: Buffer): Kind | 'zip' | 'compound' | 'words' | undefined => {
  if (begins(head, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (begins(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'webp';
  if (['GIF87a', 'GIF89a'].includes(ascii(head, 0, 6))) return 'gif';
  if (ascii(head, 0, 5) === '%PDF-') return 'pdf';
  if (begins(head, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (begins(head, ...CFB)) return 'compound';
  if (ascii(head, 4, 8) === 'ftyp') {
    const brand = ascii(head, 8, 12);
    if (heicBrands.includes(brand)) return 'heic';
    if (brand.startsWith('M4A') || brand.startsWith('M4B')) return 'm4a';
    return mp4Brands.includes(brand) || brand.startsWith('M4V') ? 'mp4' : undefined;
  }
  // A frame of MPEG audio, layer III; or its titles before it.
  if (ascii(head, 0, 3) === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2)) return 'mp3';
  return 'words';
};
