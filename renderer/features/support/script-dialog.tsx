import { phoneScript, voiceScript } from '#shared/documents/support-scripts';
import type { SupportRequest } from '#shared/domain/support-request';
import { useSupportSituation } from '../../data/support-situation';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/description-list';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';

/** What is said aloud: to the operator, or to the answering machine after hours (п. 6). */
export type Script = 'phone' | 'voice';

const TITLES: Readonly<Record<Script, string>> = {
  phone: 'Сценарий звонка',
  voice: 'Голосовое сообщение',
};

type ScriptProps = {
  request: SupportRequest;
  script: Script;
  onCopy: () => void;
  onClose: () => void;
};

/** Words for the telephone, to be read aloud line by line. */
export function ScriptDialog({ request, script, onCopy, onClose }: ScriptProps) {
  const situation = useSupportSituation(request);
  if (situation === null) return null;
  const make = script === 'phone' ? phoneScript : voiceScript;
  const { phone, hours, lines, answers, missing } = make(situation);
  const known = answers.filter(({ answer }) => answer !== '');
  const unknown = answers.filter(({ answer }) => answer === '').map(({ question }) => question);
  return (
    <Dialog
      title={TITLES[script]}
      isOpen
      isText
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Закрыть
          </Button>
          <Button variant="primary" onPress={onCopy}>
            Скопировать
          </Button>
        </>
      }
    >
      <p className="support-script-phone">
        {phone === '' ? 'Телефон поддержки не указан в «Настройках»' : phone}
      </p>
      <p className="support-quiet">{hours}</p>
      {missing.length === 0 ? null : (
        <Notice tone="warning" title="Приготовьте до звонка">
          {unknown.length === 0 ? missing.join(' ') : `${unknown.join(', ')}.`}
        </Notice>
      )}
      <ol className="support-script">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {known.length === 0 ? null : (
        <section className="support-part">
          <h3 className="support-part-title">Что могут спросить</h3>
          <Facts items={known.map(({ question, answer }) => ({ term: question, value: answer }))} />
        </section>
      )}
    </Dialog>
  );
}
