// Converts quantities as people write them (198件, 1,200, 1.5万, 3箱 with 200个/箱 next to it) to whole pieces, a material's unit, people or
// kilometres.
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { ProblemKind } from '../domain/errors.ts';
import { multiplyDecimals } from '../base/decimalText.ts';
import { readFigure } from './figureText.ts';
import { isSameUnit, readUnit, unitFactor } from './units.ts';
import type { Counted, FactorSource, Unit } from './units.ts';

export interface QuantityContext {
  /** What the unit column, the head or the sheet says, the nearest first; empty where they say nothing. */
  readonly unitCell: string;
  readonly headUnit: string;
  readonly sheetUnit: string;
  /** What the specification column says. */
  readonly spec: string;
  /** Null where the item is not known: the figure is then taken as it stands. */
  readonly item: Counted | null;
  readonly isDaily: boolean;
  /** Pieces the figure is said for, in the field; null where it is said for none. */
  readonly forPieces: string | null;
  /** Sizes of packings people gave, by `unit|specification`. */
  readonly packings: Readonly<Record<string, string>>;
}

export interface ReadQuantity {
  /** A plain decimal. */
  readonly text: string;
  /** Null where the figure stood there as it is. */
  readonly conversion: Conversion | null;
}

export interface Conversion {
  /** The unit as written, 万只 or 箱; empty for 1.5万. */
  readonly unit: string;
  readonly times: string;
  readonly by: FactorSource;
}

/** Never a guess: what could be meant in two ways is a problem. */
export function readQuantity(written: string, context: QuantityContext): Result<ReadQuantity, ProblemKind> {
  const figure = readFigure(written);
  if (figure === null) return err({ kind: 'notANumber' });
  const said = [context.unitCell, context.headUnit, context.sheetUnit].filter((text) => text !== '');
  const [beside = '', ...farther] = said;
  const besideUnit = beside === '' ? null : readUnit(beside);
  if (beside !== '' && besideUnit === null) return err({ kind: 'unknownUnit', unit: beside });
  // 数量(万) beside a unit column that says 只: ten thousands of them, or the column alone?
  for (const text of farther) {
    const unit = readUnit(text);
    if (besideUnit !== null && unit !== null && isMultiplier(unit) !== isMultiplier(besideUnit) && unit.times !== besideUnit.times)
      return err({ kind: 'unitsDiffer', unit: text });
  }
  const own = figure.unit === '' ? null : readUnit(figure.unit);
  if (figure.unit !== '' && own === null) return err({ kind: 'notANumber' });
  const wrong = own === null || besideUnit === null ? null : clash(own, besideUnit, beside);
  if (wrong !== null) return err(wrong);
  const unit =
    own === null
      ? besideUnit
      : own.base === '' && besideUnit !== null
        ? { ...besideUnit, times: multiplyDecimals(own.times, besideUnit.times) }
        : own;
  if (unit === null) return ok({ text: figure.number, conversion: null });
  const unitText = own === null ? beside : figure.unit;
  if (unit.per !== null && (unit.per !== 'day' || !context.isDaily)) return err({ kind: 'ratePeriod', unit: unitText });
  return converted(figure.number, unit, unitText, `${figure.spec} ${context.spec}`.trim(), context);
}

function converted(
  number: string,
  unit: Unit,
  unitText: string,
  spec: string,
  { item, forPieces, packings }: QuantityContext,
): Result<ReadQuantity, ProblemKind> {
  const factor = item === null ? { times: '1', by: 'same' as const } : unitFactor(unit.base, spec, item, packings);
  if (factor === 'specUnclear') return err({ kind: 'specUnclear', unit: unit.base, spec });
  if (factor === null) return err({ kind: 'unknownUnit', unit: unitText });
  let times = multiplyDecimals(unit.times, factor.times);
  if (unit.of !== null) {
    // 克/只 for a field that is said for a thousand pieces.
    const of = forPieces === null ? null : unitFactor(unit.of.base, '', { unit: '只', cartonPieces: null });
    if (forPieces === null || of === null || of === 'specUnclear') return err({ kind: 'unknownUnit', unit: unitText });
    const share = Number(forPieces) / Number(multiplyDecimals(unit.of.times, of.times));
    times = multiplyDecimals(times, String(share));
  }
  return ok({ text: multiplyDecimals(number, times), conversion: times === '1' ? null : { unit: unitText, times, by: factor.by } });
}

function isMultiplier({ base }: Unit): boolean {
  return base === '';
}

/** What keeps a figure's own unit and the one beside it from holding together. */
function clash(own: Unit, beside: Unit, text: string): ProblemKind | null {
  // 1.5万 under 数量(万只): ten thousand once or twice?
  if (own.times !== '1' && beside.times !== '1') return { kind: 'doubleUnit', unit: text };
  // 5只 under 数量(万只): the figure's own unit is plain, but which is meant is not.
  if (own.base !== '' && own.times === '1' && beside.times !== '1') return { kind: 'unitsDiffer', unit: text };
  if (own.base !== '' && beside.base !== '' && !isSameUnit(own.base, beside.base)) return { kind: 'unitsDiffer', unit: text };
  return null;
}
