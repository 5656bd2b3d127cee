import { correctIssue } from './support-preflight-correct';
import { privateIssue } from './support-preflight-private';
import type { PreflightRule } from './support-preflight-rule';
import {
  clearIssue,
  evidenceIssue,
  expectedIssue,
  frequencyIssue,
  readIssue,
  seenIssue,
  sinceIssue,
  triedIssue,
  whereIssue,
  whoIssue,
} from './support-preflight-told';

/**
 * Each requirement of п. 3 («чёткой, конкретной, понятной») and п. 6 (documentation read and cited, enough
 * information, correct and constructive) with its rule, in the order of `REQUEST_CHECKS`. The help shows the
 * requirements; what can be told elsewhere in the request («с понедельника» in the text) counts as told.
 */
export const PREFLIGHT_RULES: readonly PreflightRule[] = [
  {
    check: 'seen',
    severity: 'refusal',
    paragraph: '6',
    requirement:
      'Сказано, что видно на экране и после какого действия. «Не работает», «глюк», «как всегда» не считаются.',
    met: 'Понятно, что происходит',
    issue: seenIssue,
  },
  {
    check: 'expected',
    severity: 'advice',
    paragraph: '3',
    requirement: 'Сказано, что должно было произойти. «Чтобы работало» не считается.',
    met: 'Понятно, чего вы ждали',
    issue: expectedIssue,
  },
  {
    check: 'where',
    severity: 'refusal',
    paragraph: '6',
    requirement: 'Назван раздел или страница Дневник.ру, или дана ссылка.',
    met: 'Понятно, где это происходит',
    issue: whereIssue,
  },
  {
    check: 'who',
    severity: 'refusal',
    paragraph: '6',
    requirement:
      'Названа роль того, у кого не получается, а если речь о журнале, уроках или отметках, то и класс.',
    met: 'Понятно, у кого это происходит',
    issue: whoIssue,
  },
  {
    check: 'since',
    severity: 'advice',
    paragraph: '6',
    requirement: 'Назван день или событие, с которого это началось. «Давно» не считается.',
    met: 'Понятно, с какого времени',
    issue: sinceIssue,
  },
  {
    check: 'frequency',
    severity: 'advice',
    paragraph: '6',
    requirement: 'Сказано, бывает ли это каждый раз, время от времени или было однажды.',
    met: 'Понятно, как часто это бывает',
    issue: frequencyIssue,
  },
  {
    check: 'tried',
    severity: 'advice',
    paragraph: '6',
    requirement: 'Названо хотя бы одно, что уже пробовали. «Всё перепробовали» не считается.',
    met: 'Понятно, что уже пробовали',
    issue: triedIssue,
  },
  {
    check: 'read',
    severity: 'refusal',
    paragraph: '6',
    requirement:
      'Названа инструкция или обсуждение, которые читали до обращения: заголовок, раздел или ссылка.',
    met: 'Названо, что читали',
    issue: readIssue,
  },
  {
    check: 'evidence',
    severity: 'advice',
    paragraph: '6',
    requirement:
      'Если речь о виде страницы, приложен снимок экрана; если об ошибке, снимок или её дословный текст.',
    met: 'Снимок экрана приложен или не нужен',
    issue: evidenceIssue,
  },
  {
    check: 'clear',
    severity: 'refusal',
    paragraph: '3',
    requirement: 'Затруднение изложено чётко, конкретно и понятно: что сделали и что вышло.',
    met: 'Изложено чётко и конкретно',
    issue: clearIssue,
  },
  {
    check: 'correct',
    severity: 'refusal',
    paragraph: '6',
    requirement:
      'Нет резких слов, угроз, требований и сплошных заглавных букв; в одном обращении один вопрос.',
    met: 'Изложено корректно, вопрос один',
    issue: correctIssue,
  },
  {
    check: 'private',
    severity: 'refusal',
    paragraph: 'ФЗ',
    requirement:
      'Нет имён учеников, телефонов, паролей, СНИЛС, данных паспорта, дат рождения, сведений о здоровье.',
    met: 'Личных данных не видно',
    issue: privateIssue,
  },
];
