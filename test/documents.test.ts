// Keeps the documents true: what comments and pages cite exists, and the tables of dataset.md are those of the program.
import { existsSync } from 'node:fs';
import { posix, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableFiles, tableNames, tableRules, tables } from '../shared/domain/tables.ts';
import { planTables } from '../shared/plan/planTables.ts';
import { handMadePlanFile } from './helpers/handMadePlan.ts';
import { projectFiles, projectRoot, readProjectFile } from './helpers/projectFiles.ts';

const pages = projectFiles([''], (path) => path.endsWith('.md'));
const sources = projectFiles(['shared', 'electron', 'renderer', 'build', 'test'], (path) => /\.(tsx?|mjs)$/.test(path));
const exists = (path: string) => existsSync(join(projectRoot, path));

/** A document cited in a comment, with the section that follows: `planner.md section 3`, `dataset.md, "Rules that cross tables"`. */
const citation = /(?<path>[\w/-]+\.md)(?:,? (?:section (?<number>\d+)|"(?<title>[^"]+)"))?/g;

describe('A comment', () => {
  it('cites only documents and sections that exist', () => {
    const found = sources.flatMap((source) =>
      commentLines(source).flatMap((line) =>
        [...line.matchAll(citation)].map(({ groups }) => ({
          source,
          path: groups?.path ?? '',
          number: groups?.number,
          title: groups?.title,
        })),
      ),
    );
    expect(found.length).toBeGreaterThan(20);
    const wrong = found.filter(({ path, number, title }) => {
      const place = placeOf(path);
      if (place === null) return true;
      const heads = headings(place);
      return (
        (number !== undefined && !heads.some((head) => head.startsWith(`${number} `))) || (title !== undefined && !heads.includes(title))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('that cites only a section, in the rooms that plan and check, means one of planner.md', () => {
    const planner = sources.filter((path) => /^(shared\/plan|shared\/planner|test\/bench)\//.test(path));
    const numbers = planner.flatMap((source) =>
      commentLines(source).flatMap((line) => [...line.matchAll(/\bsection (\d+)/g)].map(([, number]) => ({ source, number }))),
    );
    expect(numbers.length).toBeGreaterThan(10);
    expect(numbers.filter(({ number }) => !headings('docs/planner.md').some((head) => head.startsWith(`${number} `)))).toEqual([]);
  });
});

describe('A page', () => {
  it('links only to what exists', () => {
    const links = pages.flatMap((page) =>
      [...readProjectFile(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target]) => ({ page, target })),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter(({ page, target }) => !exists(posix.join(posix.dirname(page), target)))).toEqual([]);
  });

  it('can be reached from README or the architecture', () => {
    const entrances = ['README.md', 'docs/architecture.md'].map(readProjectFile).join('\n');
    for (const name of ['planner.md', 'dataset.md', 'glossary.md', 'architecture.md', 'CONTRIBUTING.md']) expect(entrances).toContain(name);
  });
});

describe('dataset.md', () => {
  const rows = [...readProjectFile('docs/dataset.md').matchAll(/^\| `([\w.]+)`( \?)? \| (.*) \|$/gm)].map(([, file, mark, text]) => ({
    file,
    isOptional: mark !== undefined,
    columns: columnsIn(text),
  }));

  it.each(tableNames)('has the columns of %s as the program reads them', (name) => {
    const row = rows.find(({ file }) => file === tableFiles[name]);
    const columns = Object.values(tables[name]).map((column) => `${column.name}${column.optional ? '?' : ''}`);
    expect(row).toEqual({ file: tableFiles[name], isOptional: tableRules[name].isOptional === true, columns });
  });

  it('has the columns that a plan is written to', () => {
    const { plan, dataset } = handMadePlanFile;
    for (const { file, columns } of planTables(plan, dataset.policy.tiers))
      expect(rows.find((row) => row.file === file)?.columns, file).toEqual(columns);
  });
});

/** Names in backquotes, outside brackets and before a colon; those in brackets are values. */
function columnsIn(text: string): readonly string[] {
  const plain = text.replaceAll(/\([^)]*\)/g, '').split(/[.:](?: |$)/)[0];
  return [...plain.matchAll(/`([\w?]+)`/g)].map(([, name]) => name);
}

function commentLines(path: string): readonly string[] {
  return readProjectFile(path)
    .split('\n')
    .filter((line) => /^\s*(\/\/|\/\*\*?|\*)/.test(line));
}

/** A document is cited by its path, or by its name if it is in the docs folder. */
function placeOf(path: string): string | null {
  return [path, `docs/${path}`].find(exists) ?? null;
}

function headings(page: string): readonly string[] {
  return [...readProjectFile(page).matchAll(/^#+ (.+)$/gm)].map(([, head]) => head);
}
