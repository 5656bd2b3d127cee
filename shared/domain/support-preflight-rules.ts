import { says } from './support-preflight-language';
import type { PreflightRule } from './support-preflight-rule';

const NOTHING = /^ (?:(?:ничего|нечего|не|нет|никак\p{L}*|пробовал\p{L}*|читал\p{L}*|все|всё) )*$/u;

/** Each requirement of п. 3 and п. 6 with its rule, in the order of `REQUEST_CHECKS`. */
export const PREFLIGHT_RULES: readonly PreflightRule[] = [
  {
    check: 'seen',
    severity: 'refusal',
    paragraph: '6',
    requirement: 'Описано, что видно на экране',
    met: 'Понятно, что происходит',
    issue: ({ seen }) =>
      seen.details >= 3 ? null : 'Неясно, что происходит: опишите, что видно на экране',
  },
  {
    check: 'expected',
    severity: 'advice',
    paragraph: '3',
    requirement: 'Сказано, чего ожидали',
    met: 'Понятно, чего вы ждали',
    issue: ({ expected }) =>
      expected.details >= 2 ? null : 'Неясно, что должно происходить: напишите, чего вы ждали',
  },
  {
    check: 'where',
    severity: 'refusal',
    paragraph: '6',
    requirement: 'Назван раздел или страница',
    met: 'Понятно, где это происходит',
    issue: ({ where }) =>
      where.details >= 1 ? null : 'Неясно, где это происходит: назовите раздел и страницу',
  },
  {
    check: 'who',
    severity: 'refusal',
    paragraph: '6',
    requirement: 'Названы роль и класс',
    met: 'Понятно, у кого это происходит',
    issue: ({ role, path }) =>
      role.details >= 1 || path === 'parent'
        ? null
        : 'Неясно, у кого это происходит: назовите роль',
  },
  {
    check: 'since',
    severity: 'advice',
    paragraph: '6',
    requirement: 'Сказано, с какого времени',
    met: 'Понятно, с какого времени',
    issue: ({ since }) =>
      since.raw.trim() !== '' ? null : 'Неясно, с какого времени: назовите день',
  },
  {
    check: 'frequency',
    severity: 'advice',
    paragraph: '6',
    requirement: 'Сказано, как часто',
    met: 'Понятно, как часто это бывает',
    issue: ({ frequency }) => (frequency !== null ? null : 'Неясно, как часто это бывает'),
  },
  {
    check: 'tried',
    severity: 'advice',
    paragraph: '6',
    requirement: 'Сказано, что пробовали',
    met: 'Понятно, что уже пробовали',
    issue: ({ tried }) => (says(tried, NOTHING) ? 'Не сказано, что уже пробовали' : null),
  },
  {
    check: 'read',
    severity: 'refusal',
    paragraph: '6',
    requirement: 'Названа прочитанная инструкция',
    met: 'Названа инструкция',
    issue: ({ read }) => (says(read, NOTHING) ? 'Не названа инструкция, которую читали' : null),
  },
  {
    check: 'evidence',
    severity: 'advice',
    paragraph: '6',
    requirement: 'Приложен снимок экрана, если речь об ошибке',
    met: 'Снимок приложен или не нужен',
    issue: ({ files, matter }) =>
      files === 0 && says(matter, / ошибк/u) ? 'Приложите снимок экрана с ошибкой' : null,
  },
  {
    check: 'clear',
    severity: 'refusal',
    paragraph: '3',
    requirement: 'Затруднение изложено чётко, конкретно и понятно',
    met: 'Изложено понятно',
    issue: ({ matter }) =>
      matter.details >= 3 ? null : 'Слишком общо: напишите, что именно не так',
  },
  {
    check: 'correct',
    severity: 'refusal',
    paragraph: '6',
    requirement: 'Без грубости и угроз, один вопрос',
    met: 'Изложено корректно',
    issue: ({ texts }) =>
      texts.some((text) => /!!|\?\?/u.test(text)) ? 'Уберите восклицания' : null,
  },
  {
    check: 'private',
    severity: 'refusal',
    paragraph: 'ФЗ',
    requirement: 'Нет имён учеников, телефонов и паролей',
    met: 'Личных данных не видно',
    issue: () => null,
  },
];
