import { expect, test } from 'vitest';
import { savePeer } from '../../../../electron/node/db/exchangeTables.ts';
import { loadOrder } from '../../../../electron/node/db/orderTable.ts';
import { insertOffice } from '../../../../electron/node/db/officeTable.ts';
import { saveReceivedOrder } from '../../../../electron/node/db/receivedTables.ts';
import { saveSettings } from '../../../../electron/node/db/settingsTable.ts';
import { inTransaction } from '../../../../electron/node/db/sql.ts';
import { defaultSettings } from '../../../../electron/node/service/defaultSettings.ts';
import { ordersPage } from '../../../../electron/node/service/orderPaper.ts';
import { ok } from '../../../../shared/base/result.ts';
import { formNow } from '../../../../shared/orders/issuedForm.ts';
import { issuedOrder, sampleSettings } from '../../../shared/orders/sampleOrder.ts';
import { temporaryDatabase } from '../db/temporaryDatabase.ts';

const at = '2020-03-02T08:00:00.000Z';
const seal = 'data:image/png;base64,AAAA';

/** What a city's office prints of an order of the province; `form` is missing where an older version issued it. */
async function printedAtCity(form: object): Promise<string> {
  const db = temporaryDatabase();
  const { state, events: _, ...content } = issuedOrder;
  if (state.kind === 'draft') throw new Error('the sample is issued');
  inTransaction(db, () => {
    insertOffice(db, { name: '上饶市统调办', kind: 'city', region: '361100' }, at);
    saveSettings(db, { ...defaultSettings, seal, order: { ...sampleSettings, agency: '上饶市统调办公室', copies: '市交通运输局。' } });
    savePeer(db, {
      officeId: 'p',
      name: '江西省统调办',
      kind: 'province',
      region: '360000',
      publicKey: 'k',
      trustedAt: at,
      lastSequence: 1,
      lastHash: 'h',
      lastMadeAt: at,
      lastReadAt: at,
      acknowledged: 0,
      isBranch: false,
    });
    const { number, issuedOn, issuedAt } = state;
    saveReceivedOrder(
      db,
      issuedOrder.id,
      JSON.parse(JSON.stringify({ ...content, ...form, planLabel: 'P-0302-1', number, issuedOn, issuedAt })) as never,
    );
    return ok(undefined);
  });
  const order = loadOrder(db, issuedOrder.id);
  if (order === null) throw new Error('it was received');
  return (await ordersPage(db, [order])).html.replace(/src:url\([^)]*\)/g, '');
}

test('a received order prints with the letterhead of who issued it, and without the seal of who received it', async () => {
  const form = formNow(issuedOrder, { settings: sampleSettings, planLabel: 'P-0302-1', office: 'f0' });
  const html = await printedAtCity({ form });
  for (const text of ['江西省疫情防控物资统调办公室', '省交通运输厅。', 'P-0302-1', '示例丙']) expect(html).toContain(text);
  for (const text of ['上饶市统调办公室', '市交通运输局', seal]) expect(html).not.toContain(text);
});

test('of an older issuer only the name is known, and the rest is left to the hand', async () => {
  const html = await printedAtCity({});
  expect(html).toContain('江西省统调办');
  for (const text of ['上饶市统调办公室', '市交通运输局', seal]) expect(html).not.toContain(text);
});
