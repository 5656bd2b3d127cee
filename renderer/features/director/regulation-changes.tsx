import {
  comparedParts,
  comparedRequisites,
  comparisonText,
} from '#shared/domain/regulation-compare';
import { comparedLines } from '#shared/domain/regulation-compare-words';
import type { RegulationContent } from '#shared/domain/regulation-statement';
import type { DeskBefore } from '#shared/ipc/access';
import { ComparedText } from '../../ui/compared-text';
import { Notice } from '../../ui/notice';

type ChangesProps = { content: RegulationContent; before: DeskBefore<RegulationContent> };

/** The first thing that the director looks at: in what the edition differs from the one in force, or from the source. */
export function RegulationChanges({ content, before }: ChangesProps) {
  const other = before.kind === 'edition' ? before.content : null;
  const parts = comparedParts(content, other);
  const requisites = other === null ? [] : comparedRequisites(content, other);
  const lines = [
    ...requisites.map(({ what, runs }) => {
      return { key: what, isHeading: false, where: what, what: 'изменено', runs };
    }),
    ...comparedLines(parts).filter(({ differs }) => differs),
  ];
  return (
    <section aria-labelledby="director-changes">
      <h2 id="director-changes" className="director-subtitle">
        {other === null
          ? 'Чем отличается от исходного регламента'
          : `Что изменилось с редакции №\u00a0${String(other.edition)}`}
      </h2>
      {before.kind === 'broken' ? (
        <Notice tone="error" title={`Редакция №\u00a0${String(before.edition)} не подтверждается`}>
          Её изменили в обход программы, поэтому ниже сравнение с исходным регламентом, а не с ней.
        </Notice>
      ) : null}
      <p className="director-plain">
        {comparisonText(parts, other?.edition ?? null)}. П.{'\u00a0'}5, 6 и примечания — слово в
        слово как в исходном.
      </p>
      <ComparedText lines={lines} level="h3" />
    </section>
  );
}
