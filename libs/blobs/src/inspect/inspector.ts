import { kindOfContent, kindOfEnding, type Kind, type Problem } from './kinds';
import { endOfZip, officeKind } from './office';
import { PdfNames } from './pdf';
import { pictureProblem, pointsOf } from './pictures';

export type { Kind, Problem };
export type Found =
  | Readonly<{ kind: Kind; /** Of a picture: how many points it has. */ points?: number }>
  | Readonly<{ problem: Problem }>;

const HEAD = 512 * 1024;
const TAIL = 512 * 1024;
const OVERLAP = 64;
/** As a page would have to begin for a browser to take it for one (WHATWG mimesniff looks at 1,445 bytes). */
const LOOKED_AT = 4 * 1024;

const markup = ['<script', '<html', '<!doctype', '<svg', '<?php', '<iframe', '<body', 'javascript:', '<%@'];
const wide = (text: string) => [...text].map((letter) => `${letter.toLowerCase()}\0`).join('');
const isMessage = wide('__properties_version1.0');
const inMessage = { [wide('EncryptedPackage')]: 'file/password', [wide('_VBA_PROJECT')]: 'file/macros', [wide('Workbook')]: 'file/kind-not-taken', [wide('WordDocument')]: 'file/kind-not-taken' } as const; // prettier-ignore
const tokens = [...markup, isMessage, ...Object.keys(inMessage)];

/** Characters that no text has: whatever they are part of is something else. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const NOT_WORDS = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

/**
 * Looks at a file as it goes by, a piece at a time, and says in the end what it is: by its content, which must be what its
 * ending says. What nobody can name is refused.
 */
export class Inspector {
  private head = Buffer.alloc(0);
  private tail = Buffer.alloc(0);
  private size = 0;
  private carried = '';
  private isText = true;
  private readonly utf8 = new TextDecoder('utf-8', { fatal: true });
  private readonly seen = new Set<string>();
  private readonly pdf = new PdfNames();

  write(piece: Buffer): void {
    this.size += piece.length;
    if (this.head.length < HEAD) this.head = Buffer.concat([this.head, piece.subarray(0, HEAD - this.head.length)]);
    this.tail = Buffer.concat([this.tail, piece]).subarray(-TAIL);
    const bytes = piece.toString('latin1');
    const latin = bytes.toLowerCase();
    const text = this.carried + latin;
    for (const token of tokens) if (!this.seen.has(token) && text.includes(token)) this.seen.add(token);
    this.carried = text.slice(-OVERLAP);
    // Whatever it calls itself, only what begins as one can be taken for one.
    if (this.head.subarray(0, 1).toString('latin1') === '%') this.pdf.write(bytes);
    if (this.isText) this.isText = !NOT_WORDS.test(latin) && this.decodes(piece);
  }

  /** What it is, when its content and its ending agree and nothing in it is refused. */
  end(ending: string): Found {
    const claimed = kindOfEnding(ending.toLowerCase());
    if (!claimed) return { problem: 'file/kind-not-taken' };
    if (this.size === 0) return { problem: 'file/broken' };
    const found = this.kind();
    if (found.startsWith('file/')) return { problem: found as Problem }; // kinds have no slash
    if (found !== claimed) return { problem: 'file/ending-differs' };
    const problem = this.problemOf(claimed);
    if (problem) return { problem };
    const points = pointsOf(claimed, this.head);
    return { kind: claimed, ...(points === undefined ? {} : { points }) };
  }

  private kind(): Kind | Problem {
    const kind = kindOfContent(this.head);
    if (kind === undefined) return 'file/kind-not-taken';
    if (kind === 'zip') return officeKind(this.tail, this.size);
    if (kind === 'compound') return this.compound();
    return kind === 'words' ? this.words() : kind;
  }

  /** The container of old office files: only a message is taken. */
  private compound(): Kind | Problem {
    const problem = Object.entries(inMessage).find(([token]) => this.seen.has(token))?.[1];
    if (problem) return problem;
    return this.seen.has(isMessage) ? 'msg' : 'file/kind-not-taken';
  }

  private words(): Kind | Problem {
    if (!this.isText || !this.decodes()) return 'file/kind-not-taken';
    const begin = this.head.toString('utf8', 0, LOOKED_AT).replace(/^\uFEFF/, '');
    // A message begins with its headers; a page in it is only ever handed out as a file.
    if (/^(?:[A-Za-z][A-Za-z-]{1,40}:[ \t].*\r?\n(?:[ \t].*\r?\n)*){2,}/.test(begin) && /^(?:from|date|received|message-id):/im.test(begin)) return 'eml'; // prettier-ignore
    if (/^\s*(?:<|#!|@echo\b|MZ)/i.test(begin) || markup.some((token) => this.seen.has(token)))
      return 'file/active-content';
    return 'text';
  }

  private problemOf(kind: Kind): Problem | undefined {
    if (['jpeg', 'png', 'webp', 'gif'].includes(kind)) {
      const problem = pictureProblem(kind, this.head, this.tail, this.size);
      if (problem) return problem;
      if (markup.some((token) => this.seen.has(token))) return 'file/two-in-one';
    }
    if (kind === 'pdf') {
      if (this.pdf.problem) return this.pdf.problem;
      if (!this.tail.subarray(-2_048).includes('%%EOF')) return 'file/broken';
    }
    if (['docx', 'xlsx', 'pptx', 'text', 'eml'].includes(kind)) return undefined;
    const begin = this.head.toString('latin1', 0, LOOKED_AT).toLowerCase();
    const page = markup.some((token) => begin.includes(token)) || (kind !== 'pdf' && begin.includes('%pdf-'));
    return page || endOfZip(this.tail) >= 0 ? 'file/two-in-one' : undefined;
  }

  private decodes(piece?: Buffer): boolean {
    try {
      this.utf8.decode(piece, { stream: piece !== undefined });
      return true;
    } catch {
      return false; // not UTF-8
    }
  }
}
