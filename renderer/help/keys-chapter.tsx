import type { HelpChapter } from './chapter';
import './keys-chapter.css';

const KEYS: readonly (readonly [string, string])[] = [
  ['Ctrl+N', 'новая запись журнала, с любого экрана'],
  ['Ctrl+Shift+N', 'новая запись раздела'],
  ['Ctrl+Enter', 'сохранить'],
  ['Ctrl+Shift+Enter', 'сохранить и ещё одну'],
  ['Esc', 'закрыть, черновик остаётся'],
  ['Alt+1…6', 'тема по порядку'],
  ['Alt+7…9', 'продолжить открытый вопрос того, кто обратился'],
  ['Alt+0', 'к вопросу'],
  ['Alt+Enter', 'ещё один человек в записи'],
  ['/', 'в вопросе и ответе: шаблон ответа по названию'],
  ['Ctrl+1…9', 'разделы по порядку'],
  ['Ctrl+F', 'поиск'],
  ['Ctrl+↑', 'в списке журнала — к названиям столбцов'],
  ['Alt+стрелки', 'в неделе «Графика» — перенести приём; с Shift — изменить окончание'],
  ['Delete', 'в неделе «Графика» — убрать приём'],
  ['Ctrl+Z, Ctrl+Shift+Z', 'в «Приёмах» — отменить и вернуть действие'],
  ['F1', 'справка по разделу; в самой справке — её начало'],
  ['Ctrl+K', 'список команд'],
  ['?', 'этот список клавиш'],
  [
    'Ctrl+P',
    'печать: на «Графике» — плакат, в «Журнале» — книга, в «Новых» — листы обучения, в просмотре — открытый документ',
  ],
];

/** Help on the keys. */
export const keysChapter: HelpChapter = {
  id: 'keys',
  title: 'Клавиши',
  body: (
    <table className="help-keys">
      <caption className="help-keys-caption">Всё можно сделать без мыши</caption>
      <tbody>
        {KEYS.map(([key, words]) => (
          <tr key={key}>
            <th scope="row">
              <kbd>{key}</kbd>
            </th>
            <td>{words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ),
};
