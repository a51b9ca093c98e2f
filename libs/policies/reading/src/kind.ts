/** What a file is, by its bytes: a name can be wrong. */
export type Kind = 'pdf' | 'zip' | 'compound' | 'other' | 'binary' | 'text';

const begins = (bytes: Uint8Array, text: string, at = 0) =>
  [...text].every((char, i) => bytes[at + i] === char.charCodeAt(0));
const others = ['{\\rtf', '<!DOCTYPE html', '<html', '<!doctype html', '<?xml', '%!PS'];
const pictures = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', 'BM'];

export const kindOf = (bytes: Uint8Array): Kind => {
  // Some programs write a few bytes before a PDF begins.
  for (let at = 0; at < Math.min(1024, bytes.length); at++) if (begins(bytes, '%PDF-', at)) return 'pdf';
  if (begins(bytes, 'PK\x03\x04') || begins(bytes, 'PK\x05\x06')) return 'zip';
  if (begins(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'compound';
  if (others.some((start) => begins(bytes, start))) return 'other';
  if (pictures.slice(0, -1).some((start) => begins(bytes, start))) return 'binary';
  return 'text';
};

/** A protected Word file is a compound file that holds a package so named; what else is one is Word of before 2007. */
export const isEncryptedPackage = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
