import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 in hexadecimal, of text as UTF-8. At once and without Node: rules run in the browser as well, and a rule cannot wait. */
export const sha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text)));
