// Checks that today comes from one function: the office's local day. A day cut from an ISO instant is the day in Greenwich.
import { expect, it } from 'vitest';
import { projectFiles, readProjectFile } from './helpers/projectFiles.ts';

it('only calendar.ts makes a day out of an instant', () => {
  const sources = projectFiles(['shared', 'electron', 'renderer', 'build'], (path) => /\.(tsx?|mjs)$/.test(path));
  expect(sources.length).toBeGreaterThan(300);
  const wrong = /\.(slice|substring)\(0, ?10\)|\.split\('T'\)|getFullYear\(|getUTCFullYear\(/;
  expect(sources.filter((path) => path !== 'shared/domain/calendar.ts' && wrong.test(readProjectFile(path)))).toEqual([]);
});
