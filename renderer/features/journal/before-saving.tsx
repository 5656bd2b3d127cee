import { useEffect, useRef } from 'react';
import { numberText, type Consultation } from '#shared/domain/consultation';
import { longDate, shortDate, type IsoDate } from '#shared/lib/iso-date';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

/** Asks about a day to come; the answer is under the hand. */
export function FutureDayNotice({ day, onAgree }: { day: IsoDate; onAgree: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
  }, []);
  return (
    <Notice
      tone="warning"
      title="Этот день ещё не наступил"
      actions={
        <Button size="small" buttonRef={button} onPress={onAgree}>
          Записать будущим днём
        </Button>
      }
    >
      Дата в форме: {longDate(day)} Если это описка, исправьте её и сохраните ещё раз.
    </Notice>
  );
}

type DuplicatesProps = {
  records: readonly Consultation[];
  onLook: (record: Consultation) => void;
};

/** Points to records that say the same; saving is free. */
export function DuplicatesNotice({ records, onLook }: DuplicatesProps) {
  const [first] = records;
  return (
    <div role="status">
      {first === undefined ? null : (
        <Notice
          tone="warning"
          title="Похоже, это уже записано"
          actions={
            <Button
              size="small"
              onPress={() => {
                onLook(first);
              }}
            >
              Посмотреть {numberText(first.number)}
            </Button>
          }
        >
          {numberText(first.number)} от {shortDate(first.date)}: тот же человек, та же тема, похожий
          вопрос. Если это другая консультация, сохраняйте.
        </Notice>
      )}
    </div>
  );
}
