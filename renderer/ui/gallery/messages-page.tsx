import { useState } from 'react';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import { Button, IconButton } from '../button';
import { CommandList } from '../command-list';
import { Dialog } from '../dialog';
import { MenuButton } from '../menu';
import { Notice } from '../notice';
import { Page } from '../page';
import { ProgressBar } from '../progress';
import { Status } from '../status';
import { useToast } from '../toast';

function Buttons() {
  return (
    <>
      <div className="gallery-row">
        <Button variant="primary">Отправить на утверждение</Button>
        <Button variant="primary" icon={<Plus />}>
          Новая запись
        </Button>
        <Button>Исправить</Button>
        <Button variant="danger" icon={<Trash2 />}>
          Аннулировать
        </Button>
        <Button variant="quiet">Отмена</Button>
        <MenuButton
          label="Ещё"
          items={[{ id: 'a', label: 'Выгрузить в CSV' }]}
          onAction={() => undefined}
        />
        <IconButton label="Добавить" icon={<Plus />} />
      </div>
      <div className="gallery-row">
        <Button variant="primary" isDisabled>
          Сохранить
        </Button>
        <Button isDisabled>Исправить</Button>
        <Button variant="danger" isDisabled>
          Аннулировать
        </Button>
        <Button variant="quiet" isDisabled>
          Отмена
        </Button>
        <Button size="small">Маленькая</Button>
        <Button size="small" variant="primary">
          Маленькая
        </Button>
      </div>
    </>
  );
}

const COMMANDS = [
  { id: 'new', group: 'Действия', label: 'Новая запись', keyHint: 'Ctrl+N' },
  { id: 'journal', group: 'Разделы', label: 'Журнал', keyHint: 'Ctrl+2' },
  { id: 'dark', group: 'Вид', label: 'Тема: тёмная' },
];

/** What lies over the page: the list of commands, and a question that must be answered. */
function Overlays() {
  const [open, setOpen] = useState<'commands' | 'question' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="gallery-row">
      <Button onPress={() => setOpen('commands')}>Команды</Button>
      <Button onPress={() => setOpen('question')}>Вопрос</Button>
      {open === 'commands' ? (
        <CommandList title="Команды" commands={COMMANDS} onRun={close} onClose={close} />
      ) : null}
      <Dialog
        title="Убрать пример школы?"
        role="alertdialog"
        isOpen={open === 'question'}
        onClose={close}
        footer={
          <>
            <Button variant="quiet" onPress={close}>
              Оставить
            </Button>
            <Button variant="danger" onPress={close}>
              Убрать пример
            </Button>
          </>
        }
      >
        Записи примера исчезнут. Ваших записей среди них нет.
      </Dialog>
    </div>
  );
}

/** Buttons, banners, states in words, and the messages that pass. */
export function MessagesPage() {
  const { show } = useToast();
  return (
    <Page title="Сообщения" summary="Кнопки, плашки, состояния и сообщения." scroll="page">
      <div className="gallery-stack">
        <Buttons />
        <Notice tone="info">Редакция графика действует с 1 сентября 2026 г.</Notice>
        <Notice
          tone="warning"
          title="На стенде старая редакция"
          actions={<Button size="small">Разместить</Button>}
        >
          17 ноября утверждена новая редакция графика, а на стенде висит редакция от 1 сентября.
        </Notice>
        <Notice tone="error">
          Журнал открыт только для чтения: на диске не осталось места. Все записи целы. Освободите
          место и нажмите «Проверить ещё раз».
        </Notice>
        <Overlays />
        <div className="gallery-row">
          <Status tone="late">Просрочено на 2 рабочих дня</Status>
          <Status tone="soon">Остался 1 рабочий день</Status>
          <Status tone="done">Обучение завершено</Status>
          <Status tone="plain">Обучить до 30.11.2026</Status>
        </div>
        <ProgressBar
          label="Журнал перестраивается"
          value={3200}
          max={10000}
          valueText="3 200 из 10 000"
        />
        <ProgressBar
          label="Копия проверяется"
          value={71}
          max={100}
          onCancel={() => show({ text: 'Проверка остановлена. Копия осталась как была.' })}
        />
        <div className="gallery-row">
          <Button
            onPress={() =>
              show({
                text: 'Запись № 143 сохранена.',
                action: { label: 'Открыть', onPress: () => undefined },
              })
            }
          >
            Сообщить
          </Button>
          <Button
            onPress={() =>
              show({
                tone: 'error',
                text: 'Файл не сохранён: папка «Отчёты» недоступна для записи. Выберите другую папку.',
              })
            }
          >
            Сообщить об ошибке
          </Button>
        </div>
      </div>
    </Page>
  );
}
