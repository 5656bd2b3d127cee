import { useEffect, useState } from 'react';
import { counted } from '#shared/lib/text';

/** A wait that counts down by itself, seconds. The main process holds the real one. */
export function useWait(first: number): [number, (seconds: number) => void] {
  const [seconds, setSeconds] = useState(first);
  const isWaiting = seconds > 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = window.setInterval(() => {
      setSeconds((left) => Math.max(0, left - 1));
    }, 1_000);
    return () => {
      window.clearInterval(timer);
    };
  }, [isWaiting]);
  return [seconds, setSeconds];
}

/** «Пароль не подошёл. Следующая попытка через 40 секунд». */
export function waitText(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  const left =
    seconds < 90
      ? counted(seconds, ['секунду', 'секунды', 'секунд'])
      : counted(minutes, ['минуту', 'минуты', 'минут']);
  return `Пароль не подошёл. Следующая попытка через ${left}`;
}
