import { ProgrammesList } from './programmes-list';
import { SnippetsList } from './snippets-list';
import { TopicsList } from './topics-list';
import './topics.css';

/** «Настройки → Темы»: what consultations are about, answers that are given again and again, what new staff are taught. */
export function TopicsTab() {
  return (
    <div className="settings-lists">
      <section className="settings-part" aria-labelledby="settings-topics">
        <h2 id="settings-topics" className="ui-form-title">
          Темы консультаций
        </h2>
        <p className="ui-form-hint">
          Первые шесть — направления п.&nbsp;2.2.2 регламента, их слова неизменны. Под ними и под
          другими темами можно завести подтемы. Порядок меняют «Выше» и «Ниже» или Alt со стрелкой.
        </p>
        <TopicsList />
      </section>
      <section className="settings-part" aria-labelledby="settings-snippets">
        <h2 id="settings-snippets" className="ui-form-title">
          Шаблоны ответов
        </h2>
        <p className="ui-form-hint">
          В поле «Ответ» наберите косую черту и название, например /пароль: текст шаблона встанет на
          место.
        </p>
        <SnippetsList />
      </section>
      <section className="settings-part" aria-labelledby="settings-programmes">
        <h2 id="settings-programmes" className="ui-form-title">
          Программы обучения
        </h2>
        <p className="ui-form-hint">
          Чему учат новых сотрудников (п.&nbsp;2.2.1). Программа подбирается по должности. Начатое
          обучение идёт по своим темам: что изменить здесь, увидят те, кого внесут позже.
        </p>
        <ProgrammesList />
      </section>
    </div>
  );
}
