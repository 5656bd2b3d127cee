import { useMemo, useState } from 'react';
import type { Regulation } from '#shared/domain/regulation';
import { comparedParts, comparisonText } from '#shared/domain/regulation-compare';
import { comparedLines } from '#shared/domain/regulation-compare-words';
import { NBSP } from '#shared/lib/text';
import { Checkbox } from '../../ui/checkbox';
import { ChoiceGroup } from '../../ui/choice-group';
import { ComparedText } from '../../ui/compared-text';

type ComparisonProps = {
  edition: Regulation;
  /** The approved edition before the shown one; it may be compared to that as well. */
  before: Regulation | undefined;
  isBeforeInForce: boolean;
};

/** «Сравнение»: sections 1–4 of the school's edition beside the source or the approved edition before it, word by word. */
export function Comparison({ edition, before, isBeforeInForce }: ComparisonProps) {
  const [isShort, setShort] = useState(false);
  const [to, setTo] = useState<'source' | 'edition'>(before === undefined ? 'source' : 'edition');
  const other = to === 'edition' ? before : undefined;
  const parts = useMemo(() => comparedParts(edition, other ?? null), [edition, other]);
  const lines = useMemo(() => comparedLines(parts), [parts]);
  const words = beforeWords(before, isBeforeInForce);
  const was = other === undefined ? 'в исходном тексте' : words.was;
  return (
    <div className="regulation-scroll">
      <div className="regulation-text regulation-comparison">
        {before === undefined ? null : (
          <ChoiceGroup
            label="С чем сравнить"
            value={to}
            onChange={setTo}
            options={[
              { value: 'edition', label: words.compared },
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

/** How the edition before is named: what one is compared to, and where it stood so. */
function beforeWords(before: Regulation | undefined, isInForce: boolean) {
  if (isInForce) return { compared: 'С действующей редакцией', was: 'в действующей редакции' };
  const number = `№${NBSP}${String(before?.edition ?? '')}`;
  return { compared: `С редакцией ${number}`, was: `в редакции ${number}` };
}
