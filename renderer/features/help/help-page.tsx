import { examplePassphrase } from '../../data/example';
import type { HelpChapter } from '../../help/chapter';
import { chapters } from '../../help/chapters';
import { Page } from '../../ui/page';
import './help.css';

/** «Справка»: the chapter of the screen that F1 was pressed on, and the way to the others. */
export function HelpPage({ chapter }: { chapter: string }) {
  const tellsOf = ({ id, also }: HelpChapter): boolean =>
    id === chapter || also?.includes(chapter) === true;
  const shown = chapters.find(tellsOf) ?? chapters[0];
  return (
    <Page title="Справка" summary={shown?.title} scroll="page">
      <div className="help-columns">
        <nav aria-label="Главы справки">
          <ul className="help-list">
            {chapters.map(({ id, title }) => (
              <li key={id}>
                <a
                  className="help-link"
                  href={`#/help/${id}`}
                  aria-current={id === shown?.id ? 'page' : undefined}
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <article className="help-text" aria-labelledby="help-title">
          <h2 id="help-title">{shown?.title}</h2>
          {shown?.body}
          {shown?.id === 'start' ? <ExamplePassphrase /> : null}
        </article>
      </div>
    </Page>
  );
}

/** The end of the chapter that tells of the example, in the example only. */
function ExamplePassphrase() {
  if (examplePassphrase === null) return null;
  return (
    <p>
      В примере пароль руководителя: <b>{examplePassphrase}</b>. В вашем журнале он не подойдёт.
    </p>
  );
}
