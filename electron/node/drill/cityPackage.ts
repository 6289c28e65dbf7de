// The data package that a city brings after a week of the drill, to be read in by whoever practises: made in an office of that city, which
// reports its day late and asks for support.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ok, type Result } from '../../../shared/base/result.ts';
import { createClient, type Client, type Transport } from '../../../shared/contract/client.ts';
import type { UploadedFile } from '../../../shared/contract/files.ts';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import { datasetFiles } from '../../../shared/domain/datasetText.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Language } from '../../../shared/domain/office.ts';
import type { CityReport } from '../../../shared/position/cityReport.ts';
import type { DrillText } from '../../../shared/text/drillText.ts';

/** Opens an office in a folder of its own. */
export type OpenOfficeIn = (dataDir: string) => { readonly dispatch: Transport; close(): Promise<void> };

export interface CityPackageOrder {
  readonly call: Client;
  readonly openOfficeIn: OpenOfficeIn;
  readonly dataDir: string;
  readonly day: IsoDate;
  /** What cities tell of the day: the first that needs anything brings its own. */
  readonly reports: readonly CityReport[];
  readonly language: Language;
  readonly words: DrillText['package'];
}

/** Days for which support is asked, and one of so many of the pieces the city asks for in all. */
const [termDays, askedPart] = [6, 4];

/** Replaces that of an earlier week; none where no city needs anything. Errors: those of the channels. */
export async function makeCityPackage(order: CityPackageOrder): Promise<Result<null, AppError>> {
  const { call, openOfficeIn, dataDir, day, reports, language, words } = order;
  const facts = await call('dataset.get', {});
  if (!facts.ok) return facts;
  const state = await call('app.state', {});
  if (!state.ok) return state;
  const { regions, demands } = facts.value;
  const report = reports.find(({ city }) => demands.some(({ region, tier }) => region === city && tier === 'city_basic'));
  const demand = demands.find(({ region, tier }) => region === report?.city && tier === 'city_basic');
  if (report === undefined || demand === undefined) return ok(null);
  const city = regions.find(({ code }) => code === report.city)?.name ?? report.city;
  const folder = path.join(packageFolder(dataDir), 'city');
  rmSync(packageFolder(dataDir), { recursive: true, force: true });
  const office = openOfficeIn(folder);
  try {
    const inCity = createClient(office.dispatch);
    const founded = { name: words.office(city), kind: 'city', region: report.city, language, start: 'empty' } as const;
    const created = await inCity('office.create', founded);
    if (!created.ok) return created;
    const files = [...datasetFiles(facts.value)].map(([name, text]) => ({ name, base64: Buffer.from(text).toString('base64') }));
    const imported = await inCity('dataset.import', { label: state.value.dataset?.label ?? '', files });
    if (!imported.ok) return imported;
    // Its own days are closed until the one it tells of.
    for (let { workingDay } = imported.value; workingDay < day; workingDay = addDays(workingDay, 1)) {
      const closed = await inCity('day.close', { day: workingDay, by: words.officer });
      if (!closed.ok) return closed;
    }
    const told = await inCity('cityDay.save', { reports: [report], confirmedBy: words.officer });
    if (!told.ok) return told;
    const from = addDays(day, 1);
    const asked = await inCity('support.ask', {
      request: {
        id: '',
        city: report.city,
        unit: null,
        product: demand.product,
        quantityPieces: Math.ceil(demand.quantityPieces / askedPart),
        from,
        to: addDays(from, termDays),
        reason: words.reason,
        ownEffort: words.ownEffort,
        askedOn: day,
        askedBy: words.officer,
      },
    });
    if (!asked.ok) return asked;
    const made = await inCity('snapshot.export', { since: null, passphrase: null });
    if (!made.ok) return made;
    mkdirSync(packageFolder(dataDir), { recursive: true });
    writeFileSync(path.join(packageFolder(dataDir), made.value.name), Buffer.from(made.value.base64, 'base64'));
    return ok(null);
  } finally {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export function packageFolder(dataDir: string): string {
  return path.join(dataDir, 'drill');
}

/** The file's name; null if no city has brought one. */
export function cityPackageName(dataDir: string): string | null {
  try {
    return readdirSync(packageFolder(dataDir)).find((name) => name.endsWith('.tdz')) ?? null;
  } catch {
    return null;
  }
}

export function readCityPackage(dataDir: string): UploadedFile | null {
  const name = cityPackageName(dataDir);
  return name === null ? null : { name, base64: readFileSync(path.join(packageFolder(dataDir), name)).toString('base64') };
}

export function removeCityPackage(dataDir: string): void {
  rmSync(packageFolder(dataDir), { recursive: true, force: true });
}
