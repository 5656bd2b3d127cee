import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/description-list';
import { filledFacts, gapsOf, type Gap } from './first-start-steps';
import type { SchoolValues } from './school-values';

/** What may be done once the first start is behind. */
export type FirstDeeds = {
  onWrite: () => void;
  onDrawUp: () => void;
};

type DoneProps = FirstDeeds & { values: SchoolValues; onBack: () => void };

/** «Готово»: what is on record, what is still blank and who will ask for it, what to begin with. */
export function FirstStartDone({ values, onWrite, onDrawUp, onBack }: DoneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const facts = filledFacts(values);
  const gaps = gapsOf(values);
  return (
    <>
      <section className="ui-form-section">
        <h2 ref={heading} className="ui-form-title first-start-heading" tabIndex={-1}>
          Готово, можно работать
        </h2>
        <p className="ui-form-hint">
          Всё, что внесено, записано в журнал. Изменить это можно в «Настройки&nbsp;→&nbsp;Школа».
        </p>
        <div className="first-start-facts">
          <Facts items={facts} />
        </div>
      </section>
      {gaps.length === 0 ? null : <Gaps gaps={gaps} />}
      <div className="settings-actions">
        <Button variant="primary" onPress={onWrite}>
          Внести первую запись
        </Button>
        <Button onPress={onDrawUp}>Составить график</Button>
        <Button variant="quiet" onPress={onBack}>
          Назад
        </Button>
      </div>
    </>
  );
}

function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  return (
    <section className="ui-form-section">
      <h2 className="ui-form-title">Пока не заполнено</h2>
      <p className="ui-form-hint">Работать это не мешает.</p>
      <dl className="first-start-gaps">
        {gaps.map(({ where, missing }) => (
          <div key={where}>
            <dt>{capital(missing.join(', '))}</dt>
            <dd>{where}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
