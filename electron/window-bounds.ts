import type { Settings } from './settings-store';

/** A rectangle on the desktop, in device-independent pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Smallest window in which every screen still works. */
export const MIN_SIZE = { width: 760, height: 520 };
const FIRST_SIZE = { width: 1280, height: 720 };
/** So much of the title bar must be on a screen for the window to be grasped. */
const GRIP = 80;

/**
 * Where to open the window: as it was, but on a screen that is there and no larger than it.
 * @param areas work areas of the screens, the primary one first
 */
export function placeWindow(saved: Settings['window'], areas: readonly Area[]): Area {
  const primary = areas[0] ?? { x: 0, y: 0, ...FIRST_SIZE };
  if (saved === undefined) return centred(FIRST_SIZE, primary);
  const area = areas.find((a) => showsGrip(saved, a));
  if (area === undefined) return centred(saved, primary);
  const width = Math.min(saved.width, area.width);
  const height = Math.min(saved.height, area.height);
  // A window that was larger than the screen may lose the part of it that was in sight.
  const x = clamped(saved.x, area.x + GRIP - width, area.x + area.width - GRIP);
  return { x, y: Math.max(saved.y, area.y), width, height };
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function showsGrip(window: Area, area: Area): boolean {
  const left = Math.max(window.x, area.x);
  const right = Math.min(window.x + window.width, area.x + area.width);
  return (
    right - left >= GRIP && window.y >= area.y - GRIP && window.y < area.y + area.height - GRIP
  );
}

function centred(size: { width: number; height: number }, area: Area): Area {
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}
