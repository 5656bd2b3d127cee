import type { Page } from 'playwright-core';

/** Where the focus was after a press of Tab. */
export interface Stop {
  /** The same number means the same element; 0 is nowhere. */
  readonly element: number;
  /** Role or tag, and name. */
  readonly words: string;
  /** The part of the window, in reading order. */
  readonly region: number;
  /** Place in the page as if nothing were scrolled. */
  readonly box: { readonly left: number; readonly top: number; readonly bottom: number };
  /** A ring or another outline is drawn at the element, around it, or at the row that it points at. */
  readonly hasRing: boolean;
  /** At least a part of it is inside of the window. */
  readonly isInSight: boolean;
}

/** Tab presses that no screen should need. */
const MOST_STOPS = 80;

/** Walks by Tab from where the focus is, all the way round. @returns each stop once, and whether it came round */
export async function walkRound(
  page: Page,
): Promise<{ readonly stops: readonly Stop[]; readonly cameRound: boolean }> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (stops[0]?.element === stop.element) return { stops, cameRound: true };
    stops.push(stop);
  }
  return { stops, cameRound: false };
}

/** Runs in the page: everything that it needs is inside. */
function lookAtFocus(): Stop {
  const REGIONS = [
    ':has(> nav[aria-label="Разделы"])', // the left column with its foot
    'main header',
    'main [role=search]',
    'main',
    'main .report-column + .report-column', // the second of two columns is read after the first
    'main .report > .report-section', // and what stands under both, after them
    'main aside',
    'main footer',
    '[aria-label="Сообщения"]',
    '[role=dialog] header',
    '[role=dialog]',
    '[role=dialog] .ui-document-sheet', // beside the controls: the second of two columns
    '[role=dialog] footer',
  ];
  const known = ((window as { walked?: Element[] }).walked ??= []);
  const focused = document.activeElement ?? document.body;
  const isNowhere = focused === document.body || focused === document.documentElement;
  if (!isNowhere && !known.includes(focused)) known.push(focused);

  const isRinged = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const isClear = /, 0\)$|transparent/.test(outlineColor);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && !isClear;
  };
  const row = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '');
  const around = [focused, focused.parentElement, focused.parentElement?.parentElement, row];
  const box = focused.getBoundingClientRect();
  let scrolled = 0;
  for (let at = focused.parentElement; at !== null; at = at.parentElement) scrolled += at.scrollTop;
  const region = REGIONS.reduce((last, one, i) => (focused.closest(one) === null ? last : i), -1);
  const name =
    focused.getAttribute('aria-label') ??
    (focused as HTMLInputElement).labels?.[0]?.textContent ??
    focused.textContent;
  return {
    element: known.indexOf(focused) + 1,
    words: `${focused.getAttribute('role') ?? focused.tagName.toLowerCase()} «${name.trim().slice(0, 60)}»`,
    region,
    box: { left: box.left, top: box.top + scrolled, bottom: box.bottom + scrolled },
    hasRing: around.some((element) => element instanceof Element && isRinged(element)),
    isInSight: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
  };
}

/** Whether one stop is read after the other: in a later region, further below, or on the right in the same line. */
function isAfter(next: Stop, before: Stop): boolean {
  if (next.region !== before.region) return next.region > before.region;
  const isBelow = next.box.top >= before.box.bottom - 4;
  const isSameLine = next.box.bottom > before.box.top && next.box.left >= before.box.left;
  return isBelow || isSameLine;
}

/** What is wrong with a way round by Tab, in words; nothing when all is well. */
export function faultsOf(stops: readonly Stop[], cameRound: boolean): readonly string[] {
  // All the way round there is one step back: from the end to the beginning.
  const back = stops
    .map((next, i) => [stops.at(i - 1) ?? next, next] as const)
    .filter(([before, next]) => !isAfter(next, before));
  return [
    ...(cameRound ? [] : ['Tab does not come round']),
    ...stops.filter(({ element }) => element === 0).map(() => 'the focus is lost'),
    ...stops.filter(({ hasRing }) => !hasRing).map(({ words }) => `no ring: ${words}`),
    ...stops.filter(({ isInSight }) => !isInSight).map(({ words }) => `out of sight: ${words}`),
    ...(back.length < 2 ? [] : back).map(
      ([before, next]) => `out of order: ${next.words} after ${before.words}`,
    ),
  ];
}
