import { describe, expect, it } from 'vitest';
import type { Publication } from '#shared/domain/publication';
import { fateOf } from '#shared/domain/publication-places';
import { publicationStanding } from '#shared/domain/publication-standing';
import {
  deedLines,
  deedsCountText,
  fateText,
  publishedText,
} from '#shared/domain/publication-words';
import { newSchedule, type Schedule } from '#shared/domain/schedule';
import { fixedId } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import { edition } from '../../../helpers/editions';
import { publication } from '../../../helpers/publications';

const first = edition(1);
const second = edition(2, { validFrom: '2026-11-09', validTo: '2026-12-31' });
const third = edition(3, { validFrom: '2027-02-01' });
const draft: Schedule = { ...newSchedule(fixedId(6, 3), '2027-01-11'), edition: 3 };
const submitted: Schedule = { ...draft, id: fixedId(6, 4), state: { kind: 'submitted', at: null } };
const of1 = { schedule: fixedId(6, 1) };
const of2 = { schedule: fixedId(6, 2) };
const site = { place: 'site', where: 'shi11.example' } as const;

/** What is said on a day, with plain spaces. */
function said(
  publications: readonly Publication[],
  schedules: readonly Schedule[],
  day: IsoDate,
): readonly string[] {
  const { deeds } = publicationStanding(publications, schedules, day);
  return deedLines(deeds).map(({ text, advice }) => `${text} ${advice}`.replaceAll('\u00A0', ' '));
}

const PUT_UP = 'Разместите и отметьте это кнопкой «Разместить».';
const on2 = [publication(1, of2), publication(2, { ...of2, ...site })];

describe('what has to be done is said', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'of both kinds of places at once',
      said([], [first], '2026-09-13'),
      [
        `На стенде и на сайте ещё не размещена действующая редакция № 1: графика там нет 12 дней. ${PUT_UP}`,
      ],
    ],
    [
      'of one of them, on the first day',
      said([publication(1, of1)], [first], '2026-09-01'),
      [`На сайте ещё не размещена действующая редакция № 1. ${PUT_UP}`],
    ],
    [
      'of old editions, in the words of the place',
      said(
        [
          publication(1, { ...of1, where: 'у «Зимнего сада»' }),
          publication(2, { ...of1, ...site }),
        ],
        [first, second],
        '2026-11-09',
      ),
      [
        'На стенде «у „Зимнего сада“» висит редакция № 1, а действует № 2. Замените плакат и отметьте это кнопкой «Разместить».',
        'На сайте shi11.example размещена редакция № 1, а действует № 2. Замените страницу и отметьте это кнопкой «Разместить».',
      ],
    ],
    [
      'of many old ones in a line',
      said(
        [1, 2, 3]
          .map((n) => publication(n, { ...of1, where: `${String(n)} этаж` }))
          .concat(publication(4, { ...of2, ...site })),
        [first, second],
        '2026-11-09',
      ),
      [
        'Старая редакция висит в 3 местах, а действует № 2. Замените её и отметьте каждое место кнопкой «Разместить»: все они — на вкладке «Размещение».',
      ],
    ],
    [
      'of an end that is near',
      said(on2, [second], '2026-12-20'),
      [
        'Срок действия редакции № 2 закончится 31.12.2026, следующей редакции нет. Составьте новый график и отправьте его на утверждение.',
      ],
    ],
    [
      'of the last day, with a draft',
      said(on2, [second, draft], '2026-12-31'),
      [
        'Сегодня последний день редакции № 2, следующая редакция ещё не утверждена. Закончите её и отправьте на утверждение.',
      ],
    ],
    [
      'of the last day, with an edition at the director’s beside a draft',
      said(on2, [second, draft, submitted], '2026-12-31'),
      [
        'Сегодня последний день редакции № 2, следующая редакция ещё не утверждена. Она на утверждении у руководителя.',
      ],
    ],
    [
      'of an edition that is over, with a draft',
      said([], [second, draft], '2027-01-02'),
      [
        'Действующего графика нет: срок редакции № 2 закончился 31.12.2026. Закончите следующую редакцию и отправьте её на утверждение.',
      ],
    ],
    [
      'of an edition that is over, with one at the director’s',
      said([], [second, submitted], '2027-01-02'),
      [
        'Действующего графика нет: срок редакции № 2 закончился 31.12.2026. Следующая на утверждении у руководителя.',
      ],
    ],
    [
      'of an edition that is over',
      said([publication(1, of2)], [second], '2027-01-02'),
      [
        'На стенде «1 этаж» висит редакция № 2, её срок истёк 31.12.2026. Снимите плакат и отметьте это на вкладке «Размещение»: «Снято».',
        'Действующего графика нет: срок редакции № 2 закончился 31.12.2026. Составьте новый график и отправьте его на утверждение.',
      ],
    ],
    [
      'of an end before days without a schedule',
      said(on2, [second, third], '2026-12-20'),
      [
        'Срок действия редакции № 2 закончится 31.12.2026, а № 3 начнёт действовать только 01.02.2027. Если в эти дни нужны приёмы, составьте на них отдельный график и отправьте его на утверждение.',
      ],
    ],
    [
      'of days without a schedule',
      said([], [second, third], '2027-01-10'),
      [
        'До 01.02.2027, когда начнёт действовать № 3, действующего графика нет: срок редакции № 2 закончился 31.12.2026. Если в эти дни нужны приёмы, составьте на них отдельный график и отправьте его на утверждение.',
      ],
    ],
    [
      'of one that begins tomorrow',
      said(
        [publication(1, of1), publication(2, { ...of1, ...site })],
        [first, second],
        '2026-11-08',
      ),
      [
        'Редакция № 2 начнёт действовать 09.11.2026 (завтра) и ещё не размещена на стенде и на сайте. К этому дню разместите её и отметьте это кнопкой «Разместить».',
      ],
    ],
  ])('%s', (_what, lines, expected) => {
    expect(lines).toEqual(expected);
  });

  it('of where an edition hangs', () => {
    const up = (...all: readonly Publication[]): string => {
      const { places } = publicationStanding(all, [first], '2026-09-10');
      return publishedText(first, places).replaceAll('\u00A0', ' ');
    };
    const onSite = publication(2, { ...of1, ...site });
    expect(up()).toBe('ещё не размещена');
    expect(up(onSite)).toBe('размещена только на сайте');
    expect(up(publication(1), onSite)).toBe('размещена на стенде и на сайте');
  });

  it('with a count that agrees', () => {
    const plain = [1, 2, 5, 21].map((n) => deedsCountText(n).replaceAll('\u00A0', ' '));
    expect(plain).toEqual([
      '1 дело по размещению графика',
      '2 дела по размещению графика',
      '5 дел по размещению графика',
      '21 дело по размещению графика',
    ]);
  });
});

describe('what has become of a publication', () => {
  const before = publication(1);
  const after = publication(2, { on: '2026-11-09' });
  const later = publication(3, { on: '2026-11-20' });
  const elsewhere = publication(4, { where: '2 этаж', on: '2026-12-01' });
  const all = [later, before, elsewhere, after];
  it.each<[string, Publication, string]>([
    ['hangs', later, 'висит'],
    ['was replaced by the very next one', before, 'заменено 09.11.2026'],
    ['was taken down', { ...later, takenDown: '2026-11-21' }, 'снято 21.11.2026'],
    ['was annulled', { ...before, annulled: { reason: 'ошибка' } }, 'аннулировано'],
  ])('%s', (_what, one, words) => {
    expect(fateText(fateOf(one, all))).toBe(words);
  });
});
