// Checks the direction of imports between rooms: who may import whom, compared with the actual imports.
import { describe, expect, it } from 'vitest';
import { impureUses, readSourceModule, readSourceModules, type SourceModule } from './helpers/sourceModules.ts';

/** What a room may import besides itself. A name ending in .ts allows that one file of another room only. */
const mayImport: { readonly [room: string]: readonly string[] } = {
  'shared/base': [],
  'shared/domain': ['shared/base'],
  'shared/plan': ['shared/base', 'shared/domain'],
  'shared/dataset': ['shared/base', 'shared/domain'],
  'shared/planner': ['shared/base', 'shared/domain', 'shared/plan'],
  'shared/orders': ['shared/base', 'shared/domain', 'shared/plan', 'shared/text'],
  'shared/ledger': ['shared/base', 'shared/domain', 'shared/plan'],
  'shared/papers': ['shared/base', 'shared/domain', 'shared/plan', 'shared/orders', 'shared/ledger', 'shared/text'],
  'shared/capacity': ['shared/base', 'shared/domain'],
  'shared/findings': ['shared/base', 'shared/domain'],
  'shared/lists': ['shared/base', 'shared/domain'],
  'shared/support': ['shared/base', 'shared/domain', 'shared/plan'],
  'shared/releases': ['shared/base', 'shared/domain'],
  'shared/partners': ['shared/base', 'shared/domain'],
  'shared/position': [
    'shared/base',
    'shared/domain',
    'shared/plan',
    'shared/orders',
    'shared/capacity',
    'shared/partners',
    'shared/releases',
    'shared/support',
  ],
  'shared/rehearsal': [
    'shared/base',
    'shared/domain',
    'shared/plan',
    'shared/planner',
    'shared/orders',
    'shared/capacity',
    'shared/position',
    'shared/dataset',
  ],
  'shared/recoding': [
    'shared/base',
    'shared/domain',
    'shared/plan',
    'shared/orders',
    'shared/ledger',
    'shared/capacity',
    'shared/norms',
    'shared/position',
    'shared/editing',
    'shared/findings',
    'shared/partners',
    'shared/releases',
    'shared/lists',
    'shared/support',
  ],
  'shared/snapshot': [
    'shared/base',
    'shared/domain',
    'shared/orders',
    'shared/papers',
    'shared/capacity',
    'shared/position',
    'shared/recoding',
    'shared/findings',
    'shared/partners',
    'shared/releases',
    'shared/lists',
    'shared/support',
  ],
  'shared/reports': [
    'shared/base',
    'shared/domain',
    'shared/plan',
    'shared/rehearsal/results.ts',
    'shared/orders',
    'shared/ledger',
    'shared/capacity',
    'shared/position',
    'shared/findings',
    'shared/partners',
    'shared/releases',
    'shared/lists',
    'shared/support',
    'shared/text',
  ],
  // Words for everything a person reads: it knows the kinds it puts into words, but nothing that computes them.
  'shared/text': ['shared/base', 'shared/domain', 'shared/plan'],
  'shared/editing': ['shared/base', 'shared/domain'],
  'shared/intake': ['shared/base', 'shared/domain', 'shared/text', 'shared/editing'],
  'shared/norms': ['shared/base', 'shared/domain', 'shared/editing'],
  'shared/workbook': ['shared/domain', 'shared/capacity', 'shared/position', 'shared/text'],
  'shared/contract': [
    'shared/base',
    'shared/domain',
    'shared/plan',
    'shared/planner/progress.ts',
    'shared/rehearsal/luckTable.ts',
    'shared/rehearsal/outcome.ts',
    'shared/rehearsal/results.ts',
    'shared/rehearsal/variant.ts',
    'shared/orders',
    'shared/papers',
    'shared/ledger',
    'shared/capacity',
    'shared/position',
    'shared/recoding',
    'shared/snapshot',
    'shared/findings',
    'shared/partners',
    'shared/releases',
    'shared/lists',
    'shared/support',
    'shared/reports',
    'shared/editing',
    'shared/intake',
    'shared/norms',
    'shared/workbook/filledForm.ts',
    'shared/position',
  ],
  'electron/node': ['shared'],
  'electron/main': ['shared', 'electron/node'],
  'electron/preload': ['shared'],
  'electron/http': ['shared', 'electron/node'],
  'electron/cli': ['shared', 'electron/node'],
  renderer: ['shared'],
  build: ['shared', 'electron/node', 'electron/http', 'electron/cli'],
};

/** Packages that `shared` may use: values in, values out. */
const purePackages = ['nzh', 'pinyin-pro', 'zod', '@noble/hashes', 'qrcode-generator'];
const notInRenderer = /^(node:|electron$|better-sqlite3|highs|commander)/;
const notInNode = /^(react|react-dom|antd|echarts|zustand|@ant-design)(\/|$)/;
const machineGlobals = new Set([
  ...[
    'window',
    'document',
    'navigator',
    'location',
    'localStorage',
    'sessionStorage',
    'fetch',
    'process',
    'Buffer',
    'require',
    'globalThis',
  ],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance', 'crypto', 'console', '__dirname'],
]);

const modules = readSourceModules(['shared', 'electron', 'renderer', 'build']);

describe('The scan', () => {
  it('sees the modules and their imports, so that the rules below mean something', () => {
    expect(modules.length).toBeGreaterThan(60);
    expect(modules.flatMap((module) => module.imports).length).toBeGreaterThan(150);
    const known = new Set(modules.map((module) => module.path));
    const unresolved = modules.flatMap(({ path, imports }) =>
      imports
        .filter((target) => /\.tsx?$/.test(target) && !known.has(target))
        .map((target) => `${path} imports ${target}, which is not there`),
    );
    expect(unresolved).toEqual([]);
  });

  it('sees type imports, dynamic imports and re-exports, and what a file takes from the machine', () => {
    const text = [
      `import type { A } from './a.ts';`,
      `export { b } from '../other/b.ts';`,
      `const c = await import('node:fs');`,
      'const document = { title: Date.now() };',
      'const d = [new Date(), new Date(0), Math.random(), window.name, document.title];',
    ].join('\n');
    const module = readSourceModule('shared/plan/x.ts', text);
    expect(module.imports).toEqual(['shared/plan/a.ts', 'shared/other/b.ts']);
    expect(module.packages).toEqual(['node:fs']);
    expect(impureUses(module, machineGlobals)).toEqual(['Date.now', 'the time of day by Date()', 'Math.random', 'window']);
  });

  it('knows the room of every module', () => {
    expect(modules.filter((module) => roomOf(module.path) === null).map((module) => module.path)).toEqual([]);
  });
});

describe('Imports point down', () => {
  it('from every room only to the rooms below it', () => {
    expect(modules.flatMap(wrongDirections)).toEqual([]);
  });

  it('from reading and writing snapshots never to the service that calls them', () => {
    const sync = inRoom('electron/node/sync');
    expect(sync.length).toBeGreaterThan(5);
    const wrong = sync.flatMap(({ path, imports }) =>
      imports.filter((target) => isWithin(target, 'electron/node/service')).map((target) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('and every permission is used: one that nothing needs any more is taken out of the list', () => {
    const unused = Object.entries(mayImport).flatMap(([room, places]) => {
      const imported = modules.filter(({ path }) => roomOf(path) === room).flatMap(({ imports }) => imports);
      return places.filter((place) => !imported.some((target) => isWithin(target, place))).map((place) => `${room} never imports ${place}`);
    });
    expect(unused).toEqual([]);
  });

  it('and never in a cycle', () => {
    expect(cycles(modules)).toEqual([]);
  });
});

describe('Outside packages', () => {
  it('are pure where shared names them', () => {
    expect(packageUses(inRoom('shared'), (name) => !purePackages.some((pure) => name === pure || name.startsWith(`${pure}/`)))).toEqual([]);
  });

  it('are each used by something, if shared may use them', () => {
    const named = new Set(inRoom('shared').flatMap(({ packages }) => packages));
    const isNamed = (name: string) => [...named].some((used) => used === name || used.startsWith(`${name}/`));
    expect(purePackages.filter((name) => !isNamed(name))).toEqual([]);
  });

  it('are electron only in main and preload', () => {
    const allowed = new Set(['electron/main', 'electron/preload']);
    const others = modules.filter((module) => !allowed.has(roomOf(module.path) ?? ''));
    expect(packageUses(others, (name) => name === 'electron')).toEqual([]);
  });

  it('are no Node modules in the renderer and no page libraries outside it', () => {
    expect(packageUses(inRoom('renderer'), (name) => notInRenderer.test(name))).toEqual([]);
    expect(packageUses(inRoom('electron'), (name) => notInNode.test(name))).toEqual([]);
  });
});

describe('shared', () => {
  it('uses no clock, randomness, page or process', () => {
    const found = inRoom('shared').flatMap((module) => impureUses(module, machineGlobals).map((use) => `${module.path}: ${use}`));
    expect(found).toEqual([]);
  });

  it('checks a plan without the planner and without a solver', () => {
    const checkers = modules.filter((module) => module.path.startsWith('shared/plan/verify'));
    expect(checkers.length).toBeGreaterThan(0);
    const reached = new Set(checkers.flatMap((module) => reachableFrom(module.path)));
    expect([...reached].filter((path) => path.startsWith('shared/planner/') || /solver/i.test(path))).toEqual([]);
  });
});

describe('Files', () => {
  it('have one subject: none is longer than 300 lines', () => {
    expect(modules.filter((module) => module.lines > 300).map((module) => `${module.path}: ${module.lines} lines`)).toEqual([]);
  });

  it('are neither barrels nor collections of odds and ends', () => {
    expect(modules.filter((module) => module.isBarrel).map((module) => module.path)).toEqual([]);
    const drawer = /(^|\/)(utils?|helpers?|misc|index)(\.[a-z]+|\/)/i;
    expect(modules.filter((module) => drawer.test(module.path)).map((module) => module.path)).toEqual([]);
  });
});

function wrongDirections(module: SourceModule): readonly string[] {
  const room = roomOf(module.path);
  if (room === null) return [];
  const allowed = [room, ...(mayImport[room] ?? [])];
  return module.imports
    .filter((target) => /^(shared|electron|renderer|build|test)\//.test(target) && !allowed.some((place) => isWithin(target, place)))
    .map((target) => `${module.path} imports ${target}`);
}

function roomOf(path: string): string | null {
  return Object.keys(mayImport).find((room) => isWithin(path, room)) ?? null;
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

function inRoom(place: string): readonly SourceModule[] {
  return modules.filter((module) => isWithin(module.path, place));
}

function packageUses(among: readonly SourceModule[], isWrong: (name: string) => boolean): readonly string[] {
  return among.flatMap((module) => module.packages.filter(isWrong).map((name) => `${module.path} imports ${name}`));
}

function reachableFrom(path: string, seen: Set<string> = new Set()): readonly string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  for (const target of modules.find((module) => module.path === path)?.imports ?? []) reachableFrom(target, seen);
  return [...seen];
}

/** Every cycle once, as the path that closes it. */
function cycles(among: readonly SourceModule[]): readonly string[] {
  const importsOf = new Map(among.map((module) => [module.path, module.imports]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const target of importsOf.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of among) visit(path, []);
  return found;
}
