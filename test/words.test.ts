// Checks what must not appear in any file of the project: unfinished places, silenced checks, words of one machine.
import { describe, expect, it } from 'vitest';
import { projectFiles, readProjectFile } from './helpers/projectFiles.ts';

const isText = (path: string): boolean => !/\.(png|jpg|ico|icns|pdf|xlsx?|zip|woff2?|db)$/.test(path);
const files = projectFiles([''], (path) => isText(path) && path !== 'package-lock.json');
const sources = files.filter((path) => /\.(ts|tsx|mjs|css)$/.test(path));

describe('The files of the project', () => {
  it('are seen by this test', () => {
    expect(sources.length).toBeGreaterThan(60);
    expect(files).toContain('README.md');
  });

  // The letters in brackets keep each pattern from matching itself.
  it('name no folder and no registry of the machine they were written on', () => {
    expect(placesOf(files, /(^|[^\w.])[/]wor[k][/]|[.]librar[y]\b|registry[.]np[m]|deb[.]debia[n]|[/]tmp[/]brie[f]/)).toEqual([]);
  });

  it('leave nothing for later', () => {
    expect(placesOf(files, /\b(TOD[O]|FIXM[E]|XX[X]|HAC[K])\b/)).toEqual([]);
  });

  it('skip no test, but where a condition says what the machine lacks, and run none alone', () => {
    const tests = sources.filter((path) => path.startsWith('test/'));
    expect(placesOf(tests, /\b(it|test|describe)[.]((onl[y]|tod[o]|fixm[e])\(|ski[p]\(\s*(['"`)]|$))/)).toEqual([]);
  });

  it('import a module once, its types beside its values', () => {
    const twice = sources.flatMap((path) => {
      const modules = [...readProjectFile(path).matchAll(/^import (?:type )?\{[^}]*\} from '([^']+)';$/gm)].map(([, module]) => module);
      return modules.filter((module, index) => modules.indexOf(module) !== index).map((module) => `${path} ${module}`);
    });
    expect(twice).toEqual([]);
  });

  it('silence neither the type checker nor the linter', () => {
    expect(placesOf(sources, /\bas an[y]\b|@ts-(ignor[e]|nochec[k]|expect-erro[r])/)).toEqual([]);
  });
});

function placesOf(paths: readonly string[], pattern: RegExp): readonly string[] {
  return paths.flatMap((path) =>
    readProjectFile(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 100)}`] : [])),
  );
}
