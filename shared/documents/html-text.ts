// Pieces of a web page in which every text is escaped, whatever it holds.

/** A finished piece of a page. Only `markup` makes one, so that no text gets in unescaped. */
export interface Markup {
  readonly kind: 'html';
  readonly text: string;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => SIGNS[sign] ?? sign);
}

type Part = string | Markup | readonly Markup[];

function partText(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  return 'kind' in part ? part.text : part.map(({ text }) => text).join('');
}

/** A template whose values are escaped unless they are pieces themselves: for elements and quoted attributes. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const text = strings.map((own, i) => own + partText(parts[i] ?? '')).join('');
  return { kind: 'html', text };
}

export const NOTHING: Markup = { kind: 'html', text: '' };

/** A piece when there is something to say in it. */
export function when(isTold: boolean, piece: () => Markup): Markup {
  return isTold ? piece() : NOTHING;
}

const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+$/u;
/** A Russian number in any spelling, and what is dialled after it: «8 (4212) 55-10-11, доб. 3». */
const PHONE =
  /^(?:\+7|8)[\s\u00A0(-]*(\d{3,5})[\s\u00A0)-]*(\d[\d\s\u00A0-]{3,9}\d)(?:,?[\s\u00A0]*доб\.?[\s\u00A0]*(\d{1,6}))?$/u;

/** Where a telephone dials: «tel:+74212551011;ext=3»; empty when it isn't one number. */
export function phoneAddress(text: string): string {
  const [, code = '', rest = '', extension = ''] = PHONE.exec(text.trim()) ?? [];
  const digits = code + rest.replace(/\D/gu, '');
  if (digits.length !== 10) return '';
  return `tel:+7${digits}${extension === '' ? '' : `;ext=${extension}`}`;
}

/** A contact as a link to write or to ring by; one that is neither stays a text. */
export function contactLink(text: string): Markup {
  const contact = text.trim();
  if (EMAIL.test(contact)) {
    return markup`<a href="${`mailto:${encodeURIComponent(contact).replace('%40', '@')}`}">${contact}</a>`;
  }
  const phone = phoneAddress(contact);
  if (phone === '') return markup`${contact}`;
  return markup`<a href="${phone}">${contact}</a>`;
}
