import { useState } from 'react';
import { FileField } from '../file-field';
import type { PickedFile } from '../file-field';
import { FormSection } from '../field-row';
import { PasswordField } from '../password-field';

const SCAN = { name: 'скан.pdf', size: 245_760 };
const LONG = {
  name: 'Приказ об утверждении графика консультаций по работе в электронном журнале на 2026-2027 учебный год.pdf',
  size: 3_460_300,
};

/** Passwords and files in their states. */
export function SecretsAndFiles() {
  const [password, setPassword] = useState('Весна 2026');
  const [file, setFile] = useState<PickedFile | null>(null);
  const ignore = () => undefined;
  return (
    <FormSection title="Пароли и файлы">
      <PasswordField
        label="Пароль"
        value={password}
        onChange={setPassword}
        hint="Не короче 12 знаков: несколько слов подряд."
        isRequired
      />
      <PasswordField
        label="Пароль ещё раз"
        value="весна"
        onChange={ignore}
        error="Пароли не совпадают."
      />
      <PasswordField label="Недоступный пароль" value="весна" onChange={ignore} isDisabled />
      <FileField
        label="Подписанный лист"
        file={file}
        onPick={() => setFile(SCAN)}
        onRemove={() => setFile(null)}
        hint="Скан или снимок: PDF, JPG или PNG, до 20 МБ."
        isRequired
      />
      <FileField label="Скан с длинным именем" file={LONG} onPick={ignore} onRemove={ignore} />
      <FileField
        label="Скан с ошибкой"
        file={null}
        onPick={ignore}
        onRemove={ignore}
        error="Файл больше 20 МБ. Отсканируйте в чёрно-белом виде."
      />
      <FileField
        label="Недоступный скан"
        file={SCAN}
        onPick={ignore}
        onRemove={ignore}
        isDisabled
      />
    </FormSection>
  );
}
