import { useState } from 'react';
import type { ApprovalVerdict } from '#shared/domain/approval-statement';
import type { Regulation } from '#shared/domain/regulation';
import {
  openEdition,
  regulationBefore,
  regulationInForce,
  regulationStanding,
  type RegulationStanding,
} from '#shared/domain/regulation-standing';
import type { RegulationStatement } from '#shared/domain/regulation-statement';
import { useRegulationVerdicts, type RegulationVerdicts } from '../../data/approvals';
import type { Row } from '../../data/database';
import { useRegulations } from '../../data/regulations';

/** The editions of the school's regulation, and the one that is shown. */
export interface Editions {
  /** The newest first; undefined until they are read. */
  readonly rows: readonly Row<'regulation'>[] | undefined;
  readonly shown: Row<'regulation'> | undefined;
  readonly standing: RegulationStanding;
  readonly verdict: ApprovalVerdict<RegulationStatement> | undefined;
  readonly verdicts: RegulationVerdicts | undefined;
  /** What a comparison goes by: the approved edition before the shown one; for a new one that in force. */
  readonly before: Regulation | undefined;
  readonly inForce: Regulation | undefined;
  /** True while one is being written or decided on. */
  readonly hasOpen: boolean;
  readonly choose: (id: string) => void;
}

/** The chosen edition, else the one in work, else the one in force, else the newest. */
export function useEditions(): Editions {
  const rows = useRegulations();
  const verdicts = useRegulationVerdicts();
  const [chosen, setChosen] = useState<string | null>(null);
  const all = (rows ?? []).map(({ value }) => value);
  const inForce = regulationInForce(all);
  const open = openEdition(all);
  const first = open ?? inForce ?? all[0];
  const shown = rows?.find(({ id }) => id === chosen) ?? rows?.find(({ id }) => id === first?.id);
  return {
    ...{ rows, shown, verdicts, inForce },
    standing: shown === undefined ? 'draft' : regulationStanding(shown.value, all),
    verdict: shown && verdicts?.get(shown.id),
    before: shown && regulationBefore(all, shown.value),
    hasOpen: open !== undefined,
    choose: setChosen,
  };
}
