import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadWindowState } from '../../../electron/main/windowState.ts';
import { temporaryFolder } from '../node/db/temporaryDatabase.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const state = { x: 100, y: 50, width: 1400, height: 900, isMaximized: false };

function folderWith(text: string): string {
  const folder = path.join(temporaryFolder(), 'browser');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'window.json'), text);
  return folder;
}

test('a window opens where it was', () => {
  expect(loadWindowState(folderWith(JSON.stringify(state)), [screen])).toEqual(state);
});

test.each([
  ['on a screen that is gone', { ...state, x: 2500 }],
  ['with its head above the screen', { ...state, y: -200 }],
  ['smaller than the pages need', { ...state, width: 300 }],
])('one %s opens where it would the first time', (_, other) => {
  expect(loadWindowState(folderWith(JSON.stringify(other)), [screen])).toBeNull();
});

test('a missing or unreadable position is ignored', () => {
  expect(loadWindowState(temporaryFolder(), [screen])).toBeNull();
  expect(loadWindowState(folderWith('{'), [screen])).toBeNull();
});
