// Shows that no regular expression of the import can be made to run for ever: each is fed 100,000 characters of what it looks for.
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readSourceModules } from '../../helpers/sourceModules.ts';

const characters = 100_000;
/** One that reads each character once takes a few, on a busy machine some dozens; one that goes back over them takes many seconds. */
const maxMilliseconds = 250;
/** The machine may be busy, so the fastest of this many tries counts. */
const tries = 12;

const files =
  /^(shared\/intake\/|shared\/editing\/typedText|shared\/domain\/(cells|calendar)|shared\/base\/decimalText|electron\/node\/(intake\/|files\/(foreignFile|workbookReader|cellFormat|xlsxFile)))/;

interface Found {
  readonly place: string;
  readonly expression: RegExp;
}

function expressionsOf(): Found[] {
  const found: Found[] = [];
  for (const { path, tree } of readSourceModules(['shared', 'electron'])) {
    if (!files.test(path)) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const flags = node.text.slice(end + 1);
        found.push({
          place: `${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`,
          expression: new RegExp(node.text.slice(1, end), flags.includes('g') ? flags : `${flags}g`),
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return found;
}

/**
 * What may trip up a regular expression: its own characters and words repeated, brackets, spaces and digits, with and without an end that
 * does not match.
 */
function attacks({ source }: RegExp): string[] {
  const words = [...source.matchAll(/[\p{L}\p{N}'%/:：.,、*×()（）[\]【】=-]+/gu)].map(([word]) => word);
  const own = [...new Set([...words, ...source.replace(/\\u\{?[0-9a-f]+\}?|\\[a-zA-Z]/g, '')])].slice(0, 24);
  const usual = ['(', '[', ' ', '1', '0', '1,', '1 111', '1万', 'a', 'a ', '只', '1只/箱', '单位 ', '\u200b', '\ud83d\ude37'];
  return [...new Set([...own, ...usual])].flatMap((unit) => {
    const long = unit.repeat(Math.ceil(characters / unit.length)).slice(0, characters);
    return [`1${long}\n!`, `(${long}`];
  });
}

function milliseconds(expression: RegExp, text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let k = 0; k < tries && best >= maxMilliseconds; k += 1) {
    const begin = performance.now();
    text.replace(expression, '');
    best = Math.min(best, performance.now() - begin);
  }
  return best;
}

describe('Every expression of the import', () => {
  const expressions = expressionsOf();

  it('is found', () => expect(expressions.length).toBeGreaterThan(60));

  it.each(expressions.map(({ place, expression }) => [place, expression] as const))(
    'reads 100,000 characters without going back over them: %s',
    (_, expression) => {
      for (const text of attacks(expression)) {
        const took = milliseconds(expression, text);
        expect(took, `${expression} on ${JSON.stringify(text.slice(0, 20))}… took ${took} ms`).toBeLessThan(maxMilliseconds);
      }
    },
  );
});
