import { DAMAGED, SUSPICIOUS, TableFault } from './limits';

/** What a reader of a part hears: elements by their local names, and text. */
export interface XmlListener {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Elements within elements: a sheet needs seven. */
const DEEPEST = 64;
/** Characters of one tag. */
const LONGEST_TAG = 65_536;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const ATTRIBUTE = /\s+([^\s=/>"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;

/**
 * Reads the XML of a workbook as it is unpacked, piece by piece. Knows no document types and no entities but
 * the five of XML itself, so that there is nothing to expand and nowhere to look outside.
 */
export class XmlReader {
  readonly #listener: XmlListener;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #open: string[] = [];
  #rest = '';
  #isBegun = false;

  constructor(listener: XmlListener) {
    this.#listener = listener;
  }

  /** Takes the next piece. @throws TableFault for what is no XML, or none that Excel writes */
  push(bytes: Uint8Array): void {
    this.#take(this.#decode(bytes, true));
  }

  /** After the last piece. */
  end(): void {
    this.#take(this.#decode(new Uint8Array(), false));
    if (this.#rest.trim() !== '' || this.#open.length > 0 || !this.#isBegun) {
      throw new TableFault(DAMAGED);
    }
  }

  #decode(bytes: Uint8Array, stream: boolean): string {
    try {
      return this.#decoder.decode(bytes, { stream });
    } catch {
      throw new TableFault(DAMAGED); // not UTF-8, the only encoding that Excel writes
    }
  }

  #take(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    while (at < text.length) {
      const next = text[at] === '<' ? this.#markup(text, at) : this.#characters(text, at);
      if (next < 0) break;
      at = next;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > LONGEST_TAG) throw new TableFault(SUSPICIOUS);
  }

  /** Text up to the next tag; what is cut off by the piece's end is told too, but never inside of an «&…;». */
  #characters(text: string, from: number): number {
    const tag = text.indexOf('<', from);
    let end = tag < 0 ? text.length : tag;
    if (tag < 0) {
      const reference = text.lastIndexOf('&');
      if (reference >= from && text.indexOf(';', reference) < 0) end = reference;
      if (end === from) return -1;
    }
    if (this.#open.length > 0) this.#listener.text(unescaped(text.slice(from, end)));
    else if (text.slice(from, end).replace('\uFEFF', '').trim() !== '')
      throw new TableFault(DAMAGED);
    return end;
  }

  /** One tag, comment or the like; -1 when its end hasn't come yet. */
  #markup(text: string, from: number): number {
    if (text.startsWith('<!--', from)) return after(text, '-->', from + 4);
    if (text.startsWith('<![CDATA[', from)) return this.#verbatim(text, from + 9);
    if (text.startsWith('<?', from)) return after(text, '?>', from + 2);
    if (text.startsWith('<!', from)) {
      // «<!DOCTYPE», or the beginning of one of those above.
      if (text.length - from < 9) return -1;
      throw new TableFault(SUSPICIOUS);
    }
    const end = text.indexOf('>', from);
    if (end < 0) return -1;
    // A «>» may stand in an attribute's value.
    const tag = text.slice(from + 1, end);
    if (tag.startsWith('/')) this.#close(tag.slice(1).trim());
    else return this.#element(text, from);
    return end + 1;
  }

  #verbatim(text: string, from: number): number {
    const end = text.indexOf(']]>', from);
    if (end < 0) return -1;
    this.#listener.text(text.slice(from, end));
    return end + 3;
  }

  #element(text: string, from: number): number {
    const [name = ''] = /^[^\s/>"'<=&]+/u.exec(text.slice(from + 1, from + 257)) ?? [];
    if (name === '') throw new TableFault(DAMAGED);
    const attributes = new Map<string, string>();
    let at = from + 1 + name.length;
    for (;;) {
      ATTRIBUTE.lastIndex = at;
      const found = ATTRIBUTE.exec(text);
      if (found === null) break;
      attributes.set(localName(found[1] ?? ''), unescaped(found[2] ?? found[3] ?? ''));
      at = ATTRIBUTE.lastIndex;
    }
    const [end = '', slash] = /^\s*(\/?)>/u.exec(text.slice(at, at + 64)) ?? [];
    if (end === '') {
      if (text.indexOf('>', at) >= 0 && isTagWhole(text, at)) throw new TableFault(DAMAGED);
      return -1;
    }
    this.#begin(name, attributes);
    if (slash === '/') this.#close(name);
    return at + end.length;
  }

  #begin(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.#open.length === 0 && this.#isBegun) throw new TableFault(DAMAGED);
    this.#isBegun = true;
    this.#open.push(name);
    if (this.#open.length > DEEPEST) throw new TableFault(SUSPICIOUS);
    this.#listener.open(localName(name), attributes);
  }

  #close(name: string): void {
    if (this.#open.pop() !== name) throw new TableFault(DAMAGED);
    this.#listener.close(localName(name));
  }
}

/** True when a «>» follows that stands in no quotes: no later piece will make a tag of it. */
function isTagWhole(text: string, from: number): boolean {
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return true;
  }
  return false;
}

function after(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? -1 : at + sign.length;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Text with its references resolved. @throws TableFault for an entity that XML itself doesn't have */
function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12});?/gu, (_whole, name: string) => {
    const known = NAMED.get(name);
    if (known !== undefined) return known;
    const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/iu.exec(name) ?? [];
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (!Number.isInteger(code) || code > 0x10ffff) throw new TableFault(SUSPICIOUS);
    return String.fromCodePoint(code);
  });
}
