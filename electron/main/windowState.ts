// Remembers the window's position beside the browser files and restores it if a screen still shows it.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';

const stateSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1024),
  height: z.int().min(640),
  isMaximized: z.boolean(),
});

export type WindowState = z.infer<typeof stateSchema>;

/** The part of a window that must be visible for a person to grab it. */
const handle = { width: 200, height: 40 };

/** Null if nothing was saved, or if no screen shows enough of the window any more. */
export function loadWindowState(folder: string, screens: readonly Rectangle[]): WindowState | null {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(statePath(folder), 'utf8')));
    return screens.some((screen) => isInSight(state, screen)) ? state : null;
  } catch {
    return null;
  }
}

/** Saves whenever the window comes to rest. Write errors are ignored: losing a window position does no harm. */
export function keepWindowState(window: BrowserWindow, folder: string): void {
  const keep = () => {
    if (window.isDestroyed() || window.isMinimized()) return;
    try {
      mkdirSync(folder, { recursive: true });
      const state: WindowState = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
      writeFileSync(`${statePath(folder)}.new`, JSON.stringify(state));
      renameSync(`${statePath(folder)}.new`, statePath(folder));
    } catch {
      // The window opens in its default position.
    }
  };
  window.on('resized', keep);
  window.on('moved', keep);
  window.on('close', keep);
}

function isInSight({ x, y, width }: WindowState, screen: Rectangle): boolean {
  const across = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
  return across >= handle.width && y >= screen.y && y + handle.height <= screen.y + screen.height;
}

function statePath(folder: string): string {
  return path.join(folder, 'window.json');
}
