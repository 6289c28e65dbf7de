// Converts quantities as people write them (198件, 1,200, 1.5万, 3箱 with 200个/箱 next to it) to whole pieces, a material's unit, people or
// kilometres.
import { err, ok, type Result } from '../base/result.ts';
import type { ProblemKind } from '../domain/problem.ts';
import { addDecimals, multiplyDecimals } from '../base/decimalText.ts';
import { readFigure, readMixedFigure } from './figureText.ts';
import { isSameUnit, readUnit, unitFactor, type Counted, type FactorSource, type Unit } from './units.ts';

export interface QuantityContext {
  /** Units given by the unit column, the header or the sheet, nearest first; empty if there are none. */
  readonly unitCell: string;
  readonly headUnit: string;
  readonly sheetUnit: string;
  /** The text of the specification column. */
  readonly spec: string;
  /** Null if the item is unknown: the figure is then taken unchanged. */
  readonly item: Counted | null;
  readonly isDaily: boolean;
  /** Number of pieces the field's figure refers to; null if it refers to none. */
  readonly forPieces: string | null;
  /** Packing sizes people entered, by `unit|specification`. */
  readonly packings: Readonly<Record<string, string>>;
}

export interface ReadQuantity {
  /** A plain decimal. */
  readonly text: string;
  /** Null if the figure was taken unchanged. */
  readonly conversion: Conversion | null;
}

export interface Conversion {
  /** The unit as written, 万只 or 箱; empty for 1.5万. */
  readonly unit: string;
  readonly times: string;
  readonly by: FactorSource;
}

/** Never guesses: an ambiguous quantity is a problem. */
export function readQuantity(written: string, context: QuantityContext): Result<ReadQuantity, ProblemKind> {
  const figure = readFigure(written);
  if (figure === null) return mixed(written, context);
  const said = [context.unitCell, context.headUnit, context.sheetUnit].filter((text) => text !== '');
  const [beside = '', ...farther] = said;
  const besideUnit = beside === '' ? null : readUnit(beside);
  if (beside !== '' && besideUnit === null) return err({ kind: 'unknownUnit', unit: beside });
  // 数量(万) next to a unit column that says 只: tens of thousands, or the column alone?
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

/** 2箱5盒: each part by its own packing, which the sheet must give, except for cartons of the item. */
function mixed(
  written: string,
  { unitCell, headUnit, sheetUnit, spec, item, packings }: QuantityContext,
): Result<ReadQuantity, ProblemKind> {
  const figure = readMixedFigure(written);
  const beside = [unitCell, headUnit, sheetUnit].find((text) => text !== '') ?? '';
  // 2箱5盒 under 数量(万只) is as unclear as 5只 there.
  const besideUnit = beside === '' ? null : readUnit(beside);
  if (figure === null || item === null || (besideUnit !== null && besideUnit.times !== '1')) return err({ kind: 'notANumber' });
  const areUnits = [figure.outer, figure.inner].every(({ unit }) => (readUnit(unit)?.base ?? '') !== '');
  if (!areUnits) return err({ kind: 'notANumber' });
  // As 3箱 in a column of 只.
  if (besideUnit !== null && besideUnit.base !== '' && !isSameUnit(figure.outer.unit, besideUnit.base))
    return err({ kind: 'unitsDiffer', unit: beside });
  const parts = [figure.outer, figure.inner].map(({ number, unit: text }) => {
    const unit = readUnit(text);
    const isPlain = unit !== null && unit.base !== '' && unit.times === '1' && unit.per === null && unit.of === null;
    return { number, text, factor: isPlain ? unitFactor(unit.base, spec, item, packings) : null };
  });
  const [outer, inner] = parts;
  for (const { factor, text } of parts) {
    if (factor === null) return err({ kind: 'unknownUnit', unit: text });
    if (factor === 'specUnclear') return err({ kind: 'specUnclear', unit: text, spec });
  }
  if (outer.factor === null || outer.factor === 'specUnclear' || inner.factor === null || inner.factor === 'specUnclear')
    return err({ kind: 'notANumber' });
  if (Number(outer.factor.times) <= Number(inner.factor.times)) return err({ kind: 'notANumber' });
  const text = addDecimals(multiplyDecimals(outer.number, outer.factor.times), multiplyDecimals(inner.number, inner.factor.times));
  // Reported once for all figures in these packings, with what one of each holds.
  const times = addDecimals(outer.factor.times, inner.factor.times);
  return ok({ text, conversion: { unit: `1${outer.text}1${inner.text}`, times, by: outer.factor.by } });
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
    // 克/只 for a field that is given per thousand pieces.
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

/** Why a figure's own unit and the one next to it contradict each other. */
function clash(own: Unit, beside: Unit, text: string): ProblemKind | null {
  // 1.5万 under 数量(万只): ten thousand once or twice?
  if (own.times !== '1' && beside.times !== '1') return { kind: 'doubleUnit', unit: text };
  // 5只 under 数量(万只): the figure's own unit is clear, but not which of the two is meant.
  if (own.base !== '' && own.times === '1' && beside.times !== '1') return { kind: 'unitsDiffer', unit: text };
  if (own.base !== '' && beside.base !== '' && !isSameUnit(own.base, beside.base)) return { kind: 'unitsDiffer', unit: text };
  return null;
}
