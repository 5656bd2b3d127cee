import { useEffect, useState } from 'react';
import { now } from './clock';

const MINUTE_MS = 60_000;

/**
 * The time, told anew when a minute begins: each wait is measured from the clock, so that nothing adds up, and
 * the clock is looked at again when the window comes into sight, for timers stand still while a computer sleeps.
 * @returns milliseconds since 1970 (UTC)
 */
export function useEachMinute(): number {
  const [time, setTime] = useState(now);
  useEffect(() => {
    let timer: number | undefined;
    const wait = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(tell, MINUTE_MS - (now() % MINUTE_MS));
    };
    const tell = (): void => {
      setTime(now());
      wait();
    };
    wait();
    const lookAgain = (): void => {
      if (document.visibilityState === 'visible') tell();
    };
    document.addEventListener('visibilitychange', lookAgain);
    window.addEventListener('focus', lookAgain);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', lookAgain);
      window.removeEventListener('focus', lookAgain);
    };
  }, []);
  return time;
}
