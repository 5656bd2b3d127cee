import { numberText } from '#shared/domain/consultation';
import { REQUEST_FREQUENCY_WORDS, type SupportRequest } from '#shared/domain/support-request';
import { shortDate } from '#shared/lib/iso-date';
import { useConsultation } from '../../data/consultations';
import { Facts } from '../../ui/description-list';
import { FileChip } from '../../ui/file-field';
import { PATH_PARAGRAPHS, PATH_WORDS } from './request-words';

/** What a request says: particulars, texts and files. */
export function RequestTexts({ value }: { value: SupportRequest }) {
  const { path, role, className, since, frequency, files } = value;
  return (
    <>
      <Facts
        items={[
          { term: 'Для кого', value: `${PATH_WORDS[path]} (${PATH_PARAGRAPHS[path]})` },
          { term: 'Роль', value: role },
          { term: 'Класс', value: className },
          { term: 'С какого времени', value: since },
          {
            term: 'Как часто',
            value: frequency === null ? '' : REQUEST_FREQUENCY_WORDS[frequency],
          },
          { term: 'Запись журнала', value: <RecordLink id={value.consultation} /> },
        ].filter(({ term }) => term !== 'Запись журнала' || value.consultation !== null)}
      />
      <Text title="Что происходит" text={value.seen} />
      <Text title="Что должно происходить" text={value.expected} />
      <Text title="Где в Дневник.ру" text={value.where} />
      <Text title="Что уже пробовали" text={value.tried} />
      <Text title="Какую инструкцию читали" text={value.read} />
      {files.length === 0 ? null : (
        <section className="support-part">
          <h3 className="support-part-title">Файлы</h3>
          <ul className="support-plain support-chips">
            {files.map(({ sha256, name, bytes }) => (
              <li key={sha256}>
                <FileChip file={{ name, size: bytes }} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The record that the request comes from. */
function RecordLink({ id }: { id: string | null }) {
  const record = useConsultation(id);
  if (!record) return null;
  const { number, date } = record.value;
  return (
    <a href={`#/journal?record=${record.id}`}>
      {numberText(number)} от {shortDate(date)}
    </a>
  );
}

function Text({ title, text }: { title: string; text: string }) {
  if (text === '') return null;
  return (
    <section className="support-part">
      <h3 className="support-part-title">{title}</h3>
      <p className="support-text">{text}</p>
    </section>
  );
}
