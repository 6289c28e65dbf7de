// Protects the input folder from being written to: the output must not be the input folder, inside it, or a parent of it.
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { AppError } from '../../shared/domain/errors.ts';

/** Follows links first. Error: `outputTouchesInput`. */
export async function checkOutputPlace(output: string, input: string): Promise<Result<null, AppError>> {
  const [realOutput, realInput] = await Promise.all([realPlace(output), realPlace(input)]);
  const touches = isWithin(realOutput, realInput) || isWithin(realInput, realOutput);
  return touches ? err({ kind: 'outputTouchesInput', path: output, input }) : ok(null);
}

function isWithin(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}

/** The real path of a place that need not exist yet: that of the nearest existing parent, plus the remaining names. */
async function realPlace(place: string): Promise<string> {
  try {
    return await realpath(place);
  } catch {
    const parent = path.dirname(place);
    return parent === place ? place : path.join(await realPlace(parent), path.basename(place));
  }
}
