// Contracts with a neighbouring province and what is told of them, in the codes of the dataset that fills every table.
import type { ContractChoice, ContractEntry, PartnerContract } from '../../shared/partners/partnerContract.ts';

/** 12 kg of melt-blown go out in two parts; for every kilogram 900 masks come in. The unit is the ton. */
export const contractChoice: ContractChoice = {
  kind: 'co_production',
  partner: '湖北省',
  basis: '两省联防联控会商纪要',
  gives: {
    item: 'MB',
    city: null,
    days: [
      { on: '2020-03-02', quantity: '0.002' },
      { on: '2020-03-04', quantity: '0.01' },
    ],
  },
  gets: {
    product: 'MASK-SURG',
    city: '360100',
    days: [
      { on: '2020-03-05', pieces: 1800 },
      { on: '2020-03-07', pieces: 9_000 },
    ],
  },
  ratio: { pieces: 900, per: '0.001' },
  from: '2020-03-02',
  to: '2020-03-10',
};

export const partnerContract: PartnerContract = {
  ...contractChoice,
  id: 'contract-1',
  issued: { number: { year: 2020, running: 1 }, on: '2020-03-02', by: '王主任' },
  changes: [],
  revoked: null,
  closed: null,
};

/** Goods for goods: 4,000 surgical masks go out of Nanchang, nine N95 come in for ten. */
export const swapChoice: ContractChoice = {
  kind: 'swap',
  partner: '湖南省',
  basis: '订单替代协议',
  gives: { item: 'MASK-SURG', city: '360100', days: [{ on: '2020-03-02', quantity: '4000' }] },
  gets: { product: 'MASK-N95', city: '360400', days: [{ on: '2020-03-03', pieces: 3600 }] },
  ratio: { pieces: 9, per: '10' },
  from: '2020-03-02',
  to: '2020-03-08',
};

export const contractEntry: ContractEntry = {
  id: 'moved-1',
  contract: 'contract-1',
  kind: 'sent',
  on: '2020-03-02',
  quantity: '0.0015',
  by: '省物资仓库',
  note: '',
};
