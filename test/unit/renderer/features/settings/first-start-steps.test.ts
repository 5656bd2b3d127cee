import { describe, expect, it } from 'vitest';
import {
  errorsOfStep,
  filledFacts,
  firstWrongStep,
  gapsOf,
  parseStep,
  STEPS,
} from '../../../../../renderer/features/settings/first-start-steps';
import type { SchoolValues } from '../../../../../renderer/features/settings/school-values';

const EMPTY: SchoolValues = {
  fullName: '',
  shortName: '',
  address: '',
  site: '',
  timeZone: 'Asia/Vladivostok',
  workDays: 5,
  orderNumber: '',
  orderDate: null,
  consultantName: '',
  consultantPosition: '',
  consultantRoom: '',
  consultantPhone: '',
  consultantEmail: '',
  directorName: '',
  directorPosition: '',
  consultant: null,
  director: null,
};
const FULL: SchoolValues = {
  ...EMPTY,
  fullName: 'Школа-интернат № 11',
  shortName: 'ШИ 11',
  address: 'ул. Ёлочная, 5',
  site: 'school11.example',
  orderNumber: '75',
  orderDate: '2026-09-01',
  consultantName: 'Ковалёва Анна',
  consultantPosition: 'учитель',
  consultantRoom: '204',
  consultantPhone: '55-10-11',
  directorName: 'Орлов Пётр',
  directorPosition: 'Директор',
};

/** All that is missing, whoever asks for it. */
function missing(change: Partial<SchoolValues>): readonly string[] {
  return gapsOf({ ...FULL, ...change }).flatMap((gap) => gap.missing);
}

describe('the steps of the first start', () => {
  it('hold every field once', () => {
    const fields = STEPS.flatMap((step) => step.fields);
    const { consultant: _, director: __, ...shown } = EMPTY;
    expect([...fields].sort()).toEqual(Object.keys(shown).sort());
  });

  it('are stopped by their own errors alone', () => {
    const errors = { directorName: 'Укажите ФИО', consultantName: 'Укажите ФИО' };
    expect(errorsOfStep(errors, 0)).toEqual({});
    expect(errorsOfStep(errors, 1)).toEqual({ directorName: 'Укажите ФИО' });
    expect([firstWrongStep(errors), firstWrongStep({})]).toEqual([1, -1]);
  });

  it('are found again in a draft, and nothing else is', () => {
    expect(parseStep({ step: 2 })).toEqual({ step: 2 });
    for (const other of [null, 2, {}, { step: 3 }, { step: -1 }, { step: '1' }, { step: 0.5 }]) {
      expect(parseStep(other)).toBeUndefined();
    }
  });
});

describe('«Готово»', () => {
  it('says what is blank, and where it will be asked for', () => {
    expect(gapsOf(FULL)).toEqual([]);
    expect(gapsOf(EMPTY).flatMap((gap) => gap.missing)).toHaveLength(11);
    expect(gapsOf({ ...FULL, directorName: '' })).toEqual([
      {
        where: 'Понадобится, когда руководитель будет утверждать график.',
        missing: ['ФИО руководителя'],
      },
    ]);
    expect(missing({ orderDate: null })).toEqual(['номер и дата приказа о назначении']);
    expect(missing({ consultantPhone: '' })).toEqual(['телефон или эл. почта консультанта']);
    expect(missing({ consultantPhone: '', consultantEmail: 'a@b.example' })).toEqual([]);
  });

  it('shows what was filled in, in words', () => {
    const facts = new Map(filledFacts(FULL).map(({ term, value }) => [term, value]));
    expect(facts.get('Часовой пояс')).toBe('Владивосток (МСК+7)');
    expect(facts.get('Рабочая неделя')).toBe('пятидневная');
    expect(facts.get('Приказ о назначении')).toBe('№\u00A075 от\u00A001.09.2026');
    expect(new Map(filledFacts(EMPTY).map(({ term, value }) => [term, value])).get('Школа')).toBe(
      '',
    );
  });
});
