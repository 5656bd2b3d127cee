import { useMemo, useRef, useState } from 'react';
import { useIsReadOnly, useSchool, zoneOf } from '../../data/records';
import { useSupportRequests, type RequestRow } from '../../data/support-requests';
import { useEachMinute } from '../../platform/each-minute';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { useShortcut } from '../../ui/shortcut';
import { ComposerDialog, type Composed } from './composer/composer-dialog';
import { requestLine } from './request-lines';
import { RequestList } from './request-list';
import { RequestPane } from './request-pane';
import { SupportClocks } from './support-clocks';
import { useArrival } from './use-arrival';
import { useReading } from './use-reading';
import './support.css';

export type SupportPageProps = {
  /** What the address leads to: see `supportTarget`. */
  address: string | undefined;
  /** What the address leads to is shown: it is the page's own again. */
  onArrive: () => void;
  /** «Не могу проконсультировать»; absent where there is no such dialog. */
  onCannotHelp?: (() => void) | undefined;
  /** Where exceptional situations are listed; absent where there is no such page. */
  incidentsHref?: string | undefined;
};

/** «Поддержка»: requests to support and their way to the answer, and when help from outside can be had (п. 3, 5, 6). */
export function SupportPage(props: SupportPageProps) {
  const rows = useSupportRequests();
  if (rows === undefined) return null;
  return <Requests rows={rows} {...props} />;
}

type RequestsProps = SupportPageProps & { rows: readonly RequestRow[] };

function Requests({ rows, address, onArrive, onCannotHelp, incidentsHref }: RequestsProps) {
  const zone = zoneOf(useSchool()?.value);
  const isLocked = useIsReadOnly();
  const now = useEachMinute();
  const lines = useMemo(() => rows.map((row) => requestLine(row, now)), [rows, now]);
  const grid = useRef<HTMLDivElement>(null);
  const reading = useReading(lines, grid);
  const { opened, open } = reading;
  const [composed, setComposed] = useState<Composed | null>(null);
  useArrival(address, { open, compose: setComposed, onArrive });
  const write = (): void => {
    setComposed({ kind: 'new', path: 'staff' });
  };
  useShortcut('Ctrl+Shift+N', write, { isEnabled: !isLocked });
  return (
    <Page
      title="Поддержка"
      summary="Обращения в Службу поддержки «Дневник.ру» и их путь до ответа"
      actions={<Actions {...{ isLocked, onCannotHelp, incidentsHref }} onNew={write} />}
      aside={
        opened === undefined ? undefined : (
          <RequestPane
            key={opened.row.id}
            line={opened}
            zone={zone}
            isLocked={isLocked}
            onEdit={() => {
              setComposed({ kind: 'edit', row: opened.row });
            }}
          />
        )
      }
      asideLabel="Обращение"
      onAsideClose={reading.close}
    >
      <SupportClocks />
      <RequestList {...{ lines, zone, isLocked, grid, reading }} onNew={write} />
      {composed === null || isLocked ? null : (
        <ComposerDialog
          composed={composed}
          onSaved={open}
          onClose={() => {
            setComposed(null);
          }}
        />
      )}
    </Page>
  );
}

type ActionsProps = Pick<SupportPageProps, 'onCannotHelp' | 'incidentsHref'> & {
  isLocked: boolean;
  onNew: () => void;
};

function Actions({ isLocked, onNew, onCannotHelp, incidentsHref }: ActionsProps) {
  return (
    <>
      {incidentsHref === undefined ? null : (
        <a className="ui-button ui-button-quiet" href={incidentsHref}>
          Нештатные ситуации
        </a>
      )}
      {onCannotHelp === undefined ? null : (
        <Button isDisabled={isLocked} onPress={onCannotHelp}>
          Не могу проконсультировать
        </Button>
      )}
      <Button
        variant="primary"
        isDisabled={isLocked}
        aria-keyshortcuts="Control+Shift+N"
        onPress={onNew}
      >
        Новое обращение
      </Button>
    </>
  );
}
