// Owns quantities as people write them (198件, 1,200, 1.5万, 3箱 with 200个/箱 beside it) turned into whole pieces or a material's unit.
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { ProblemKind } from '../domain/errors.ts';
import { timesText } from '../base/decimalText.ts';
import { isSameUnit, readUnit, unitFactor } from './units.ts';
import type { Counted, FactorSource } from './units.ts';

export interface QuantityContext {
  /** What the head, the unit column or the sheet says, the nearest first; empty where they say nothing. */
  readonly headUnit: string;
  readonly unitCell: string;
  readonly sheetUnit: string;
  /** What the specification column says. */
  readonly spec: string;
  /** Null where the item is not known: the figure is then taken as it stands. */
  readonly item: Counted | null;
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
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*(.*)$/s.exec(written);
  if (match === null) return err({ kind: 'notANumber' });
  const [, sign, whole, fraction, rest] = match;
  const number = `${sign === '-' ? '-' : ''}${whole.replaceAll(',', '')}${fraction === undefined ? '' : `.${fraction}`}`;
  const [, ownUnit, ownSpec] = /^([^(（*×\d]*)(.*)$/s.exec(rest) ?? [];
  const beside = context.headUnit || context.unitCell || context.sheetUnit;
  const own = (ownUnit ?? '').trim();
  const unitText = own === '' ? beside : own;
  if (unitText === '' && ownSpec === '') return ok({ text: number, conversion: null });
  const unit = readUnit(unitText);
  if (unit === null) return err(own === '' ? { kind: 'unknownUnit', unit: unitText } : { kind: 'notANumber' });
  const besideUnit = beside === '' ? null : readUnit(beside);
  // 1.5万 under 数量(万只): ten thousand once or twice?
  if (own !== '' && unit.times !== '1' && besideUnit !== null && besideUnit.times !== '1') return err({ kind: 'doubleUnit', unit: beside });
  const isAtOdds =
    own !== '' && unit.base !== '' && besideUnit !== null && besideUnit.base !== '' && !isSameUnit(unit.base, besideUnit.base);
  if (isAtOdds) return err({ kind: 'unitsDiffer', unit: beside });
  const base = unit.base === '' && besideUnit !== null ? besideUnit.base : unit.base;
  const factor = context.item === null ? { times: '1', by: 'same' as const } : unitFactor(base, `${ownSpec} ${context.spec}`, context.item);
  if (factor === null) return err({ kind: 'unknownUnit', unit: unitText });
  const times = timesText(unit.times, factor.times);
  return ok({ text: timesText(number, times), conversion: times === '1' ? null : { unit: unitText, times, by: factor.by } });
}
