import { PUBLICATION_PLACE_WORDS } from '#shared/domain/publication';
import { isStale, type Hung } from '#shared/domain/publication-places';
import type { PublicationDeed, PublicationStanding } from '#shared/domain/publication-standing';
import { hungText, placeText } from '#shared/domain/publication-words';
import { editionText } from '#shared/domain/schedule';
import { shortDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import { Status, type StatusTone } from '../../../ui/status';

/** «Что висит сейчас»: each place with the edition that people read there. */
export function HungPlaces({ standing }: { standing: PublicationStanding }) {
  const { places, deeds } = standing;
  const bare = deeds.filter((deed) => deed.kind === 'missing');
  if (places.length === 0 && bare.length === 0) return null;
  return (
    <section className="publication-places" aria-label="Что висит сейчас">
      <h2 className="publication-places-title">Что висит сейчас</h2>
      <ul className="publication-places-list">
        {places.map((hung) => (
          <li key={hung.publication.id} className="publication-place">
            <span className="publication-place-name">{placeText(hung.publication)}</span>
            <span>{editionText(hung.edition)}</span>
            <Status tone={toneOf(hung)}>{hungText(hung)}</Status>
            <span className="schedule-quiet">
              с{NBSP}
              {shortDate(hung.publication.on)}
            </span>
          </li>
        ))}
        {bare.map((deed) => (
          <Bare key={deed.place} deed={deed} />
        ))}
      </ul>
    </section>
  );
}

function toneOf(hung: Hung): StatusTone {
  if (isStale(hung)) return 'late';
  return hung.standing === 'upcoming' ? 'soon' : 'done';
}

function Bare({ deed }: { deed: Extract<PublicationDeed, { kind: 'missing' }> }) {
  return (
    <li className="publication-place">
      <span className="publication-place-name">{PUBLICATION_PLACE_WORDS[deed.place]}</span>
      <span>Графика нет</span>
      <Status tone="late">не размещён</Status>
      <span className="schedule-quiet">
        с{NBSP}
        {shortDate(deed.since)}
      </span>
    </li>
  );
}
