import { useEffect, useState } from 'react';

/** The start and the first records come before what is worked out for the left column. */
const AFTER_MS = 3_000;

/** True when the window has stood for a while. */
export function useStands(): boolean {
  const [stands, setStands] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setStands(true);
    }, AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return stands;
}
