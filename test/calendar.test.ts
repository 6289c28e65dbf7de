// Holds the one way to today: the office's local day. A day cut out of an instant's ISO text is the day in Greenwich.
import { expect, it } from 'vitest';
import { projectFiles, readProjectFile } from './helpers/projectFiles.ts';

it('no source file but calendar.ts makes a day out of an instant', () => {
  const sources = projectFiles(['shared', 'electron', 'renderer', 'build'], (path) => /\.(tsx?|mjs)$/.test(path));
  expect(sources.length).toBeGreaterThan(300);
  const wrong = /\.(slice|substring)\(0, ?10\)|\.split\('T'\)|getFullYear\(|getUTCFullYear\(/;
  expect(sources.filter((path) => path !== 'shared/domain/calendar.ts' && wrong.test(readProjectFile(path)))).toEqual([]);
});
