// A program that issues orders and restores two backups in turn until it is killed. It reports when it has begun.
import { createService } from '../../../../electron/node/service/createService.ts';
import { createClient } from '../../../../shared/contract/client.ts';
import { allOrders } from '../../../helpers/allOrders.ts';

const [dataDir, sampleDir, start, ...names] = process.argv.slice(2);
let ids = 0;
const service = createService({
  dataDir,
  sampleDir,
  clock: () => new Date('2020-03-01T12:00:00.000Z'),
  newId: () => `r${start}-${++ids}`,
  who: '值班员',
});
const call = createClient(service.dispatch);
process.send?.('begun');
for (let k = Number(start); ; k += 1) {
  const list = await allOrders(call);
  if (!list.ok) throw new Error(JSON.stringify(list.error));
  const draft = list.value.find(({ state }) => state.kind === 'draft');
  if (draft !== undefined) {
    const issued = await call('order.issue', { orders: [draft.id] });
    if (!issued.ok) throw new Error(JSON.stringify(issued.error));
    const { state } = issued.value[0];
    if (state.kind !== 'draft') process.send?.(state.number.running);
  }
  const restored = await call('backup.restore', { name: names[k % names.length] });
  if (!restored.ok) throw new Error(JSON.stringify(restored.error));
}
