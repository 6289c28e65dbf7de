import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSequence, type Manifest } from '../../../shared/snapshot/manifest.ts';
import { applyChanges, conflictKey, resolveConflicts, merge, type FieldConflict, type Incoming } from '../../../shared/snapshot/merge.ts';
import type { OwnerOf } from '../../../shared/snapshot/ownership.ts';
import { province, sameJson, type Fields, type RecordSet, type SnapshotTable } from '../../../shared/snapshot/snapshotRecord.ts';

/** Owners, as the records of these tests name them. */
const ownerOf: OwnerOf = (_, fields) => String(fields.region);
const set = (records: Readonly<Record<string, Fields>>): RecordSet => new Map([['demands', new Map(Object.entries(records))]]);
const from = (sender: string, records: RecordSet, scope: Incoming['scope'] = 'full', removed: readonly string[] = []): Incoming => ({
  sender,
  scope,
  records,
  removed: new Map([['demands', removed]]),
});
const row = (quantity: number, due = 'd1', region = 'A'): Fields => ({ region, quantity, due });

describe('A merge', () => {
  it('takes what changed there, keeps what changed here, and calls conflict only what changed on both sides', () => {
    const base = set({ a: row(1), b: row(1), c: row(1) });
    const local = set({ a: row(1), b: row(1, 'd2'), c: row(2) });
    const result = merge(base, local, from('A', set({ a: row(5), b: row(3), c: row(4) })), ownerOf);
    expect(result.changes).toEqual([
      { table: 'demands', id: 'a', before: row(1), after: row(5) },
      { table: 'demands', id: 'b', before: row(1, 'd2'), after: row(3, 'd2') },
    ]);
    expect(result.conflicts).toEqual([{ table: 'demands', id: 'c', field: 'quantity', base: 1, local: 2, incoming: 4 }]);
  });
  it('refuses what is not the sender’s to change, and lets the province bring what is not here yet', () => {
    const local = set({ a: row(1) });
    expect(merge(new Map(), local, from('B', set({ a: row(9) })), ownerOf).refused).toEqual([{ table: 'demands', id: 'a', owner: 'A' }]);
    expect(merge(new Map(), local, from('B', set({ n: row(9) })), ownerOf).refused).toHaveLength(1);
    expect(merge(new Map(), local, from(province, set({ n: row(9) })), ownerOf).changes).toHaveLength(1);
    expect(merge(new Map(), local, from(province, set({ a: row(9) })), ownerOf)).toMatchObject({ changes: [], refused: [], unchanged: 1 });
    const taken = { ...row(9), region: 'B' };
    expect(merge(new Map(), local, from('B', set({ a: taken })), ownerOf).refused).toHaveLength(1);
  });
  it('takes out what a full snapshot no longer has, or a later one tells, unless it was changed here', () => {
    const base = set({ a: row(1), b: row(1) });
    const same = merge(base, base, from('A', set({ b: row(1) })), ownerOf);
    expect(same.changes).toEqual([{ table: 'demands', id: 'a', before: row(1), after: null }]);
    const edited = merge(base, set({ a: row(7), b: row(1) }), from('A', set({}), 'since', ['a']), ownerOf);
    expect(edited.conflicts).toEqual([{ table: 'demands', id: 'a', field: null, base: row(1), local: row(7), incoming: null }]);
    expect(merge(base, base, from('A', set({}), 'since'), ownerOf).changes).toEqual([]);
    expect(merge(base, base, from('B', set({})), ownerOf).changes).toEqual([]);
    // What the province heard from others is not its to remove.
    const heard = merge(base, base, from(province, set({}), 'since', ['a']), ownerOf);
    expect([heard.changes, heard.refused]).toEqual([[], []]);
  });
  it('asks for every decision, and does what was decided', () => {
    const [base, local] = [set({ a: row(1) }), set({ a: row(2) })];
    const result = merge(base, local, from('A', set({ a: row(3, 'd9') })), ownerOf);
    const [conflict] = result.conflicts;
    const made = (decision: Parameters<typeof resolveConflicts>[2]) => resolveConflicts(result, local, decision)?.[0]?.after;
    expect(resolveConflicts(result, local, new Map())).toBeNull();
    expect(made(new Map([[conflictKey(conflict), { kind: 'local' }]]))).toEqual(row(2, 'd9'));
    expect(made(new Map([[conflictKey(conflict), { kind: 'incoming' }]]))).toEqual(row(3, 'd9'));
    expect(made(new Map([[conflictKey(conflict), { kind: 'edited', value: 8 }]]))).toEqual(row(8, 'd9'));
  });
  it('of snapshots of different owners is the same in either order, and neither invents nor drops a record', () => {
    const records = (region: string) =>
      fc
        .dictionary(
          fc.constantFrom(`${region}1`, `${region}2`, `${region}3`),
          fc.record({ quantity: fc.nat(5), due: fc.constantFrom('d1', 'd2') }),
        )
        .map((of) => Object.fromEntries(Object.entries(of).map(([id, fields]) => [id, { region, ...fields }])));
    fc.assert(
      fc.property(records('A'), records('B'), records('A'), records('B'), records('C'), (oldA, oldB, newA, newB, own) => {
        const start = set({ ...oldA, ...oldB, ...own });
        const read = (state: { records: RecordSet; base: RecordSet }, incoming: Incoming) => {
          const result = merge(state.base, state.records, incoming, ownerOf);
          expect(result.conflicts).toEqual([]);
          const after = applyChanges(state.records, resolveConflicts(result, state.records, new Map()) ?? []);
          const known = new Set([...(state.records.get('demands')?.keys() ?? []), ...(incoming.records.get('demands')?.keys() ?? [])]);
          for (const id of after.get('demands')?.keys() ?? []) expect(known.has(id)).toBe(true);
          for (const [id, fields] of state.records.get('demands') ?? [])
            if (fields.region !== incoming.sender) expect(after.get('demands')?.get(id)).toEqual(fields);
          for (const [id, fields] of incoming.records.get('demands') ?? []) expect(after.get('demands')?.get(id)).toEqual(fields);
          const base = applyChanges(
            state.base,
            result.received.map(({ table, id, fields }) => ({ table, id, before: null, after: fields })),
          );
          return { records: after, base };
        };
        const [a, b] = [from('A', set(newA)), from('B', set(newB))];
        const begin = { records: start, base: set({ ...oldA, ...oldB }) };
        const listed = (state: { records: RecordSet }) => [...(state.records.get('demands') ?? [])].sort();
        expect(listed(read(read(begin, a), b))).toEqual(listed(read(read(begin, b), a)));
      }),
    );
  });
  it('of three offices converges however snapshots travel, late, twice or never; nothing is lost, conflicts are what both sides edited', () => {
    const offices = ['A', 'B', 'C'] as const;
    type Office = (typeof offices)[number];
    interface State {
      records: Map<SnapshotTable, Map<string, Fields>>;
      base: Map<SnapshotTable, Map<string, Fields>>;
      sequence: number;
      /** The last imported snapshot of each office. */
      read: Map<Office, { readonly sequence: number; readonly hash: string }>;
    }
    interface Stick {
      readonly sender: Office;
      readonly manifest: Manifest;
      readonly hash: string;
      readonly records: RecordSet;
    }
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('edit' as const),
        office: fc.constantFrom(...offices),
        id: fc.nat(3),
        value: fc.nat(9),
        remove: fc.nat(5),
      }),
      fc.record({
        kind: fc.constant('foreign' as const),
        office: fc.constantFrom(...offices),
        of: fc.constantFrom(...offices),
        id: fc.nat(3),
        value: fc.nat(9),
      }),
      fc.record({ kind: fc.constant('make' as const), office: fc.constantFrom(...offices) }),
      fc.record({ kind: fc.constant('carry' as const), stick: fc.nat(60), to: fc.constantFrom(...offices) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 50 }), (steps) => {
        const states = Object.fromEntries(
          offices.map((name) => [name, { records: new Map(), base: new Map(), sequence: 0, read: new Map() }]),
        ) as unknown as Record<Office, State>;
        const corrected = new Set<string>();
        const sticks: Stick[] = [];
        const own = (name: Office): RecordSet =>
          new Map([...states[name].records].map(([table, of]) => [table, new Map([...of].filter(([, fields]) => fields.region === name))]));
        const put = (name: Office, id: string, fields: Fields | null) => {
          states[name].records = applyChanges(states[name].records, [{ table: 'demands', id, before: null, after: fields }]);
        };
        const make = (sender: Office): Stick => {
          states[sender].sequence += 1;
          const { sequence } = states[sender];
          const earlier = sticks
            .filter((one) => one.sender === sender)
            .map(({ manifest: one, hash }) => ({ sequence: one.sequence, hash }));
          const manifest: Manifest = {
            format: 1,
            office: { id: sender, name: sender, kind: 'city', region: sender },
            sequence,
            earlier,
            seen: {},
            createdAt: '',
            scope: { kind: 'full' },
            tables: [],
          };
          const stick = { sender, manifest, hash: `${sender}${sequence}`.padEnd(64, '0'), records: own(sender) };
          sticks.push(stick);
          return stick;
        };
        const carry = ({ sender, manifest, hash, records: theirs }: Stick, to: Office, choose: 'local' | 'incoming') => {
          const state = states[to];
          const next = checkSequence(manifest, hash, state.read.get(sender) ?? null);
          if (!next.ok || next.value === 'again') {
            const last = state.read.get(sender)?.sequence ?? 0;
            expect([next.ok ? 'again' : next.error.kind, manifest.sequence <= last]).toEqual([
              manifest.sequence === last ? 'again' : 'snapshotStale',
              true,
            ]);
            return;
          }
          const { records, base } = state;
          const incoming = from(sender, theirs);
          const result = merge(base, records, incoming, ownerOf);
          expect(result.refused).toEqual([]);
          expect(result.conflicts).toEqual(expectedConflicts(base, records, theirs, sender));
          const decisions = new Map(result.conflicts.map((conflict) => [conflictKey(conflict), { kind: choose }] as const));
          const changes = resolveConflicts(result, records, decisions);
          state.records = applyChanges(records, changes ?? []);
          state.base = applyChanges(
            base,
            result.received.map(({ table, id, fields }) => ({ table, id, before: null, after: fields })),
          );
          state.read.set(sender, { sequence: manifest.sequence, hash });
          // Importing the same again changes nothing more if the sender's side was taken.
          if (choose === 'incoming') {
            const again = merge(state.base, state.records, incoming, ownerOf);
            expect([again.changes, again.conflicts]).toEqual([[], []]);
          }
        };
        for (const one of steps) {
          if (one.kind === 'edit') put(one.office, `${one.office}${one.id}`, one.remove === 0 ? null : row(one.value, 'd1', one.office));
          else if (one.kind === 'make') make(one.office);
          else if (one.kind === 'foreign') {
            const id = `${one.of}${one.id}`;
            const there = states[one.office].records.get('demands')?.get(id);
            if (one.of === one.office || there === undefined) continue;
            corrected.add(`${one.office}|${id}`);
            put(one.office, id, { ...there, quantity: one.value });
          } else if (sticks.length > 0) {
            const stick = sticks[one.stick % sticks.length];
            if (stick.sender !== one.to) carry(stick, one.to, 'local');
          }
        }
        const listed = (name: Office) => [...(own(name).get('demands') ?? [])];
        const before = Object.fromEntries(offices.map((name) => [name, listed(name)]));
        for (const sender of offices) {
          const stick = make(sender);
          for (const to of offices) if (to !== sender) carry(stick, to, 'incoming');
        }
        for (const name of offices) {
          expect(listed(name)).toEqual(before[name]);
          for (const other of offices.filter((one) => one !== name)) {
            // A correction of another's record that its owner has not answered stays beside what was last received.
            const here = new Map(states[other].records.get('demands'));
            const theirs = new Map([...(states[other].base.get('demands') ?? [])].filter(([, fields]) => fields.region === name));
            for (const [id, fields] of listed(name)) {
              expect(theirs.get(id)).toEqual(fields);
              if (!sameJson(here.get(id), fields)) expect(corrected.has(`${other}|${id}`)).toBe(true);
            }
            expect([...theirs.keys()].sort()).toEqual(
              listed(name)
                .map(([id]) => id)
                .sort(),
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Field by field, by definition: changed here since last received, changed there since then, and not to the same value. */
function expectedConflicts(base: RecordSet, local: RecordSet, incoming: RecordSet, sender: string): FieldConflict[] {
  const conflicts: FieldConflict[] = [];
  const at = (records: RecordSet, id: string) => records.get('demands')?.get(id);
  for (const [id, theirs] of incoming.get('demands') ?? []) {
    const [was, here] = [at(base, id), at(local, id)];
    if (here === undefined && was !== undefined && !sameJson(was, theirs))
      conflicts.push({ table: 'demands', id, field: null, base: was, local: null, incoming: theirs });
    if (here === undefined) continue;
    for (const field of Object.keys(here))
      if (!sameJson(here[field], theirs[field]) && !sameJson(was?.[field], here[field]) && !sameJson(was?.[field], theirs[field]))
        conflicts.push({ table: 'demands', id, field, base: was?.[field] ?? null, local: here[field], incoming: theirs[field] ?? null });
  }
  for (const [id, was] of base.get('demands') ?? []) {
    const here = at(local, id);
    if (at(incoming, id) === undefined && here !== undefined && here.region === sender && !sameJson(here, was))
      conflicts.push({ table: 'demands', id, field: null, base: was, local: here, incoming: null });
  }
  return conflicts;
}
