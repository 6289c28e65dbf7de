import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../renderer/help/partsOf.ts';
import { languages } from '../../shared/domain/office.ts';
import { messages } from '../../shared/text/messages/messages.ts';
import { manualParts, pageOfDigit, pages } from '../../shared/text/pages.ts';

const folder = path.join(import.meta.dirname, '..', '..', 'docs', 'manual');

describe.each(languages)('The manual in %s', (language) => {
  const text = readFileSync(path.join(folder, `${language}.md`), 'utf8');
  const parts = partsOf(text);

  it('has a part for each page, under the name the rail gives it, and what stands before and after', () => {
    expect(parts.map(({ title }) => title)).toHaveLength(manualParts.length);
    expect(parts.slice(1, 1 + pages.length).map(({ title }) => title)).toEqual(pages.map((page) => messages[language].frame[page]));
  });

  it('shows a picture of each page, and pictures that are there', () => {
    const pictures = [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, file]) => file);
    const ofPages = text.split(/^## /m).slice(1, 1 + pages.length);
    expect(ofPages.filter((part) => !part.includes('![')).map((part) => part.split('\n')[0])).toEqual([]);
    expect(pictures.filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
  });
});

it('Alt with a digit leads to the pages in the order of the rail', () => {
  expect([...'1234567890'].map(pageOfDigit)).toEqual(pages.slice(0, 10));
  expect(pageOfDigit('x')).toBeNull();
});
