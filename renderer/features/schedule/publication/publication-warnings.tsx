import { isUrgentDeed, type PublicationDeed } from '#shared/domain/publication-standing';
import { deedAdvice, deedText } from '#shared/domain/publication-words';
import type { Schedule } from '#shared/domain/schedule';
import type { Id } from '#shared/lib/ids';
import { counted, NBSP, tidyBreaks } from '#shared/lib/text';
import { usePublicationStanding } from '../../../data/publications';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';

/** So many are told in words; a school with more stands finds the others in the tab. */
const MOST = 3;

type WarningsProps = {
  /** The edition that is shown. */
  shown: Id;
  /** Shows another edition. */
  onShow: (edition: Id) => void;
};

/** What has to be done so that people read the schedule that is in force; nothing when all is in order. */
export function PublicationWarnings({ shown, onShow }: WarningsProps) {
  const standing = usePublicationStanding();
  const deeds = standing?.deeds ?? [];
  if (deeds.length === 0) return null;
  const told = deeds.slice(0, MOST);
  const others = deeds.length - told.length;
  const wanted = deeds.flatMap(editionToPutUp);
  const elsewhere = wanted.some(({ id }) => id === shown) ? undefined : wanted[0];
  return (
    <Notice
      tone={deeds.some(isUrgentDeed) ? 'warning' : 'info'}
      title={deeds.some(isUrgentDeed) ? 'Размещение графика' : 'Скоро'}
      actions={
        elsewhere === undefined ? null : (
          <Button
            size="small"
            onPress={() => {
              onShow(elsewhere.id);
            }}
          >
            {`Показать редакцию №${NBSP}${String(elsewhere.edition ?? 0)}`}
          </Button>
        )
      }
    >
      {told.map((deed, i) => (
        <p key={deedText(deed)}>
          {tidyBreaks(deedText(deed))}
          {isLastSuch(told, i) ? ` ${tidyBreaks(deedAdvice(deed))}` : ''}
        </p>
      ))}
      {others > 0 ? (
        <p>Ещё {counted(others, ['место', 'места', 'мест'])} — на вкладке «Размещение».</p>
      ) : null}
    </Notice>
  );
}

/** The same advice is given once, after the last that needs it. */
function isLastSuch(deeds: readonly PublicationDeed[], i: number): boolean {
  const [deed, next] = [deeds[i], deeds[i + 1]];
  return deed !== undefined && (next === undefined || deedAdvice(next) !== deedAdvice(deed));
}

/** The edition that has to be put up. */
function editionToPutUp(deed: PublicationDeed): readonly Schedule[] {
  switch (deed.kind) {
    case 'stale':
      return deed.inForce === null ? [] : [deed.inForce];
    case 'missing':
    case 'beginning':
      return [deed.edition];
    case 'ending':
    case 'ended':
      return [];
  }
}
