import { isUrgentDeed, type PublicationDeed } from '#shared/domain/publication-standing';
import { deedLines } from '#shared/domain/publication-words';
import type { Schedule } from '#shared/domain/schedule';
import type { Id } from '#shared/lib/ids';
import { NBSP, tidyBreaks } from '#shared/lib/text';
import { usePublicationStanding } from '../../../data/publications';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import './publication.css';

type WarningsProps = {
  /** The edition that is shown. */
  shown: Id;
  /** Shows another edition. */
  onShow: (edition: Id) => void;
};

/** What has to be done so that people read the schedule that is in force; nothing when all is in order. */
export function PublicationWarnings({ shown, onShow }: WarningsProps) {
  const deeds = usePublicationStanding()?.deeds ?? [];
  if (deeds.length === 0) return null;
  const wanted = deeds.flatMap(editionToPutUp);
  const elsewhere = wanted.some(({ id }) => id === shown) ? undefined : wanted[0];
  return (
    <section className="publication-warning" aria-label="Размещение графика">
      <Notice
        tone={deeds.some(isUrgentDeed) ? 'warning' : 'info'}
        // The sentences say it all.
        title=""
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
        <Lines deeds={deeds} />
      </Notice>
    </section>
  );
}

/** The same advice is given once, after the last line that needs it. */
function Lines({ deeds }: { deeds: readonly PublicationDeed[] }) {
  const lines = deedLines(deeds);
  return lines.map(({ text, advice }, i) => (
    <p key={text}>
      {tidyBreaks(text)}
      {lines[i + 1]?.advice === advice ? '' : ` ${tidyBreaks(advice)}`}
    </p>
  ));
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
