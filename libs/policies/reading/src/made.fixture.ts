import { crc32, deflateRawSync } from 'node:zlib';

/** A zip, made here so that no binary file stands in the repository. */
export const zipped = (parts: Readonly<Record<string, string | Buffer>>, claimed?: number): Buffer => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const [raw, title] = [Buffer.from(content), Buffer.from(name)];
    const packed = deflateRawSync(raw);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(raw), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(claimed ?? raw.length, 18);
    head.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, title, packed]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    bodies.push(local);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), head, central, title]));
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, list, Buffer.from('PK\x05\x06'), end]);
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
export const run = (text: string, how = '') => `<w:r><w:rPr>${how}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`; // prettier-ignore
export const para = (text: string, how = '') => `<w:p><w:pPr>${how}</w:pPr>${text.startsWith('<w:') ? text : run(text)}</w:p>`; // prettier-ignore
export const styled = (style: string, text: string) => para(text, `<w:pStyle w:val="${style}"/>`);
export const listed = (list: number, level: number, text: string) => para(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`); // prettier-ignore
export const table = (rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell.startsWith('<w:') ? cell : para(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`; // prettier-ignore

const level = (depth: number, format: string, text: string) => `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`; // prettier-ignore
const numbering = `<w:numbering>
  <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}${level(1, 'bullet', 'o')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'lowerLetter', '(%1)')}${level(1, 'lowerRoman', '(%2)')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>`;
const styles = `<w:styles>
  <w:style w:styleId="Title"><w:name w:val="Title"/></w:style>
  <w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style>
  <w:style w:styleId="Own"><w:name w:val="Policy heading"/><w:basedOn w:val="H2"/></w:style>
  <w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
</w:styles>`;

/** A Word file with these paragraphs, and with parts beside it. */
export const docx = (body: readonly string[], beside: Readonly<Record<string, string>> = {}): Buffer =>
  zipped({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document><w:body>${body.join('')}</w:body></w:document>`,
    'word/numbering.xml': numbering,
    'word/styles.xml': styles,
    ...beside,
  });

export interface Piece {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
}

/** A PDF with these pieces of text on its pages, and with what else each of them holds. */
export const pdf = (
  pages: readonly (readonly Piece[])[],
  trailer = '',
  extra: readonly string[] = [],
  onPage: (page: number) => string = () => '',
): Buffer => {
  const streams = pages.map((pieces) => pieces.map(({ x, y, text, size = 11, bold }) => `BT /F${bold ? 2 : 1} ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`).join('\n')); // prettier-ignore
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${5 + i * 2} 0 R`).join(' ')}] >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    ...streams.flatMap((stream, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${6 + i * 2} 0 R ${onPage(i)} >>`,
      `<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`,
    ]),
    ...extra,
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = Buffer.byteLength(text, 'latin1');
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = Buffer.byteLength(text, 'latin1');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
};
