import { Parser } from 'htmlparser2';

/** Reads XML as a stream: entities of its own are not known to it, and so cannot grow. */
export const parse = (xml, { open = () => {}, text = () => {}, close = () => {} }) => {
  const parser = new Parser({ onopentag: open, ontext: text, onclosetag: close }, { xmlMode: true, decodeEntities: true }); // prettier-ignore
  parser.write(xml ? xml.toString(xml[0] === 0xff ? 'utf16le' : 'utf8').replace(/^\ufeff/, '') : '');
  parser.end();
};

/** Style id → { name, outline, numId, level, basedOn, bold }. */
export const stylesOf = (xml) => {
  const styles = new Map();
  let style;
  parse(xml, {
    open: (name, at) => {
      if (name === 'w:style') styles.set(at['w:styleId'], (style = { name: '' }));
      else if (!style) return;
      else if (name === 'w:name') {
        style.name = (at['w:val'] ?? '').toLowerCase();
        // A school's own style says by what it is based on that it is a heading.
        const heading = /^heading (\d)/.exec(style.name)?.[1];
        if (heading) style.outline = Number(heading) - 1;
      } else if (name === 'w:basedOn') style.basedOn = at['w:val'];
      else if (name === 'w:outlineLvl') style.outline = Number(at['w:val']);
      else if (name === 'w:numId') style.numId = at['w:val'];
      else if (name === 'w:ilvl') style.level = Number(at['w:val']);
      else if (name === 'w:b') style.bold = !/^(?:0|false|off)$/.test(at['w:val'] ?? '1');
    },
    close: (name) => {
      if (name === 'w:style') style = undefined;
    },
  });
  const inherited = (id, key, depth = 0) => {
    const one = styles.get(id);
    return one?.[key] ?? (one?.basedOn && depth < 12 ? inherited(one.basedOn, key, depth + 1) : undefined);
  };
  return {
    of: (id) => {
      return {
        name: styles.get(id)?.name ?? (id ?? '').toLowerCase(),
        outline: inherited(id, 'outline'),
        numId: inherited(id, 'numId'),
        level: inherited(id, 'level'),
        bold: inherited(id, 'bold') ?? false,
      };
    },
  };
};

const roman = (n) => {
  const signs = [['m', 1000], ['cm', 900], ['d', 500], ['cd', 400], ['c', 100], ['xc', 90], ['l', 50], ['xl', 40], ['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1]]; // prettier-ignore
  let left = n;
  return signs.map(([sign, value]) => { let out = ''; while (left >= value) { out += sign; left -= value; } return out; }).join(''); // prettier-ignore
};
const letters = (n) => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
const printed = (n, format) =>
  ({ lowerLetter: letters(n), upperLetter: letters(n).toUpperCase(), lowerRoman: roman(n), upperRoman: roman(n).toUpperCase(), decimalZero: String(n).padStart(2, '0') })[format] ?? String(n); // prettier-ignore

/** Word keeps no numbers but rules that make them: this counts as Word does. */
export const numberingOf = (xml) => {
  const abstracts = new Map();
  const lists = new Map();
  let abstract, level, list, override;
  parse(xml, {
    open: (name, at) => {
      const value = at['w:val'];
      if (name === 'w:abstractNum') abstracts.set(at['w:abstractNumId'], (abstract = new Map()));
      else if (name === 'w:num') lists.set(at['w:numId'], (list = { starts: new Map() }));
      else if (name === 'w:abstractNumId' && list) list.abstract = value;
      else if (name === 'w:lvlOverride') override = Number(at['w:ilvl']);
      else if (name === 'w:startOverride' && list) list.starts.set(override, Number(value));
      else if (name === 'w:lvl') {
        level = { start: 1, format: 'decimal', text: '' };
        if (abstract) abstract.set(Number(at['w:ilvl']), level);
      } else if (!level) return;
      else if (name === 'w:start') level.start = Number(value);
      else if (name === 'w:numFmt') level.format = value;
      else if (name === 'w:lvlText') level.text = value ?? '';
    },
    close: (name) => {
      if (name === 'w:abstractNum') abstract = undefined;
      if (name === 'w:num') list = undefined;
      if (name === 'w:lvl') level = undefined;
    },
  });
  const counters = new Map();
  const begun = new Set();
  /** What stands before a paragraph: a bullet's or a number's sign. */
  return (numId, depth) => {
    const one = lists.get(numId);
    const levels = abstracts.get(one?.abstract);
    const here = levels?.get(depth);
    if (!here || numId === '0') return undefined;
    if (here.format === 'bullet') return { bullet: true };
    if (here.format === 'none') return undefined;
    const counts = counters.get(one.abstract) ?? [];
    counters.set(one.abstract, counts);
    // Another list of the same kind begins anew where it says so.
    if (!begun.has(`${numId}/${depth}`) && one.starts.has(depth)) counts[depth] = one.starts.get(depth) - 1;
    begun.add(`${numId}/${depth}`);
    for (let above = 0; above < depth; above++) counts[above] ??= levels.get(above)?.start ?? 1;
    counts[depth] = (counts[depth] ?? here.start - 1) + 1;
    counts.length = depth + 1;
    const sign = here.text.replace(/%(\d)/g, (_, n) => printed(counts[n - 1] ?? 1, n - 1 === depth ? here.format : (levels.get(n - 1)?.format ?? 'decimal'))); // prettier-ignore
    return sign.trim() === '' ? undefined : { sign: sign.trim() };
  };
};
