// Checks licences: what reaches an officer's machine may be passed on by anybody for any purpose; tools may have other licences.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

interface Package {
  readonly license?: string;
  readonly dev?: boolean;
}

const root = path.join(import.meta.dirname, '..');
const packages = Object.entries(
  (JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Package> }).packages,
).filter(([place]) => place !== '');

/** If there is a choice of licences, one of these is enough; if several apply at once, all must be among them. */
const free = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Zlib',
  'Python-2.0',
  'OFL-1.1',
];
/** Tools and test helpers that are not shipped. */
const toolsOnly = [...free, 'MPL-2.0', 'WTFPL', 'CC-BY-4.0'];
/** UI libraries are bundled into what officers get, although they are not runtime dependencies. */
const bundled = /^node_modules\/(@ant-design|@fontsource|@rc-component|antd|dayjs|echarts|i18next|react|scheduler|zrender|zustand)/;

function isFree(expression: string, allowed: readonly string[]): boolean {
  const choices = expression.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((licence) => allowed.includes(licence.trim())));
}

test('every package states its licence, and those that reach an officer may be used by anybody', () => {
  expect(packages.length).toBeGreaterThan(300);
  const wrong = packages.filter(([place, { license, dev }]) => {
    const allowed = dev === true && !bundled.test(place) ? toolsOnly : free;
    return license === undefined || !isFree(license, allowed);
  });
  expect(wrong.map(([place, { license }]) => `${place}: ${license}`)).toEqual([]);
});

test('the check accepts no licence that asks for more', () => {
  expect(['GPL-3.0', 'MIT AND GPL-3.0', 'AGPL-3.0-only', 'UNLICENSED'].filter((licence) => isFree(licence, free))).toEqual([]);
  expect(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'].filter((licence) => isFree(licence, free))).toHaveLength(3);
});

test('every font kept here lies beside its licence, which is free for all', () => {
  const folders = new Set(
    globSync('{renderer,shared,electron,sample,docs}/**/*.{woff,woff2,ttf,otf}', { cwd: root }).map((file) => path.dirname(file)),
  );
  expect([...folders]).toEqual(['renderer/public/rare-han']);
  for (const folder of folders) {
    const text = readFileSync(path.join(root, folder, 'LICENSE.txt'), 'utf8');
    const licence = /^Licence: ([\w.-]+)/m.exec(text)?.[1] ?? '';
    expect(isFree(licence, free), folder).toBe(true);
    expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
  }
});
