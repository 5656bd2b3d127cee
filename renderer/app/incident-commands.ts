import { wishIncident } from '../data/incidents';
import { wishLeaflet } from '../data/leaflet-wish';
import type { Command } from '../ui/command-list';
import { INCIDENTS } from './incident-overlay';

type IncidentCommand = Command & {
  readonly run: (app: { readonly open: (path: string) => void }) => void;
};

/** What Ctrl+K offers for exceptional situations (п. 5, note 1). */
export const INCIDENT_COMMANDS: readonly IncidentCommand[] = [
  {
    id: 'incident',
    group: 'Действия',
    label: 'Не могу проконсультировать',
    words: 'нештатная ситуация сбой отказ поддержка контакты',
    run: () => {
      wishIncident({});
    },
  },
  {
    id: 'incidents',
    group: 'Действия',
    label: 'Нештатные ситуации',
    words: 'не могу проконсультировать список причины поддержка',
    run: ({ open }) => {
      open(INCIDENTS);
    },
  },
  {
    id: 'leaflet',
    group: 'Действия',
    label: 'Памятка для родителей',
    words: 'листовка печать классы контакты поддержки собрание',
    run: () => {
      wishLeaflet(true);
    },
  },
];
