import { SnippetsList } from './snippets-list';
import { TopicsList } from './topics-list';
import './topics.css';

/** «Настройки → Темы»: what consultations are about, and the answers that are given again and again. */
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
    </div>
  );
}
