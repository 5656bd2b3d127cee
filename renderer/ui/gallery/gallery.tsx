import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import BookOpen from 'lucide-react/icons/book-open';
import CalendarDays from 'lucide-react/icons/calendar-days';
import ChartNoAxesColumn from 'lucide-react/icons/chart-no-axes-column';
import FileText from 'lucide-react/icons/file-text';
import House from 'lucide-react/icons/house';
import LifeBuoy from 'lucide-react/icons/life-buoy';
import ScrollText from 'lucide-react/icons/scroll-text';
import Settings from 'lucide-react/icons/settings';
import Users from 'lucide-react/icons/users';
import UsersRound from 'lucide-react/icons/users-round';
import { Sidebar } from '../sidebar';
import { ToastRegion } from '../toast';
import { UiRoot } from '../ui-root';
import { DialogPage } from './dialog-page';
import { FieldsPage } from './fields-page';
import { GridPage } from './grid-page';
import { MessagesPage } from './messages-page';
import { PdfPage } from './pdf-page';
import { TablesPage } from './states-page';
import './gallery.css';

const SECTIONS = [
  { id: 'grid', label: 'Журнал', icon: <BookOpen />, page: <GridPage /> },
  { id: 'fields', label: 'Поля', icon: <Users />, page: <FieldsPage /> },
  { id: 'dialog', label: 'Диалог', icon: <UsersRound />, page: <DialogPage /> },
  { id: 'messages', label: 'Сообщения', icon: <LifeBuoy />, page: <MessagesPage /> },
  { id: 'states', label: 'Состояния', icon: <House />, page: <TablesPage /> },
  { id: 'pdf', label: 'Документ', icon: <FileText />, page: <PdfPage /> },
];

const OTHERS = [
  { id: 'schedule', label: 'График', icon: <CalendarDays /> },
  { id: 'reports', label: 'Отчёты', icon: <ChartNoAxesColumn /> },
  { id: 'rules', label: 'Регламент', icon: <ScrollText /> },
  { id: 'settings', label: 'Настройки', icon: <Settings /> },
];

function useHash(): string {
  const [hash, setHash] = useState(window.location.hash.slice(2));
  useEffect(() => {
    const follow = () => setHash(window.location.hash.slice(2));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return hash;
}

function Gallery() {
  const hash = useHash();
  const current = SECTIONS.find(({ id }) => hash.startsWith(id)) ?? SECTIONS[0];
  const items = [...SECTIONS, ...OTHERS].map(({ id, label, icon }, index) => ({
    id,
    label,
    icon,
    href: `#/${id}`,
    keyHint: `Ctrl+${index + 1}`,
    counter: id === 'grid' ? 3 : undefined,
    counterHint: id === 'grid' ? '3 записи ждут ответа' : undefined,
  }));
  const foot = (
    <>
      <p className="gallery-foot-name">Соколова Мария Андреевна</p>
      <p>Консультант</p>
      <p>Копия проверена сегодня в 08:12</p>
      <p>Поддержка открыта до 21:00</p>
    </>
  );
  return (
    <div className="gallery">
      <Sidebar label="Разделы" items={items} current={current?.id ?? ''} foot={foot} />
      {current?.page}
      <ToastRegion />
    </div>
  );
}

const theme = new URLSearchParams(window.location.search).get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <UiRoot>
        <Gallery />
      </UiRoot>
    </StrictMode>,
  );
}
