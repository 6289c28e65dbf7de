// Handlers for the dataset: import it as a whole or not at all, export it, change its policy.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { UploadedFile } from '../../../shared/contract/files.ts';
import type { AppState } from '../../../shared/contract/appState.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { datasetFiles, datasetHash } from '../../../shared/domain/datasetText.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { escapeFormula } from '../../../shared/domain/formulaEscape.ts';
import type { MaterialCode } from '../../../shared/domain/ids.ts';
import { tableFiles, tables } from '../../../shared/domain/tables.ts';
import { checkDataset } from '../../../shared/dataset/checkDataset.ts';
import { readDataset } from '../../../shared/dataset/readDataset.ts';
import { loadDatasetMeta, type DatasetMeta } from '../db/datasetMetaTable.ts';
import { loadDataset, rememberDataset, saveDataset } from '../db/datasetTables.ts';
import { deleteEditSteps } from '../db/editStepTable.ts';
import { loadOffice } from '../db/officeTable.ts';
import { readDatasetWorkbook } from '../files/datasetWorkbook.ts';
import { movedObligor } from '../db/movedObligor.ts';
import { deletePinDecisions } from '../db/pinDecisionTable.ts';
import { inTransaction, type ReadableDatabase } from '../db/sql.ts';
import { appState } from './appState.ts';
import { backUpBeforeImport } from './automaticBackups.ts';
import { recodeDataset } from '../../../shared/recoding/recodeDataset.ts';
import { loadAliases } from '../db/recodingTable.ts';
import { loadNormBook, saveNormBook } from '../db/normTable.ts';
import { postOpening } from './openingLines.ts';
import { namedAndGone, recodedAgain } from './recoding.ts';
import { foreignChange } from './ownRecords.ts';
import { readSample, type SampleDataset } from './sampleDataset.ts';
import { audit, type Handlers, type ServiceContext } from './serviceContext.ts';
import { differingParts, ruleVersion, sameVersion } from './versions.ts';

type DatasetChannel = Extract<Channel, `dataset.${string}`>;

export function datasetHandlers(context: ServiceContext): Pick<Handlers, DatasetChannel> {
  const { db } = context;
  return {
    'dataset.get': () => {
      const dataset = loadDataset(db);
      return dataset === null ? err({ kind: 'noDataset' }) : ok(dataset);
    },

    'dataset.import': async ({ label, files }) => {
      context.tell?.('reading');
      const bytes = new Map(files.map(({ name, base64 }) => [name, Buffer.from(base64, 'base64')]));
      const [first] = files;
      const isWorkbook = files.length === 1 && /\.xlsx$/i.test(first.name);
      const dataset = isWorkbook ? await readDatasetWorkbook(first.name, bytes.get(first.name) as Uint8Array) : readDataset(bytes);
      if (!dataset.ok) return dataset;
      const named = namedAndLost(db, dataset.value);
      if (named !== null) return err(named);
      context.tell?.('backup');
      const kept = backUpBeforeImport(context);
      if (!kept.ok) return kept;
      context.tell?.('writing');
      return bringIn(context, () => replaceDataset(context, 'dataset.import', dataset.value, { label, isSample: false }));
    },

    'dataset.loadSample': async () => {
      const sample = await readSample(context.sampleDir);
      if (!sample.ok) return sample;
      const named = namedAndLost(db, sample.value.dataset);
      if (named !== null) return err(named);
      context.tell?.('backup');
      const kept = backUpBeforeImport(context);
      if (!kept.ok) return kept;
      context.tell?.('writing');
      return bringIn(context, () => replaceWithSample(context, 'dataset.loadSample', sample.value));
    },

    'dataset.export': () => {
      const dataset = loadDataset(db);
      return dataset === null ? err({ kind: 'noDataset' }) : ok({ files: uploadedFiles(dataset) });
    },

    'dataset.savePolicy': ({ version, ...policy }) =>
      changeDataset(context, {
        what: 'dataset.savePolicy',
        changed: (dataset) => {
          const same = sameRule(dataset, version, dataset.policy, policy);
          return same.ok ? ok({ ...dataset, policy }) : same;
        },
        audited: (dataset) => dataset.policy,
      }),

    'dataset.saveLinkageRatios': ({ ratios, version }) =>
      changeDataset(context, {
        what: 'dataset.saveLinkageRatios',
        changed: (dataset) => {
          const same = sameRule(dataset, version, linkageRatios(dataset), ratios);
          return same.ok ? withRatios(dataset, ratios) : same;
        },
        audited: linkageRatios,
      }),
  };
}

/** The refusal if a dataset replacing the present one lacks a code that papers name, or places makers elsewhere; null if it may. */
function namedAndLost(db: ReadableDatabase, dataset: Dataset): AppError | null {
  const present = loadDataset(db);
  if (present === null) return null;
  const after = recodeDataset(dataset, loadAliases(db)).dataset;
  return namedAndGone(db, present, after) ?? movedObligor(db, { before: present, after });
}

/** Replaces the current dataset with a checked one; earlier codes are read as what they became. Call within a transaction. */
export function replaceDataset(context: ServiceContext, what: string, dataset: Dataset, { label, isSample }: DatasetName): void {
  const { db } = context;
  const before = loadDatasetMeta(db);
  const present = recodeDataset(dataset, loadAliases(db)).dataset;
  // pins that come with files were not decided by anyone in this office
  deletePinDecisions(db);
  deleteEditSteps(db);
  save(context, present, { label, isSample });
  const after = loadDatasetMeta(db);
  audit(context, what, before && auditedMeta(before), after && auditedMeta(after));
  postOpening(context, present);
}

/**
 * Replaces the current dataset with a checked one and keeps its name; a first dataset takes the office's name. Call within a transaction.
 */
export function saveInPlace(context: ServiceContext, dataset: Dataset, present: Dataset | null): void {
  const meta = loadDatasetMeta(context.db);
  save(context, dataset, meta ?? { label: loadOffice(context.db)?.name ?? '', isSample: false }, present ?? undefined);
  if (dataset.arrears !== present?.arrears) postOpening(context, dataset);
}

function save({ db, clock }: ServiceContext, dataset: Dataset, { label, isSample }: DatasetName, present?: Dataset): void {
  saveDataset(db, dataset, { label, isSample, hash: datasetHash(dataset), updatedAt: clock().toISOString() }, present);
}

type DatasetName = Pick<DatasetMeta, 'label' | 'isSample'>;

/** Loads the sample, and its norms if the office has none of its own. Call within a transaction. */
export function replaceWithSample(context: ServiceContext, what: string, { dataset, label, norms }: SampleDataset): void {
  replaceDataset(context, what, dataset, { label, isSample: true });
  if (norms !== null && loadNormBook(context.db).norms.length === 0) saveNormBook(context.db, norms);
}

function bringIn(context: ServiceContext, replace: () => void): Result<AppState, AppError> {
  return inTransaction<AppState, AppError>(context.db, () => {
    if (loadOffice(context.db) === null) return err({ kind: 'noOffice' });
    replace();
    return ok(appState(context));
  });
}

export interface DatasetChange {
  /** The channel that makes the change. */
  readonly what: string;
  readonly changed: (dataset: Dataset) => Result<Dataset, AppError>;
  /** The part that the audit log shows before and after. */
  readonly audited: (dataset: Dataset) => unknown;
  /** Further writes in the same transaction. */
  readonly also?: () => void;
  /** Codes change, and the change includes every row that names them, whoever owns it. */
  readonly isCarried?: boolean;
}

/** An edited dataset must pass the same rules as one that is read from files; otherwise the change is refused. */
export function changeDataset(
  context: ServiceContext,
  { what, changed, audited, also, isCarried = false }: DatasetChange,
): Result<AppState, AppError> {
  const { db } = context;
  let saved: Dataset | null = null;
  const done = inTransaction<AppState, AppError>(db, () => {
    const dataset = loadDataset(db);
    const meta = loadDatasetMeta(db);
    if (dataset === null || meta === null) return err({ kind: 'noDataset' });
    const next = changed(dataset);
    if (!next.ok) return next;
    const refused = isCarried
      ? null
      : (foreignChange(db, dataset, next.value) ??
        namedAndGone(db, dataset, next.value) ??
        movedObligor(db, { before: dataset, after: next.value }));
    if (refused !== null) return err(refused);
    const again = recodedAgain(db, dataset, next.value);
    if (again !== null) return err(again);
    const problems = checkDataset(next.value);
    if (problems.length > 0) return err({ kind: 'datasetProblems', problems });
    const before = audited(dataset);
    save(context, next.value, meta, dataset);
    saved = next.value;
    also?.();
    audit(context, what, before, audited(next.value));
    // Arrears that only move to another code are still the same.
    if (!isCarried && next.value.arrears !== dataset.arrears) postOpening(context, next.value);
    return ok(appState(context));
  });
  if (done.ok && saved !== null) rememberDataset(db, saved);
  return done;
}

/** `now` and `yours` are the parts to report if the rule was saved elsewhere meanwhile. */
function sameRule(dataset: Dataset, version: string | undefined, now: object, yours: object): Result<null, AppError> {
  return sameVersion('rule', version, ruleVersion(dataset.policy, dataset.materials), () => differingParts(now, yours));
}

function withRatios(dataset: Dataset, ratios: Readonly<Record<MaterialCode, number>>): Result<Dataset, AppError> {
  const materials = new Map(dataset.materials.map((material) => [material.code, material]));
  const problems = Object.keys(ratios).flatMap((code): Problem[] => {
    const place = { file: tableFiles.materials, row: null, column: tables.materials.linkageRatio.name, value: code };
    if (!materials.has(code)) return [{ ...place, kind: 'unknownReference', expectedTable: 'materials', nearest: null }];
    return materials.get(code)?.scarce === true ? [] : [{ ...place, kind: 'linkageNotScarce' }];
  });
  if (problems.length > 0) return err({ kind: 'datasetProblems', problems });
  const changed = dataset.materials.map((material) =>
    Object.hasOwn(ratios, material.code) ? { ...material, linkageRatio: ratios[material.code] } : material,
  );
  return ok({ ...dataset, materials: changed });
}

function linkageRatios({ materials }: Dataset): Record<MaterialCode, number> {
  return Object.fromEntries(materials.filter(({ scarce }) => scarce).map(({ code, linkageRatio }) => [code, linkageRatio]));
}

function uploadedFiles(dataset: Dataset): UploadedFile[] {
  return [...datasetFiles(dataset, escapeFormula)].map(([name, text]) => ({ name, base64: Buffer.from(text).toString('base64') }));
}

function auditedMeta({ label, isSample, hash, policy }: DatasetMeta): Omit<DatasetMeta, 'updatedAt'> {
  return { label, isSample, hash, policy };
}
