import { describe, expect, it } from 'vitest';
import { saveDataset } from '../../../../electron/node/db/datasetTables.ts';
import { migrations } from '../../../../electron/node/db/migrate.ts';
import { openDatabase } from '../../../../electron/node/db/openDatabase.ts';
import { chosenOrders, orderPage, orderSummary } from '../../../../electron/node/db/orderQuery.ts';
import { insertOrderEvent, insertOrders, listOrders, saveIssued } from '../../../../electron/node/db/orderTable.ts';
import { insertPlan } from '../../../../electron/node/db/planTable.ts';
import { saveReceivedOrder } from '../../../../electron/node/db/receivedTables.ts';
import { all, inTransaction, run, sql, type WritableDatabase } from '../../../../electron/node/db/sql.ts';
import { ok } from '../../../../shared/base/result.ts';
import { noFilter } from '../../../../shared/domain/columnFilter.ts';
import type { Order } from '../../../../shared/orders/order.ts';
import type { OrderFilter } from '../../../../shared/orders/orderQuery.ts';
import { smallDataset } from '../../../helpers/smallDataset.ts';
import { saveAsAtFirst } from './saveAsAtFirst.ts';
import { openForTest, temporaryDatabase, temporaryFolder } from './temporaryDatabase.ts';

const line = { product: 'MED', name: '一次性使用医用口罩', standard: null, unit: '只', quantityPieces: 100, cartons: 1, massGrams: 300 };

function draft(id: string, plan: string, changes: Partial<Order> = {}): Order {
  return {
    id,
    plan,
    from: '2020-03-02',
    to: '2020-03-02',
    sender: '110100',
    senderName: '甲市',
    receiver: '110200',
    receiverName: '乙市',
    km: 80,
    tiers: ['frontline'],
    lines: [line],
    shares: [{ date: '2020-03-02', demand: 'D-17', tier: 'frontline', product: 'MED', quantityPieces: 100, cartons: 1 }],
    arrival: '2020-03-03',
    state: { kind: 'draft' },
    events: [],
    ...changes,
  };
}

function issued(order: Order, running: number): Order {
  const number = { prefix: '赣防物调', year: 2020, running };
  return { ...order, state: { kind: 'issued', number, issuedOn: '2020-03-02', issuedAt: '2020-03-02T01:00:00Z' } };
}

/** Plan p1 with o1 to o4, of which o2 and o3 are issued, then plan p2 with o5. */
function office(): WritableDatabase {
  const db = temporaryDatabase();
  fill(db);
  return db;
}

function fill(db: WritableDatabase, savePlan = insertPlan): void {
  const figures = { datasetHash: 'h', days: 14, seconds: 1, solves: 1, groups: 1, shortGroups: 0, planText: '{}' };
  inTransaction(db, () => {
    const meta = { label: '小', isSample: false, hash: 'h', updatedAt: '2020-03-01T08:00:00Z' };
    saveAsAtFirst(db, smallDataset, meta);
    savePlan(db, { id: 'p1', start: '2020-03-02', createdAt: '2020-03-01T08:00:00Z', ...figures });
    savePlan(db, { id: 'p2', start: '2020-03-03', createdAt: '2020-03-02T08:00:00Z', ...figures });
    const far = { receiver: '420100', receiverName: '湖北省武汉市', lines: [{ ...line, cartons: 7 }] };
    const orders = [
      draft('o1', 'p1'),
      draft('o2', 'p1', far),
      draft('o3', 'p1'),
      draft('o4', 'p1', { from: '2020-03-09', to: '2020-03-09' }),
    ];
    insertOrders(db, [...orders, draft('o5', 'p2')]);
    saveIssued(db, issued(orders[1], 12));
    saveIssued(db, issued(orders[2], 3));
    return ok(undefined);
  });
}

const everything: OrderFilter = { find: '', state: 'all' };
const window = { filter: everything, sort: null, from: 0, count: 100, seek: null } as const;

function found(db: WritableDatabase, find: string, state: OrderFilter['state'] = 'all', numberOnly = false): string[] {
  return orderPage(db, { ...window, filter: { find, state, numberOnly } }).rows.map(({ order }) => order.id);
}

describe('The list of orders', () => {
  it('has the newest plan first and is returned window by window, each row with its overall position', () => {
    const db = office();
    const listed = listOrders(db).map(({ id }) => id);
    expect(listed).toEqual(['o5', 'o1', 'o2', 'o3', 'o4']);
    expect(found(db, '')).toEqual(listed);
    const page = orderPage(db, { ...window, from: 2, count: 2 });
    expect(page.rows.map(({ order, position }) => [order.id, position])).toEqual([
      ['o2', 3],
      ['o3', 4],
    ]);
    expect(page.rows[0].order).toEqual(listOrders(db)[2]);
    expect([page.from, page.found]).toEqual([2, { count: 5, pieces: 500, cartons: 11 }]);
  });

  it('is filtered by day, plan and every column, and ordered by goods and tiers', () => {
    const db = office();
    inTransaction(db, () => {
      const n95 = { lines: [{ ...line, product: 'N95' }, line], tiers: ['key_project', 'frontline'] } as const;
      insertOrders(db, [draft('o6', 'p2', { ...n95, from: '2020-03-04', to: '2020-03-08' })]);
      return ok(undefined);
    });
    const by = (part: Partial<OrderFilter>) =>
      orderPage(db, { ...window, filter: { ...everything, ...part } }).rows.map(({ order }) => order.id);
    const column = (key: keyof NonNullable<OrderFilter['columns']>, part: object) => by({ columns: { [key]: { ...noFilter, ...part } } });
    expect(by({ day: '2020-03-06' })).toEqual(['o6']);
    expect(by({ plan: 'p1' })).toEqual(['o1', 'o2', 'o3', 'o4']);
    expect(column('number', { contains: '〕12号' })).toEqual(['o2']);
    expect(column('from', { from: '2020-03-05' })).toEqual(['o6', 'o4']);
    expect(column('from', { from: '2020-03-03', to: '2020-03-05' })).toEqual(['o6']);
    expect(column('receiver', { oneOf: ['420100'] })).toEqual(['o2']);
    expect(column('goods', { oneOf: ['N95'] })).toEqual(['o6']);
    expect(column('goods', { oneOf: ['9', 'MED N95'] })).toEqual([]);
    expect(column('cartons', { from: '3' })).toEqual(['o2']);
    expect(column('tiers', { oneOf: ['key_project'] })).toEqual(['o6']);
    expect(column('state', { oneOf: ['issued'] })).toEqual(['o2', 'o3']);
    const first = (key: 'goods' | 'tiers') =>
      orderPage(db, { ...window, sort: { by: key, descending: true } }).rows.map(({ order }) => order.id)[0];
    expect([first('goods'), first('tiers')]).toEqual(['o6', 'o6']);
  });

  it('finds by number, place, goods, tier, demand and day, matching every word', () => {
    const db = office();
    expect(found(db, '〔2020〕12号')).toEqual(['o2']);
    expect(found(db, '甲市 武汉')).toEqual(['o2']);
    expect(found(db, '一次性 抗疫')).toEqual(['o5', 'o1', 'o2', 'o3', 'o4']);
    expect(found(db, 'd-17 2020-03-09')).toEqual(['o4']);
    expect(found(db, '外科')).toEqual([]);
    expect(found(db, '甲市', 'draft')).toEqual(['o5', 'o1', 'o4']);
    expect(found(db, "' OR 1 --")).toEqual([]);
  });

  it('parts words at names of places, which Chinese writes without a space', () => {
    const db = office();
    expect(found(db, '甲市武汉')).toEqual(['o2']);
    expect(found(db, '武汉（一次性）')).toEqual(['o2']);
    expect(found(db, '武汉外科')).toEqual([]);
    expect(found(db, '（')).toHaveLength(5);
  });

  it('finds the number in the text of a scanned code', () => {
    expect(found(office(), 'TD1|赣防物调〔2020〕12号|abc')).toEqual(['o2']);
  });

  it('finds a number when only numbers are searched', () => {
    const db = office();
    expect(found(db, '12', 'all', true)).toEqual(['o2']);
    expect(found(db, '甲', 'all', true)).toEqual([]);
  });

  it('finds places and goods by their present names', () => {
    const db = office();
    expect(found(db, '新名')).toEqual([]);
    const regions = smallDataset.regions.map((region) => (region.code === '110100' ? { ...region, name: '新名市' } : region));
    inTransaction(db, () => {
      saveDataset(
        db,
        { ...smallDataset, regions },
        {
          label: '小',
          isSample: false,
          hash: 'h2',
          updatedAt: '2020-03-01T08:00:00Z',
        },
      );
      return ok(undefined);
    });
    expect(found(db, '新名')).toHaveLength(5);
    expect(found(db, '甲市')).toHaveLength(5);
  });

  it('sorts by a column both ways, with equal rows in the order of the list', () => {
    const db = office();
    const sorted = (by: 'number' | 'from' | 'cartons' | 'state', descending: boolean) =>
      orderPage(db, { ...window, sort: { by, descending } }).rows.map(({ order }) => order.id);
    expect(sorted('number', false)).toEqual(['o5', 'o1', 'o4', 'o3', 'o2']);
    expect(sorted('number', true)).toEqual(['o2', 'o3', 'o5', 'o1', 'o4']);
    expect(sorted('cartons', true)).toEqual(['o2', 'o5', 'o1', 'o3', 'o4']);
    expect(sorted('from', true)[0]).toBe('o4');
    expect(sorted('state', true)).toEqual(['o2', 'o3', 'o5', 'o1', 'o4']);
  });

  it('gives the position of a requested order in any sorting, and says if a filter leaves it out', () => {
    const db = office();
    const place = (filter: OrderFilter, by: 'number' | null) =>
      orderPage(db, { ...window, filter, sort: by === null ? null : { by, descending: true }, seek: 'o3' }).sought;
    expect(place(everything, null)).toMatchObject({ order: { id: 'o3' }, place: 3 });
    expect(place(everything, 'number')).toMatchObject({ place: 1 });
    expect(place({ find: '3号', state: 'issued' }, null)).toMatchObject({ place: 0 });
    expect(place({ find: '武汉', state: 'all' }, null)).toMatchObject({ order: { id: 'o3' }, place: null });
    expect(place({ find: '武汉', state: 'all' }, 'number')).toMatchObject({ place: null });
    expect(orderPage(db, { ...window, seek: 'gone' }).sought).toBeNull();
  });

  it('counts states and plans, and follows what happens to an order', () => {
    const db = office();
    expect(orderSummary(db, '2020-03-05')).toEqual({
      states: { draft: 3, issued: 2, shipped: 0, received: 0, closed: 0, revoked: 0 },
      archived: 0,
      plans: {
        p1: { label: expect.any(String), orders: 4, drafts: 2, due: 1 },
        p2: { label: expect.any(String), orders: 1, drafts: 1, due: 1 },
      },
    });
    const shipped = { kind: 'shipped', id: 'e1', on: '2020-03-02', lines: [{ product: 'MED', pieces: 100 }] } as const;
    inTransaction(db, () => {
      insertOrderEvent(db, 'o2', { ...shipped, carrier: '', vehicle: '', driver: '' }, '甲', '2020-03-02T08:00:00Z');
      return ok(undefined);
    });
    expect(found(db, '', 'shipped')).toEqual(['o2']);
    expect(orderPage(db, window).states).toMatchObject({ draft: 3, issued: 1, shipped: 1 });
  });

  it('chooses ids in its own order, of all or of those named, and says which are drafts', () => {
    const db = office();
    expect(chosenOrders(db, everything, null)).toEqual({ orders: ['o5', 'o1', 'o2', 'o3', 'o4'], drafts: ['o5', 'o1', 'o4'] });
    expect(chosenOrders(db, { find: '', state: 'draft' }, ['o4', 'o3', 'o1', 'gone'])).toEqual({
      orders: ['o1', 'o4'],
      drafts: ['o1', 'o4'],
    });
  });

  it('has the orders of other offices at its end, and follows their change and their withdrawal', () => {
    const db = office();
    const { state, events: _, ...document } = issued(draft('r1', 'p9', { receiverName: '丙市' }), 40);
    const fields = { ...document, planLabel: '', ...(state as object) } as never;
    const save = (value: never | null) => inTransaction(db, () => ok(saveReceivedOrder(db, 'r1', value)));
    save(fields);
    expect(found(db, '')).toEqual(['o5', 'o1', 'o2', 'o3', 'o4', 'r1']);
    expect(found(db, '丙市')).toEqual(['r1']);
    save({ ...(fields as object), receiverName: '丁市' } as never);
    expect([found(db, '丙市'), found(db, '丁市')]).toEqual([[], ['r1']]);
    save(null);
    expect(found(db, '丁市')).toEqual([]);
  });

  it('follows changes by any SQL statement', () => {
    const db = office();
    inTransaction(db, () => {
      run(db, sql`UPDATE orders SET document_json = json_set(document_json, '$.receiverName', '戊市') WHERE id = 'o1'`);
      return ok(undefined);
    });
    expect(found(db, '戊市')).toEqual(['o1']);
    inTransaction(db, () => {
      run(db, sql`DELETE FROM orders WHERE id = 'o1'`);
      return ok(undefined);
    });
    expect(found(db, '戊市')).toEqual([]);
    expect(all(db, sql`SELECT order_id FROM order_index_stale`)).toEqual([]);
  });

  it('is built for the orders of an older database when that is opened', () => {
    const file = `${temporaryFolder()}/tongdiao.db`;
    const old = openDatabase(
      file,
      migrations.filter(({ version }) => version < 20),
    );
    if (!old.ok) throw new Error(old.error.kind);
    fill(old.value, (db, plan) =>
      run(
        db,
        sql`INSERT INTO plans (id, label, state, dataset_hash, start_date, days, created_at, duration_ms, solves, groups, short_groups, plan_json)
            VALUES (${plan.id}, ${plan.id}, 'draft', 'h', ${plan.start}, 14, ${plan.createdAt}, 1000, 1, 1, 0, ${plan.planText})`,
      ),
    );
    old.value.close();
    expect(found(openForTest(file), '武汉')).toEqual(['o2']);
  });
});

it('keeps drafts of a superseded plan out of lists, counts and choices, in an archive of their own', () => {
  const db = office();
  run(db, sql`UPDATE plans SET state = 'superseded', approved_at = '2020-03-02T08:00:00Z' WHERE id = 'p1'`);
  const ids = (filter: OrderFilter) => chosenOrders(db, filter, null).orders;
  expect(ids({ find: '', state: 'all' })).not.toContain('o1');
  expect(ids({ find: '', state: 'all' })).toContain('o2');
  expect(ids({ find: '', state: 'draft' })).toEqual(['o5']);
  expect(ids({ find: '', state: 'archived' })).toEqual(['o1', 'o4']);
  const { states, archived, plans } = orderSummary(db, '2020-03-05');
  expect({ drafts: states.draft, archived, p1: plans.p1.drafts }).toEqual({ drafts: 1, archived: 2, p1: 0 });
});
