import { useEffect, useState } from 'react';
import LogOut from 'lucide-react/icons/log-out';
import { counted, NBSP } from '#shared/lib/text';
import { useRole } from '../data/approvals';
import { reportError } from '../data/view';
import { call } from '../platform/bridge';
import { now } from '../platform/clock';
import { Button, IconButton } from '../ui/button';

type RoleProps = {
  /** In the narrow column: a sign and the minutes; the words are the tooltip. */
  isNarrow?: boolean;
};

/** Says that the director's role lasts, how long, and ends it at a wish. */
export function DirectorRole({ isNarrow = false }: RoleProps) {
  const role = useRole();
  if (role.kind === 'consultant') return null;
  return <RoleEnding key={role.secondsLeft} seconds={role.secondsLeft} isNarrow={isNarrow} />;
}

const TICK_MS = 10_000;

/** How long the role still lasts, in minutes begun. */
function useMinutesLeft(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const began = now();
    const timer = window.setInterval(() => {
      setLeft(Math.max(0, seconds - Math.round((now() - began) / 1_000)));
    }, TICK_MS);
    return () => {
      window.clearInterval(timer);
    };
  }, [seconds]);
  return Math.max(1, Math.ceil(left / 60));
}

function endRole(): void {
  call('role:end', null).catch((error: unknown) => {
    reportError('the role did not end', error);
  });
}

function RoleEnding({ seconds, isNarrow }: { seconds: number; isNarrow: boolean }) {
  const minutes = useMinutesLeft(seconds);
  const lasting = `ещё${NBSP}${counted(minutes, ['минута', 'минуты', 'минут'])}`;
  if (isNarrow) {
    return (
      <div className="app-foot-role-narrow" role="status">
        <IconButton
          label={`Закончить роль руководителя: ${lasting}`}
          icon={<LogOut />}
          onPress={endRole}
        />
        <span aria-hidden="true">
          {minutes}
          {NBSP}мин
        </span>
      </div>
    );
  }
  return (
    <div className="app-foot-role" role="status">
      <p>Роль руководителя: {lasting}</p>
      <Button size="small" onPress={endRole}>
        Закончить роль
      </Button>
    </div>
  );
}
