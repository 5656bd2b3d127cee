import { counted } from '#shared/lib/text';
import { DATA_CATEGORY_WORDS, REDACTED_NAME, type RedactionPreview } from './redaction';

/** What «Обезличить» does, in sentences: seen by the consultant before and by the director with the passphrase. */
export interface RedactionWords {
  readonly erased: readonly string[];
  readonly stays: readonly string[];
  readonly toDo: readonly string[];
}

/** The consequences of a redaction, for the screen. */
export function redactionWords(preview: RedactionPreview): RedactionWords {
  return { erased: erasedWords(preview), stays: staysWords(preview), toDo: toDoWords(preview) };
}

function erasedWords({ counts, categories, trainings }: RedactionPreview): readonly string[] {
  const { people, visits, mentions, others, states, drafts } = counts;
  const data = categories.map((one) => DATA_CATEGORY_WORDS[one]).join(', ');
  const spellings = counted(people, ['написание имени', 'написания имени', 'написаний имени']);
  return [
    `Сведения о человеке (${data})${people > 1 ? `, ${spellings}` : ''}`,
    ...(visits === 0
      ? []
      : [`Имя, должность и класс в ${inRecords(visits)}, где этот человек обратился`]),
    ...(mentions === 0 ? [] : [`Упоминания в текстах ещё ${ofRecords(mentions)}`]),
    ...(trainings === 0
      ? []
      : [
          'Должность, причины отсутствия, причина и пояснение при окончании и упоминания имени в обучении этого человека',
        ]),
    ...(others === trainings
      ? []
      : [
          `Имя и упоминания в собраниях, обращениях в поддержку, нештатных ситуациях, шаблонах, подборках, сведениях о других людях и их обучении: ${(others - trainings).toLocaleString('ru')}`,
        ]),
    `Прежние состояния всех этих записей в «Истории», вместе с исправлениями: ${states.toLocaleString('ru')}`,
    ...(drafts === 0
      ? []
      : [`${counted(drafts, ['черновик', 'черновика', 'черновиков'])} с этим именем`]),
  ];
}

function inRecords(n: number): string {
  return counted(n, ['записи журнала', 'записях журнала', 'записях журнала']);
}

function ofRecords(n: number): string {
  return counted(n, ['записи', 'записей', 'записей']);
}

function staysWords(preview: RedactionPreview): readonly string[] {
  const { trainings, schedules, byHand, isInCalendar, hasNamesakes } = preview;
  return [
    `Сами записи: номер, дата, темы, тексты, итог. Вместо имени — «${REDACTED_NAME}», отчёты не меняются`,
    ...(trainings === 0 ? [] : ['Само обучение: даты, срок, темы и занятия']),
    'Сканы подписанных на бумаге графиков: по ним проверяют утверждение',
    'Фотографии размещённого графика: в журнале изменится только имя файла',
    'Файлы, приложенные к обращениям в поддержку (снимки экрана): в журнале изменятся только имена файлов',
    ...(schedules === 0
      ? []
      : [
          `Имя в ${counted(schedules, ['редакции', 'редакциях', 'редакциях'])} графика: содержание, отданное на подпись, не меняется`,
        ]),
    ...(hasNamesakes
      ? ['Эта фамилия без имени и инициалов в записях о других людях: её носит не один человек']
      : []),
    ...(byHand === 0
      ? []
      : [
          'Имя в названиях тем, в программах обучения, в регламенте школы или в сведениях о школе: если это тот же человек, исправьте их сами. В «Истории» и в прежних редакциях имя останется',
        ]),
    ...(isInCalendar
      ? [
          'Имя в календаре: внесённые в него документы и выходные дни не переписывают, чтобы было видно, как считали сроки. Их можно только отозвать, имя в них останется',
        ]
      : []),
  ];
}

function toDoWords({ hasNamesakes }: RedactionPreview): readonly string[] {
  return [
    'Копии журнала на флешках и других дисках замените новыми: в прежних имя осталось',
    'Выгрузки, распечатки и сохранённые документы с этим именем уничтожьте сами',
    'Просмотрите файлы, приложенные к обращениям в поддержку: с именем на снимке экрана программа ничего не сделает, такие файлы уничтожьте сами',
    ...(hasNamesakes ? ['Проверьте поиском по фамилии, не осталось ли лишнего'] : []),
  ];
}
