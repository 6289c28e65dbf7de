// Default settings of a new office: the letterhead of a provincial order in its usual wording.
import { usualKmPerDay, type Settings } from '../../../shared/domain/office.ts';

export const defaultSettings: Settings = {
  language: 'zh',
  theme: 'system',
  order: {
    agency: '江西省疫情防控物资统调办公室',
    prefix: '赣防物调',
    urgency: '特急',
    secrecy: 'none',
    period: '',
    span: 'day',
    basis: '赣府发〔2020〕6号三(四)',
    responsible: '',
    draftedBy: '',
    copies: '',
    arrivalHour: 18,
    kmPerDay: usualKmPerDay,
  },
  papers: { allotment: '赣防物配', taskNotice: '赣防物任', reserveSlip: '赣防物储' },
  spans: { allotment: 'day', reserveSlip: 'day' },
  ledger: { floor: 0.3, memory: 0.5 },
  seal: '',
  gloss: false,
  backups: { gigabytes: 10 },
  days: {
    horizonEnd: 'stays',
    silentMaker: 'asPlanned',
    desk: { stockShare: 0.02, useShare: 0.05, capacityShare: 0.1, roadDays: 2, unusedDays: 3 },
  },
  notice: { level: 'city', national: 'total', complaints: '' },
  releases: { startDays: 14, stopDays: 7 },
  desk: { officers: [], fourEyes: false },
};
