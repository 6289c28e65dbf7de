// Handlers for releases to the public: drafted and issued by the province, or by a city for its own goods; what outlets get, sell and bring
// back is told by the office that made the release or the city it is in.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { ReleaseList } from '../../../shared/contract/releaseApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { allotRelease } from '../../../shared/releases/allotRelease.ts';
import { firstOverdrawn, releaseBalance } from '../../../shared/releases/releaseBalance.ts';
import {
  inReleaseOrder,
  releaseNumberText,
  releaseState,
  type Release,
  type ReleaseChoice,
  type ReleaseEntry,
} from '../../../shared/releases/release.ts';
import { releaseOffers } from '../../../shared/releases/releaseOffers.ts';
import { province } from '../../../shared/snapshot/snapshotRecord.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { insertMatter, listMatters } from '../db/matterTable.ts';
import { officeOwner } from '../db/officeTable.ts';
import { nextReportNumber, raiseReportCounter } from '../db/reportTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import { inTransaction } from '../db/sql.ts';
import { writeGiven, writeGiving } from '../files/numberFile.ts';
import { loadPosition } from '../position/loadPosition.ts';
import { piecesToRelease, piecesToSend, releaseFacts } from '../position/releaseGoods.ts';
import { defaultSettings } from './defaultSettings.ts';
import { written } from './numberSeries.ts';
import { audit, type Handlers, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

type ReleaseChannel = Extract<Channel, `release.${string}`>;

export function releaseHandlers(context: ServiceContext): Pick<Handlers, ReleaseChannel> {
  const { db, clock, newId, who } = context;
  const today = () => workingDay(db, clock);
  const office = () => officeOwner(db) as Release['office'];
  const keep = (what: string, before: Release | null, after: Release) => {
    insertMatter(db, 'release', after, who(), clock().toISOString());
    audit(context, what, before, after);
    return ok(after);
  };
  /** Errors: `releaseNotFound`; `recordOfOther` for one that another office made. */
  const own = (id: string): Result<Release, AppError> => {
    const release = listMatters(db, 'release').find((one) => one.id === id);
    if (release === undefined) return err({ kind: 'releaseNotFound', release: id });
    return release.office === office() ? ok(release) : err({ kind: 'recordOfOther', table: 'releases', owner: release.office });
  };
  /** Errors: as above, and `releaseIssued`. */
  const draft = (id: string): Result<Release, AppError> => {
    const found = own(id);
    if (!found.ok || found.value.issued === null) return found;
    return err({ kind: 'releaseIssued', number: releaseNumberText(found.value) });
  };
  /** Errors: as above, and `releaseNotIssued`, `releaseClosed`. */
  const issued = (id: string): Result<Release, AppError> => {
    const found = own(id);
    if (!found.ok) return found;
    const fault = notOpen(found.value);
    return fault === null ? found : err(fault);
  };
  const made = (choice: ReleaseChoice): Result<Omit<Release, 'id' | 'issued' | 'corrections' | 'stopped' | 'closed'>, AppError> => {
    const dataset = loadDataset(db);
    if (dataset === null) return err({ kind: 'noDataset' });
    const ownOffice = office();
    if (ownOffice !== province && ownOffice !== choice.city) return err({ kind: 'recordOfOther', table: 'releases', owner: province });
    const { from, to, outlets: _, ...rest } = choice;
    const working = today();
    if (from > to || to < working) return err({ kind: 'releaseDaysWrong', from, to, working });
    const allotted = allotRelease(choice, dataset);
    return allotted.ok ? ok({ ...rest, from, to, office: ownOffice, ...allotted.value }) : allotted;
  };
  const tooMuch = (release: Pick<Release, 'id' | 'city' | 'product' | 'source' | 'pieces'>, beside = 0): AppError | null => {
    const position = loadPosition(db, clock);
    if (position === null) return { kind: 'noDataset' };
    const others = listMatters(db, 'release').filter(({ id }) => id !== release.id);
    const there = piecesToRelease(position, release, others, listMatters(db, 'releaseEntry')) + beside;
    return release.pieces > there ? { kind: 'releaseAboveGoods', pieces: release.pieces, there } : null;
  };
  return {
    'release.list': () => ok(listed(context)),

    'release.allot': ({ choice }) => {
      const dataset = loadDataset(db);
      return dataset === null ? err({ kind: 'noDataset' }) : allotRelease(choice, dataset);
    },

    'release.save': ({ release: id, choice }) =>
      inTransaction<Release, AppError>(db, () => {
        const before = id === '' ? null : draft(id);
        if (before !== null && !before.ok) return before;
        const parts = made(choice);
        if (!parts.ok) return parts;
        const release = { ...parts.value, id: before?.value.id ?? newId(), issued: null, corrections: [], stopped: null, closed: null };
        return keep('release.save', before?.value ?? null, release);
      }),

    'release.withdraw': ({ release: id }) =>
      inTransaction<Release, AppError>(db, () => {
        const before = draft(id);
        if (!before.ok) return before;
        insertMatter(db, 'release', before.value, who(), clock().toISOString(), true);
        audit(context, 'release.withdraw', before.value, null);
        return before;
      }),

    'release.issue': ({ release: id, by }) => {
      const on = today();
      const year = Number(on.slice(0, 4));
      const series = [{ kind: 'report', name: 'release', year }] as const;
      const signed = inTransaction<Release, AppError>(db, () => {
        const before = draft(id);
        if (!before.ok) return before;
        const { from, to } = before.value;
        if (to < on) return err({ kind: 'releaseDaysWrong', from, to, working: on });
        const fault = tooMuch(before.value);
        if (fault !== null) return err(fault);
        const running = nextReportNumber(db, 'release', year);
        raiseReportCounter(db, { kind: 'release', year, next: running + 1 });
        const after = keep('release.issue', before.value, { ...before.value, issued: { number: { year, running }, on, by } });
        writeGiving(context.dataDir, written(db, series, on));
        return after;
      });
      if (signed.ok) writeGiven(context.dataDir, written(db, series, on));
      return signed;
    },

    'release.correct': ({ release: id, choice, by, reason }) =>
      inTransaction<Release, AppError>(db, () => {
        const before = issued(id);
        if (!before.ok) return before;
        const { city, product, source } = before.value;
        const parts = made({ ...choice, city, product, source });
        if (!parts.ok) return parts;
        const after: Release = {
          ...before.value,
          ...parts.value,
          corrections: [...before.value.corrections, { on: today(), by, reason }],
          // What ended may run again: the correction says until when.
          stopped: null,
        };
        const below = releaseBalance(after, listMatters(db, 'releaseEntry')).lines.find(({ given, allotted }) => given > allotted);
        if (below !== undefined)
          return err({ kind: 'releaseSentTooMuch', outlet: below.outlet, sent: below.given, allotted: below.allotted });
        // Own goods that were handed out have left the stock already.
        const beside = source === 'own' ? releaseBalance(before.value, listMatters(db, 'releaseEntry')).total.given : 0;
        const fault = tooMuch(after, beside);
        return fault === null ? keep('release.correct', before.value, after) : err(fault);
      }),

    'release.stop': ({ release: id, by, reason }) =>
      inTransaction<Release, AppError>(db, () => {
        const before = issued(id);
        if (!before.ok) return before;
        const { stopped } = before.value;
        if (stopped !== null) return err({ kind: 'releaseOver', number: releaseNumberText(before.value), on: stopped.on });
        return keep('release.stop', before.value, { ...before.value, stopped: { on: today(), by, reason } });
      }),

    'release.enter': ({ entry: entered }) =>
      inTransaction<ReleaseEntry, AppError>(db, () => {
        const release = listMatters(db, 'release').find((one) => one.id === entered.release);
        if (release === undefined) return err({ kind: 'releaseNotFound', release: entered.release });
        const ownOffice = office();
        if (![release.office, release.city, province].includes(ownOffice))
          return err({ kind: 'recordOfOther', table: 'releaseEntries', owner: release.office });
        const entries = listMatters(db, 'releaseEntry');
        // What an outlet sold in a day is told once: a second report of the same office corrects the first.
        const same = entries.find(
          (one) =>
            entered.kind === 'sold' &&
            one.kind === 'sold' &&
            one.release === entered.release &&
            one.outlet === entered.outlet &&
            one.on === entered.on &&
            one.office === ownOffice,
        );
        const entry: ReleaseEntry = { ...entered, id: same?.id ?? newId(), office: ownOffice };
        const all = [...entries.filter(({ id }) => id !== entry.id), entry];
        const fault = entryFault(context, release, entry, all);
        if (fault !== null) return err(fault);
        insertMatter(db, 'releaseEntry', entry, who(), clock().toISOString());
        audit(context, 'release.enter', same ?? null, entry);
        return ok(entry);
      }),

    'release.void': ({ entry: id }) =>
      inTransaction<ReleaseEntry, AppError>(db, () => {
        const entries = listMatters(db, 'releaseEntry');
        const entry = entries.find((one) => one.id === id && one.office === office());
        if (entry === undefined) return err({ kind: 'releaseEntryNotFound', entry: id });
        const release = listMatters(db, 'release').find((one) => one.id === entry.release);
        if (release === undefined) return err({ kind: 'releaseNotFound', release: entry.release });
        const rest = entries.filter((one) => one.id !== id);
        const wrong = firstOverdrawn(release, rest);
        const fault = notOpen(release) ?? (wrong === null ? null : { kind: 'releaseOverdrawn' as const, ...wrong });
        if (fault !== null) return err(fault);
        insertMatter(db, 'releaseEntry', entry, who(), clock().toISOString(), true);
        audit(context, 'release.void', entry, null);
        return ok(entry);
      }),

    'release.close': ({ release: id, by }) =>
      inTransaction<Release, AppError>(db, () => {
        const before = issued(id);
        if (!before.ok) return before;
        const { lines, wrong } = releaseBalance(before.value, listMatters(db, 'releaseEntry'));
        const left = lines.find(({ there }) => there !== 0);
        if (left !== undefined) return err({ kind: 'releaseStillThere', outlet: left.outlet, pieces: left.there });
        const [off] = wrong;
        if (off !== undefined)
          return err({
            kind: 'releaseUnbalanced',
            outlet: off.outlet,
            counted: off.counted?.pieces ?? 0,
            there: (off.counted?.pieces ?? 0) - off.off,
          });
        return keep('release.close', before.value, { ...before.value, closed: { on: today(), by } });
      }),
  };
}

function listed({ db, clock }: ServiceContext): ReleaseList {
  const [releases, entries] = [listMatters(db, 'release'), listMatters(db, 'releaseEntry')];
  const position = loadPosition(db, clock);
  const own = officeOwner(db) as Release['office'];
  const offers =
    position === null ? [] : releaseOffers(releaseFacts(position, releases, entries), loadSettings(db, defaultSettings).releases);
  return {
    releases: inReleaseOrder(releases),
    entries,
    offers: offers.filter(({ city }) => own === province || own === city),
    office: own,
  };
}

function notOpen(release: Release): AppError | null {
  const { issued, closed } = release;
  if (issued === null) return { kind: 'releaseNotIssued' };
  return closed === null ? null : { kind: 'releaseClosed', number: releaseNumberText(release), on: closed.on };
}

/** `all` are the entries as they will be, this one among them. */
function entryFault({ db, clock }: ServiceContext, release: Release, entry: ReleaseEntry, all: readonly ReleaseEntry[]): AppError | null {
  const { outlet, kind, on, pieces } = entry;
  const working = workingDay(db, clock);
  const closed = notOpen(release);
  if (closed !== null) return closed;
  if (pieces === 0 && (kind !== 'sold' || entry.left === null)) return { kind: 'releaseEntryEmpty' };
  const from = release.issued?.on ?? working;
  if (on < from || on > working) return { kind: 'releaseEntryDayWrong', on, from, to: working };
  const line = releaseBalance(release, all).lines.find((one) => one.outlet === outlet);
  if (line === undefined || !release.allotments.some((one) => one.outlet === outlet)) return { kind: 'releaseOutletNotIn', outlet };
  if (kind === 'sent') {
    const lastDay = release.stopped?.on ?? release.to;
    if (releaseState(release, on) !== 'running') return { kind: 'releaseOver', number: releaseNumberText(release), on: lastDay };
    if (line.given > line.allotted) return { kind: 'releaseSentTooMuch', outlet, sent: line.given, allotted: line.allotted };
    const position = loadPosition(db, clock);
    if (position === null) return { kind: 'noDataset' };
    const there = piecesToSend(
      position,
      release,
      listMatters(db, 'release'),
      all.filter(({ id }) => id !== entry.id),
    );
    if (pieces > there) return { kind: 'releaseAboveGoods', pieces, there };
  }
  const wrong = firstOverdrawn(release, all);
  return wrong === null ? null : { kind: 'releaseOverdrawn', ...wrong };
}
