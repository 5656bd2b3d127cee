import { useMemo, useState } from 'react';
import type { Regulation } from '#shared/domain/regulation';
import { comparedParts, comparisonText } from '#shared/domain/regulation-compare';
import { comparedLines } from '#shared/domain/regulation-compare-words';
import { Checkbox } from '../../ui/checkbox';
import { ChoiceGroup } from '../../ui/choice-group';
import { ComparedText } from '../../ui/compared-text';

type ComparisonProps = {
  edition: Regulation;
  /** The edition in force, where the shown one is another; it may be compared to that as well. */
  before: Regulation | undefined;
};

/** «Сравнение»: sections 1–4 of the school's edition beside the source or the edition in force, word by word. */
export function Comparison({ edition, before }: ComparisonProps) {
  const [isShort, setShort] = useState(false);
  const [to, setTo] = useState<'source' | 'edition'>(before === undefined ? 'source' : 'edition');
  const other = to === 'edition' ? before : undefined;
  const parts = useMemo(() => comparedParts(edition, other ?? null), [edition, other]);
  const lines = useMemo(() => comparedLines(parts), [parts]);
  const was = other === undefined ? 'в исходном тексте' : 'в действующей редакции';
  return (
    <div className="regulation-scroll">
      <div className="regulation-text regulation-comparison">
        {before === undefined ? null : (
          <ChoiceGroup
            label="С чем сравнить"
            value={to}
            onChange={setTo}
            options={[
              { value: 'edition', label: 'С действующей редакцией' },
              { value: 'source', label: 'С исходным текстом' },
            ]}
          />
        )}
        <p className="regulation-sum" role="status">
          {comparisonText(parts, other?.edition ?? null)}. П. 5, 6 и примечания совпадают всегда.
        </p>
        <div className="regulation-legend">
          <span>
            <del>зачёркнуто</del> — было {was}, <ins>подчёркнуто</ins> — добавлено
          </span>
          <Checkbox label="Только отличия" isSelected={isShort} onChange={setShort} />
        </div>
        <ComparedText lines={isShort ? lines.filter(({ differs }) => differs) : lines} />
      </div>
    </div>
  );
}
