import { expect, test } from 'vitest';
import { formNow } from '../../../shared/orders/issuedForm.ts';
import { orderMark } from '../../../shared/orders/orderMark.ts';
import { orderDocument } from '../../../shared/orders/orderDocument.ts';
import { draftOrder, issuedOrder, sampleSettings } from './sampleOrder.ts';

const context = { office: 'f0', settings: sampleSettings, planLabel: 'P-0302-1' };

test('an issued order has every value of the form', () => {
  const form = formNow(issuedOrder, context);
  expect(orderDocument({ ...issuedOrder, form }, context)).toEqual({
    format: 2,
    state: 'issued',
    seal: null,
    gloss: false,
    mark: orderMark(issuedOrder, context.office),
    serial: '',
    secrecy: '',
    urgency: '特急',
    agency: '江西省疫情防控物资统调办公室',
    number: '赣防物调〔2020〕12号',
    title: '重点防控物资调拨单',
    addressees: '南昌市、上饶市：',
    between: '南昌市 → 上饶市',
    lead: '请按下列品种、数量调拨，3月2日发出，3月3日18时前送达。',
    parties: [
      [
        { label: '调出单位', value: '南昌市' },
        { label: '调入单位', value: '上饶市' },
      ],
      [
        { label: '联系人', value: '' },
        { label: '联系人', value: '' },
      ],
      [
        { label: '保障层级', value: '抗疫一线、城市运行基本需求' },
        { label: '依据', value: '分配方案 P-0302-1，赣府发〔2020〕6号三（四）' },
      ],
      [
        { label: '承运单位', value: '' },
        { label: '车牌', value: '' },
      ],
      [
        { label: '驾驶员电话', value: '' },
        { label: '里程', value: '约 268 公里' },
      ],
    ],
    partyGlosses: ['Sender', 'Receiver', 'Contact', 'Contact', 'Tier', 'Basis', 'Carrier', 'Vehicle', 'Driver, tel.', 'Distance'],
    goods: [
      {
        sequence: '1',
        name: '一次性使用医用口罩',
        standard: 'YY/T 0969-2013',
        unit: '只',
        quantity: '232,000',
        cartons: '116',
        massKilograms: '858.4',
        remark: '',
        parts: '',
      },
      {
        sequence: '2',
        name: '医用外科口罩',
        standard: '',
        unit: '只',
        quantity: '76,000',
        cartons: '38',
        massKilograms: '296.4',
        remark: '',
        parts: '',
      },
      {
        sequence: '3',
        name: '医用防护口罩 N95',
        standard: 'GB 19083-2010',
        unit: '只',
        quantity: '400',
        cartons: '1',
        massKilograms: '4.8',
        remark: '',
        parts: '',
      },
    ],
    total: { quantities: ['308,400'], cartons: '155', massKilograms: '1,159.6', uppercase: '叁拾万捌仟肆佰只整' },
    draftedBy: '示例丙',
    checkedBy: '',
    signedBy: '',
    responsible: '省级调度（示例）',
    date: '2020年3月2日',
    copies: '省交通运输厅。',
    imprint: '2020年3月2日印发',
    note: '统调台 · 本单由分配方案 P-0302-1 生成，下达后不可更改',
  });
});

test('a draft has neither number, serial nor date', () => {
  const { state, serial, number, date } = orderDocument(draftOrder, context);
  expect({ state, serial, number, date: date.trim() }).toEqual({ state: 'draft', serial: '', number: '', date: '年　　月　　日' });
});

test('goods of different units are totalled unit by unit', () => {
  const suits = { ...draftOrder.lines[1], name: '防护服', unit: '套', quantityPieces: 500, massGrams: 1_234 };
  expect(orderDocument({ ...draftOrder, lines: [draftOrder.lines[0], suits] }, context).total).toEqual({
    quantities: ['232,000 只', '500 套'],
    cartons: '154',
    massKilograms: '859.634',
    uppercase: '贰拾叁万贰仟只整，伍佰套整',
  });
});

test('goods that leave over a week say from when to when, and another year is named', () => {
  expect(orderDocument({ ...draftOrder, from: '2020-12-28', to: '2020-12-31', arrival: '2021-01-02' }, context).lead).toBe(
    '请按下列品种、数量调拨，12月28日至12月31日发出，2021年1月2日18时前送达。',
  );
});

test('goods that stay in their city have one addressee and no distance', () => {
  const { addressees, between, parties } = orderDocument({ ...draftOrder, receiver: '360100', receiverName: '南昌市', km: 0 }, context);
  expect([addressees, between, parties[4][1].value]).toEqual(['南昌市：', '南昌市', '市内']);
});

const unit = { party: '361100', name: '市人民医院', role: 'unit', address: null, person: '示例丁', telephone: null } as const;
const organ = {
  ...unit,
  name: '上饶市物资保障组',
  role: 'receives',
  address: '示例路 1 号',
  person: '示例乙',
  telephone: '0793-0000 0000',
} as const;

test('whom the goods are for is printed with address, contact and telephone, and nothing about an end nobody is known of', () => {
  const { parties } = orderDocument(draftOrder, { ...context, contacts: [unit, organ] });
  expect(parties.slice(0, 3).map((row) => row.map(({ label, value }) => `${label} ${value}`.trim()))).toEqual([
    ['调出单位 南昌市', '调入单位 上饶市物资保障组'],
    ['发货地址', '收货地址 示例路 1 号'],
    ['联系人', '联系人 示例乙　0793-0000 0000'],
  ]);
  // A unit that uses goods takes none in for its city.
  expect(orderDocument(draftOrder, { ...context, contacts: [unit] }).parties).toHaveLength(5);
});

test('with several tiers, what each gets stands below the goods and beside the tiers', () => {
  const share = (tier: 'frontline' | 'city_basic', product: string, quantityPieces: number) =>
    ({ date: '2020-03-02', demand: 'D1', tier, product, quantityPieces, cartons: 1 }) as const;
  const shares = [
    share('frontline', 'MED', 200_000),
    share('city_basic', 'MED', 32_000),
    share('frontline', 'SURG', 76_000),
    share('frontline', 'N95', 400),
  ];
  const { goods, parties } = orderDocument({ ...draftOrder, shares }, context);
  expect(goods.map(({ quantity, parts }) => [quantity, parts])).toEqual([
    ['232,000', '其中：抗疫一线 200,000，城市运行基本需求 32,000'],
    ['76,000', '全部用于：抗疫一线 76,000'],
    ['400', '全部用于：抗疫一线 400'],
  ]);
  expect(parties[2][0].value).toBe('抗疫一线 276,400只、城市运行基本需求 32,000只');
  // Shares that do not come to the goods say nothing.
  const broken = orderDocument({ ...draftOrder, shares: shares.slice(1) }, context);
  expect(broken.goods[0].parts).toBe('');
  expect(broken.parties[2][0].value).toBe('抗疫一线、城市运行基本需求');
});

test('a secret order has a serial, its level with the term, and its urgency; chosen at its issue', () => {
  const form = formNow(issuedOrder, context, { urgency: '加急', secrecy: 'secret', period: '1年' });
  const { serial, secrecy, urgency } = orderDocument({ ...issuedOrder, form }, context);
  expect([serial, secrecy, urgency]).toEqual(['000001', '机密★1年', '加急']);
});

test('an order prints as it was issued, whatever the settings have become', () => {
  const form = formNow(issuedOrder, context);
  const later = { ...context, office: 'another', settings: { ...sampleSettings, agency: '别的办公室', arrivalHour: 9, urgency: '' } };
  expect(orderDocument({ ...issuedOrder, form }, later)).toEqual(orderDocument({ ...issuedOrder, form }, context));
});

test('an order issued before orders kept their form keeps its look', () => {
  const { format, serial, urgency, imprint, parties } = orderDocument(issuedOrder, { ...context, contacts: [organ] });
  expect({ format, serial, urgency, imprint, rows: parties.length }).toEqual({
    format: 1,
    serial: '000012',
    urgency: '特急',
    imprint: '',
    rows: 5,
  });
});

test('characters that would break or turn a line are not printed', () => {
  expect(orderDocument({ ...draftOrder, senderName: '南昌\r\n市\u202e甲\u2066' }, context).parties[0][0].value).toBe('南昌 市甲');
});

test('the seal of the office is on issued orders alone', () => {
  const sealed = { ...context, seal: 'data:image/png;base64,AAAA' };
  expect(orderDocument(issuedOrder, sealed).seal).toBe(sealed.seal);
  expect(orderDocument(draftOrder, sealed).seal).toBeNull();
  const state = issuedOrder.state.kind === 'draft' ? issuedOrder.state : ({ ...issuedOrder.state, kind: 'revoked' } as const);
  expect(orderDocument({ ...issuedOrder, state }, sealed).seal).toBeNull();
});
