import { isUpEverywhere, placesWithout } from '#shared/domain/publication-places';
import { publishedText } from '#shared/domain/publication-words';
import type { Schedule } from '#shared/domain/schedule';
import type { Standing } from '#shared/domain/schedule-standing';
import { usePublicationStanding } from '../../../data/publications';
import { Button } from '../../../ui/button';
import { Status } from '../../../ui/status';
import { capital } from '#shared/domain/state-words';
import { wishPublishing } from './publish-wish';

type PublishStepProps = { edition: Schedule; standing: Standing; isLocked: boolean };

/** «Разместить»: the next step of an approved edition until it hangs everywhere, and possible after that. */
export function PublishStep({ edition, standing, isLocked }: PublishStepProps) {
  const places = usePublicationStanding()?.places;
  const counts = standing === 'in-force' || standing === 'upcoming';
  const isNext = counts && places !== undefined && !isUpEverywhere(edition, places);
  return (
    <Button
      variant={isNext ? 'primary' : 'default'}
      isDisabled={isLocked}
      onPress={() => {
        wishPublishing(true);
      }}
    >
      Разместить
    </Button>
  );
}

/** Whether an edition that counts hangs where it must. */
export function Published({ edition, standing }: Omit<PublishStepProps, 'isLocked'>) {
  const places = usePublicationStanding()?.places;
  const counts = standing === 'in-force' || standing === 'upcoming';
  if (!counts || places === undefined) return null;
  const isUp = placesWithout(edition, places).length === 0;
  return <Status tone={isUp ? 'done' : 'soon'}>{capital(publishedText(edition, places))}</Status>;
}
