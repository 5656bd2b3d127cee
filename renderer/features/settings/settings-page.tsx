import { useState } from 'react';
import { useAppInfo } from '../../data/records';
import { Facts } from '../../ui/description-list';
import { Page } from '../../ui/page';
import { Tabs } from '../../ui/tabs';
import { AccessTab } from './access-tab';
import { CalendarTab } from './calendar/calendar-tab';
import { JournalSettings } from './journal-settings';
import { LookForm } from './look-form';
import { Offices } from './offices/offices';
import { SchoolForm } from './school-form';
import { TopicsTab } from './topics-tab';
import './settings.css';

type TabId = 'school' | 'calendar' | 'topics' | 'access' | 'copies' | 'view';

/** «Настройки». */
export function SettingsPage() {
  const [tab, setTab] = useState<TabId>('school');
  const toSchool = (): void => {
    setTab('school');
  };
  return (
    <Page
      title="Настройки"
      summary="Сведения для документов и устройство рабочего места"
      scroll="page"
    >
      <Tabs
        label="Разделы настроек"
        selected={tab}
        onSelect={setTab}
        items={[
          { id: 'school', label: 'Школа', content: <SchoolTab /> },
          { id: 'calendar', label: 'Календарь', content: <CalendarTab onSchool={toSchool} /> },
          { id: 'topics', label: 'Темы', content: <TopicsTab /> },
          { id: 'access', label: 'Доступ', content: <AccessTab /> },
          { id: 'copies', label: 'Копии', content: <Copies /> },
          { id: 'view', label: 'Вид', content: <LookForm /> },
        ]}
      />
    </Page>
  );
}

/** What documents need of the school, and how its journal counts. */
function SchoolTab() {
  return (
    <>
      <SchoolForm />
      <Offices />
      <JournalSettings />
    </>
  );
}

/** Where the data lies; copies by hand are possible already. */
function Copies() {
  const info = useAppInfo();
  return (
    <div className="settings-form">
      <p>
        Копии по расписанию появятся здесь. Пока журнал можно скопировать вручную: закройте
        программу и скопируйте папку с данными целиком на флешку или сетевой диск.
      </p>
      <Facts
        items={[
          { term: 'Папка с данными', value: info?.dataFolder ?? '' },
          { term: 'Журнал', value: 'файл ledger.jsonl в этой папке' },
          { term: 'Версия программы', value: info?.version ?? '' },
        ]}
      />
    </div>
  );
}
