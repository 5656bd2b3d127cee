import { useState } from 'react';
import { Checkbox } from '../checkbox';
import { CheckGroup } from '../check-group';
import { ChoiceGroup } from '../choice-group';
import { DateField, TimeField } from '../date-field';
import { FieldRow, FormSection } from '../field-row';
import { Page } from '../page';
import { SelectField } from '../select-field';
import { Tabs } from '../tabs';
import { TextArea, TextField } from '../text-field';
import { SecretsAndFiles } from './secrets-and-files';

function Texts() {
  const [text, setText] = useState('');
  const [long, setLong] = useState('Две строки\nпро одно и то же');
  return (
    <FormSection title="Тексты" hint="Подпись сверху, ошибка словами под полем.">
      <TextField label="Полное наименование" value={text} onChange={setText} isRequired />
      <TextField
        label="Телефон"
        type="tel"
        width={200}
        value="+7 (812) 490-70-33"
        onChange={setText}
        hint="С кодом города"
      />
      <TextField
        label="Эл. почта"
        value="ivanova@"
        onChange={setText}
        error="После @ нужен адрес, например school11.spb.ru."
      />
      <TextField label="Номер приказа" value="14-од" onChange={setText} isDisabled />
      <TextArea
        label="Вопрос"
        value={long}
        onChange={setLong}
        autoGrow
        rows={2}
        maxLength={10000}
        isRequired
      />
      <TextArea label="Ответ" value={'а'.repeat(190)} onChange={setLong} maxLength={200} />
    </FormSection>
  );
}

function Dates() {
  const [date, setDate] = useState<string | null>('2026-11-23');
  const [empty, setEmpty] = useState<string | null>(null);
  const [time, setTime] = useState<string | null>('09:05');
  return (
    <FormSection title="Даты">
      <FieldRow>
        <DateField label="Дата" value={date} onChange={setDate} isRequired width={150} />
        <TimeField label="Время" value={time} onChange={setTime} width={90} />
        <TextField
          label="Длительность, мин"
          value="10"
          onChange={() => undefined}
          inputMode="numeric"
          width={130}
        />
      </FieldRow>
      <DateField
        label="Дата вступления в должность"
        width={150}
        value={empty}
        onChange={setEmpty}
        isRequired
        minValue="1990-01-01"
        maxValue="2028-11-23"
        error="Укажите дату."
      />
      <DateField
        label="Дата приказа"
        width={150}
        value="2026-09-01"
        onChange={() => undefined}
        isDisabled
      />
      <p data-testid="date">{date ?? 'нет даты'}</p>
    </FormSection>
  );
}

const TOPICS = [
  'учёт расписания',
  'учёт текущей и итоговой успеваемости',
  'учёт посещаемости',
  'ведение поурочного планирования',
  'проведение уроков',
  'своевременность внесения данных в журналы классов',
].map((label, index) => ({ value: `t${index}`, label, keyHint: `Alt+${index + 1}` }));

const WHO = ['Сотрудник', 'Родитель', 'Другое лицо'].map((label) => ({ value: label, label }));
const CHANNELS = ['Лично', 'По телефону', 'Эл. почта', 'Онлайн', 'На собрании'].map((label) => ({
  value: label,
  label,
}));

function Choices() {
  const [who, setWho] = useState('Сотрудник');
  const [channel, setChannel] = useState('');
  const [topics, setTopics] = useState<string[]>(['t1']);
  const [reading, setReading] = useState('day');
  const [isOn, setOn] = useState(true);
  return (
    <FormSection title="Выбор">
      <ChoiceGroup
        label="Кто обратился"
        role="radiogroup"
        value={who}
        onChange={setWho}
        options={WHO}
        isRequired
      />
      <ChoiceGroup
        label="Способ"
        role="group"
        value={channel}
        onChange={setChannel}
        options={CHANNELS}
        isRequired
        error="Выберите, как обратились."
      />
      <CheckGroup label="Тема" values={topics} onChange={setTopics} options={TOPICS} isRequired />
      <ChoiceGroup
        label="Как считать срок"
        value={reading}
        onChange={setReading}
        options={[
          {
            value: 'day',
            label: 'Со дня вступления',
            hint: 'Первый рабочий день — сам день вступления в должность.',
          },
          { value: 'next', label: 'Со следующего дня', hint: 'Как принято считать сроки в днях.' },
          { value: 'none', label: 'Не считать', isDisabled: true },
        ]}
      />
      <Checkbox
        label="Напоминать за два дня"
        isSelected={isOn}
        onChange={setOn}
        hint="На странице «Сегодня»."
      />
      <Checkbox label="Недоступно" isSelected isDisabled onChange={setOn} />
      <SelectField
        label="День недели"
        value="1"
        onChange={() => undefined}
        options={[
          { value: '1', label: 'Понедельник' },
          { value: '2', label: 'Вторник' },
        ]}
        width={200}
      />
    </FormSection>
  );
}

/** Every field in its states. */
export function FieldsPage() {
  const [tab, setTab] = useState('all');
  const content = (
    <div className="gallery-columns">
      <div>
        <Texts />
      </div>
      <div>
        <Choices />
      </div>
      <div>
        <Dates />
      </div>
      <div>
        <SecretsAndFiles />
      </div>
    </div>
  );
  return (
    <Page title="Поля" summary="Все поля во всех состояниях." scroll="page">
      <Tabs
        label="Виды полей"
        selected={tab}
        onSelect={setTab}
        items={[
          { id: 'all', label: 'Все', content },
          { id: 'new', label: 'Новые', content: 'Здесь только новые.' },
        ]}
      />
    </Page>
  );
}
