import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { holdMarkup } from '../../renderer/trustedTypes.ts';

function heldBy(): (text: string, sink: string) => string | null {
  const policies: [string, (text: string, type: string, sink: string) => string | null][] = [];
  holdMarkup({ createPolicy: (name, { createHTML }) => policies.push([name, createHTML]) });
  expect(policies.map(([name]) => name)).toEqual(['default']);
  return (text, sink) => policies[0][1](text, 'TrustedHTML', sink);
}

test('text with a tag in it never becomes a part of the page, an emptied box and a style sheet do', () => {
  const created = heldBy();
  expect(created('<img src=x onerror=alert(1)>', 'Element innerHTML')).toBeNull();
  expect(created('a<b', 'Element outerHTML')).toBeNull();
  expect(created('', 'Element innerHTML')).toBe('');
  expect(created('.a{color:red}', 'Element innerHTML')).toBe('.a{color:red}');
});

test('a whole page goes into a frame, which runs no scripts, and is read to take the place of another there', () => {
  expect(heldBy()('<p>纸</p>', 'HTMLIFrameElement srcdoc')).toBe('<p>纸</p>');
  expect(heldBy()('<p>纸</p>', 'DOMParser parseFromString')).toBe('<p>纸</p>');
});

test('nothing reads pages but what puts them into frames', () => {
  const folder = path.join(import.meta.dirname, '..', '..', 'renderer');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const readers = files.filter((file) => readFileSync(path.join(folder, file), 'utf8').includes('new DOMParser'));
  expect(files.length).toBeGreaterThan(300);
  expect(readers.map((file) => file.replaceAll(path.sep, '/'))).toEqual(['papers/parts/replacePage.ts']);
});

test('where the browser knows none of it the screens start all the same', () => {
  expect(() => holdMarkup(undefined)).not.toThrow();
});
