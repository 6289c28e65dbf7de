// Versions of what is saved as a whole: settings, the rule, pins. A save names the version it was based on; if the stored version differs
// by now, nothing is overwritten.
import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { DifferingPart, Versioned } from '../../../shared/domain/editError.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Settings } from '../../../shared/domain/office.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import type { Material, Pin } from '../../../shared/domain/tables.ts';

export function settingsVersion(settings: Settings): string {
  return versionOf(settings);
}

/** Version of the policy and the linkage ratios, which are stored with the materials. */
export function ruleVersion(policy: Policy, materials: readonly Material[]): string {
  return versionOf([policy, materials.map(({ code, scarce, linkageRatio }) => [code, scarce, linkageRatio])]);
}

export function pinsVersion(pins: readonly Pin[]): string {
  return versionOf(pins);
}

/**
 * Refuses with `versionOutdated` and the parts that differ if `seen` is not the version `now`. A caller that passes none has just read it.
 */
export function sameVersion(
  what: Versioned,
  seen: string | undefined,
  now: string,
  parts: () => readonly DifferingPart[],
): Result<null, AppError> {
  return seen === undefined || seen === now ? ok(null) : err({ kind: 'versionOutdated', what, parts: parts() });
}

/** The differing fields and nested fields, in the order of `yours`. */
export function differingParts(now: object, yours: object, within = ''): DifferingPart[] {
  return Object.entries(yours).flatMap(([field, value]): DifferingPart[] => {
    const present = (now as Readonly<Record<string, unknown>>)[field];
    if (JSON.stringify(present) === JSON.stringify(value)) return [];
    if (within === '' && isPlain(present) && isPlain(value)) return differingParts(present, value, `${field}.`);
    return [{ part: `${within}${field}`, now: shown(present), yours: shown(value) }];
  });
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function versionOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}
