import { editionText } from '#shared/domain/schedule';
import type { Lie } from './paper';
import { style } from './pdf-document';
import type { PosterContents, PosterInput } from './poster-head';
import { checksumText } from './poster-mark';
import { audienceTopics } from './poster-topics';
import type { PosterType } from './poster-type';
import { parentsSupport, staffSupport, type SupportWays } from './support-texts';
import {
  beside,
  EMPTY_BLOCK,
  inOneLine,
  lines,
  rule,
  space,
  stacked,
  textWidth,
  type Block,
} from './typeset';

/** Said where the table would be, when there are no receptions. */
export function noReceptions(type: PosterType, width: number): Block {
  return stacked(
    rule(width, 1.2),
    space(type.unit * 2),
    lines('Приёмов в этой редакции пока нет', style.heading(type.time), width),
    space(type.unit * 0.6),
    lines(
      'Дни и часы консультаций появятся здесь, когда они будут внесены в график.',
      style.text(type.who),
      width,
    ),
    space(type.unit * 2),
    rule(width, 1.2),
  );
}

/** What may be asked, for each audience that has receptions, in the regulation's words. */
export function whatToAsk({ content }: PosterInput, type: PosterType, width: number): Block {
  const topics = audienceTopics(content.slots);
  if (topics.length === 0) return EMPTY_BLOCK;
  const gap = type.unit * 1.5;
  const label = Math.max(...topics.map((t) => textWidth(t.whom, style.strong(type.body)))) + 1;
  return stacked(
    lines('С чем обращаться', style.heading(type.day), width),
    ...topics.flatMap(({ whom, what }) => [
      space(type.unit * 0.3),
      beside(
        [
          { block: lines(whom, style.strong(type.body), label), width: label },
          {
            block: lines(what, style.text(type.body), width - gap - label),
            width: width - gap - label,
          },
        ],
        gap,
      ),
    ]),
  );
}

function ways({ whom, contacts, note }: SupportWays, type: PosterType, width: number): Block {
  return stacked(
    inOneLine(whom, style.label(type.body), width, type.body * 0.75),
    ...contacts.map((contact) => inOneLine(contact, style.strong(type.who), width, type.body)),
    lines(note, style.text(type.body), width),
  );
}

/** What to do when the consultant isn't there or can't help (п. 3, 5, 6, примечание 1). */
export function whenNobody(
  input: PosterContents,
  type: PosterType,
  width: number,
  lie: Lie = 'upright',
): Block {
  const { school } = input.content;
  const gap = type.unit * 2;
  const count = lie === 'upright' ? 2 : 3;
  const each = (width - gap * (count - 1)) / count;
  const audiences = [staffSupport(school), parentsSupport(school)].map((audience) =>
    ways(audience, type, each),
  );
  const times = (w: number) => lines(input.supportTimes, style.text(type.body), w);
  const blocks = lie === 'upright' ? audiences : [...audiences, times(each)];
  return stacked(
    lines('Если консультанта нет на месте', style.heading(type.day), width),
    space(type.unit * 0.4),
    beside(
      blocks.map((block) => ({ block, width: each })),
      gap,
    ),
    ...(lie === 'upright' ? [space(type.unit * 0.5), times(width)] : []),
  );
}

/** The last line of a sheet: edition, school, check sum, and the sheet's number when there are several. */
export function posterFoot(
  { content, mark }: PosterInput,
  type: PosterType,
  width: number,
  page: { readonly number: number; readonly of: number },
): Block {
  const { school } = content;
  const plain = style.label(type.label);
  const pages = page.of === 1 ? '' : `Лист ${page.number} из ${page.of}`;
  const right = pages === '' ? 0 : textWidth(pages, plain) + 2;
  const weeks = content.slots.some((slot) => slot.weeks !== 'every')
    ? ' Чётность — по счёту недель учебного года.'
    : '';
  const name = school.shortName.trim() === '' ? '' : ` · ${school.shortName.trim()}`;
  const sum = mark.kind === 'approved' ? ` Контрольная сумма ${checksumText(mark, 4)}` : '';
  const words = `${editionText(content)}${name}.${weeks}${sum}`;
  const left = lines(words, plain, width - right - type.unit);
  const number = lines(pages, { ...plain, alignment: 'right' }, right);
  return pages === ''
    ? left
    : beside(
        [
          { block: left, width: width - right - type.unit },
          { block: number, width: right },
        ],
        type.unit,
      );
}
