// How a coverage is classed, in one place for every screen: by what a group gets after rounding to cartons, against what it needs.

/**
 * near: less than one in a thousand is missing, such as the piece that cartons leave over; part: up to half is missing; most: more than half;
 * none: nothing arrives.
 */
export type CoverageMark = 'full' | 'near' | 'part' | 'most' | 'none';

/** Of a shortage that shows as 99.9% and is no reason to act. */
const nearly = 1000;

export function coverageMark(gotPieces: number, needPieces: number): CoverageMark {
  const short = needPieces - gotPieces;
  if (short <= 0) return 'full';
  if (gotPieces <= 0) return 'none';
  if (short * 2 > needPieces) return 'most';
  return short * nearly < needPieces ? 'near' : 'part';
}

/** Whether the shortage is drawn in amber or vermilion. */
export function isMarked(mark: CoverageMark): boolean {
  return mark !== 'full' && mark !== 'near';
}
