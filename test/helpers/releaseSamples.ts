// A release to the public and what is told of it, in the codes of the dataset that fills every table.
import type { Release, ReleaseChoice, ReleaseEntry } from '../../shared/releases/release.ts';

export const releaseChoice: ReleaseChoice = {
  city: '360100',
  product: 'MASK-SURG',
  source: 'own',
  cause: 'officer',
  reason: '满足群众基本需求',
  split: 'weight',
  pieces: 9000,
  from: '2020-03-02',
  to: '2020-03-08',
  priceCap: '1.5',
  perPerson: 5,
  outlets: ['P-001', 'P-002'],
};

/** Four cartons: by the weights 2 and 1, three and one. */
export const release: Release = {
  id: 'release-1',
  office: 'province',
  city: '360100',
  product: 'MASK-SURG',
  source: 'own',
  cause: 'officer',
  reason: '满足群众基本需求',
  split: 'weight',
  pieces: 8000,
  cartonPieces: 2000,
  from: '2020-03-02',
  to: '2020-03-08',
  priceCap: '1.5',
  perPerson: 5,
  allotments: [
    {
      outlet: 'P-001',
      name: '百姓大药房中山路店',
      region: '360100',
      address: '中山路 100 号',
      hours: '9:00–17:00',
      telephone: '0791-00000000',
      cartons: 3,
      pieces: 6000,
    },
    { outlet: 'P-002', name: '莲塘大药房', region: '360121', address: '', hours: '', telephone: '', cartons: 1, pieces: 2000 },
  ],
  issued: { number: { year: 2020, running: 1 }, on: '2020-03-02', by: '王主任' },
  corrections: [],
  stopped: null,
  closed: null,
};

export const releaseEntry: ReleaseEntry = {
  id: 'entry-1',
  release: 'release-1',
  office: '360100',
  outlet: 'P-001',
  kind: 'sent',
  on: '2020-03-02',
  pieces: 6000,
  left: null,
  by: '南昌市仓库',
  note: '',
};
