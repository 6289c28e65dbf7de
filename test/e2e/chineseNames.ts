// Names of the sample that an English page still shows in Chinese.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

const sample = path.join(import.meta.dirname, '..', '..', 'sample');
const names = ['products', 'materials', 'enterprises', 'regions'].flatMap((table) => {
  const [, ...rows] = readFileSync(path.join(sample, `${table}.csv`), 'utf8')
    .trim()
    .split('\n');
  // The province stands in the name of the office, which is as it was typed.
  return rows.filter((row) => !row.startsWith('360000,')).map((row) => row.split(',')[1]);
});

/** Of the page itself, not of a paper that it previews. */
export async function chineseNames(page: Page): Promise<string[]> {
  const text = (await page.getByRole('main').textContent()) ?? '';
  return names.filter((name) => text.includes(name));
}
