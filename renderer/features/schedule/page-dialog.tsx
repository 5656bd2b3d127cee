import { useMemo, useState } from 'react';
import { editionText, type Schedule } from '#shared/domain/schedule';
import type { Standing } from '#shared/domain/schedule-standing';
import { useMadeDocument } from '../../data/documents';
import { ChoiceGroup } from '../../ui/choice-group';
import { DocumentDialog } from '../../ui/document-dialog';
import { PagePreview } from '../../ui/page-preview';
import { useToast } from '../../ui/toast';
import { pastText } from './words';

const WIDTHS = [
  { value: 'wide', label: 'Компьютер' },
  { value: 'narrow', label: 'Телефон' },
] as const;
type Width = (typeof WIDTHS)[number]['value'];

const READY =
  'Один файл без картинок и программ: он читается с телефона, при увеличении и голосом, из сети ничего не запрашивает. Имя файла одно для всех редакций: новая страница встанет на место прежней, и ссылка на неё не изменится.';
const NOT_YET =
  'Редакция не утверждена: это видно по пометке вверху страницы. На сайт такую не размещают.';

type DialogProps = { schedule: Schedule; standing: Standing; onClose: () => void };

/** «Страница для сайта»: seen as visitors will see it, before it is saved or printed. */
export function PageDialog({ schedule, standing, onClose }: DialogProps) {
  const [width, setWidth] = useState<Width>('wide');
  const { id } = schedule;
  const request = useMemo(() => ({ kind: 'schedule-page', schedule: id }) as const, [id]);
  const toast = useToast();
  const made = useMadeDocument(request, 'Страница', toast.show);
  const { answer } = made;
  const text = useMemo(
    () => (answer?.ok === true ? new TextDecoder().decode(answer.bytes) : ''),
    [answer],
  );
  const label = 'Страница для сайта';
  return (
    <DocumentDialog
      title={`${label}: ${editionText(schedule).toLowerCase()}`}
      label={label}
      document={made}
      sheet={<PagePreview label={label} text={text} width={width} />}
      onClose={onClose}
    >
      {answer?.ok === false ? null : (
        <>
          <ChoiceGroup
            label="Как видно"
            role="group"
            value={width}
            onChange={setWidth}
            options={WIDTHS}
          />
          <p className="schedule-quiet">
            {pastText(standing) ?? (schedule.state.kind === 'approved' ? READY : NOT_YET)}
          </p>
        </>
      )}
    </DocumentDialog>
  );
}
