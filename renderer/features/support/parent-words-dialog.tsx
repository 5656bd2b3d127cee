import { parentWords } from '#shared/documents/support-parent';
import type { SupportRequest } from '#shared/domain/support-request';
import { useSupportSituation } from '../../data/support-situation';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

type WordsProps = { request: SupportRequest; onCopy: () => void; onClose: () => void };

/** «Слова для родителя»: where he turns himself, and what he writes or says there (п. 5). */
export function ParentWordsDialog({ request, onCopy, onClose }: WordsProps) {
  const situation = useSupportSituation(request);
  if (situation === null) return null;
  const { contacts, note, hours, letter } = parentWords(situation);
  return (
    <Dialog
      title="Слова для родителя"
      isOpen
      isText
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Закрыть
          </Button>
          <Button variant="primary" onPress={onCopy}>
            Скопировать текст
          </Button>
        </>
      }
    >
      <ul className="support-plain">
        {contacts.map((contact) => (
          <li key={contact} className="support-script-phone">
            {contact}
          </li>
        ))}
      </ul>
      <p className="support-text">{note}</p>
      <p className="support-text support-quiet">{hours}</p>
      <section className="support-part">
        <h3 className="support-part-title">Что написать</h3>
        <p className="support-text">
          <strong>{letter.subject}</strong>
        </p>
        <p className="support-text">{letter.body}</p>
      </section>
    </Dialog>
  );
}
