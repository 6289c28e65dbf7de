// Text of an alert, and where it leads.
import { useTranslation } from 'react-i18next';
import type { Alert } from '../../shared/reports/alerts.ts';
import { bigPiecesText, materialText, percentFigure, ratioText } from '../ui/figures.ts';
import { useSuspectWords } from './useSuspectWords.ts';
import type { Names } from '../ui/names.ts';

export interface AlertWords {
  readonly title: string;
  readonly note: string;
  readonly linkText: string;
  readonly to: string;
}

export function useAlertWords(alert: Alert, names: Names): AlertWords {
  const { t } = useTranslation(['situation', 'common']);
  const pieces = (quantity: number) => bigPiecesText(quantity, names.language);
  const suspectWords = useSuspectWords(names);
  switch (alert.kind) {
    case 'groupShort': {
      const product = names.product(alert.product);
      const fill = `${percentFigure(alert.needPieces - alert.shortPieces, alert.needPieces)}%`;
      return {
        title: t('alerts.groupShort', {
          place: names.place(alert.region),
          tier: names.tier(alert.tier),
          amount: pieces(alert.shortPieces),
        }),
        note: t('alerts.groupShortNote', { product, fill }),
        linkText: t('toReason'),
        to: `/plan?city=${alert.region}&tier=${alert.tier}&product=${alert.product}`,
      };
    }
    case 'noMaker':
      return {
        title: t('alerts.noMaker', { product: names.product(alert.product) }),
        note: t('alerts.noMakerNote', { need: pieces(alert.needPieces) }),
        linkText: t('toData'),
        to: '/data',
      };
    case 'productShort':
      return {
        title: t('alerts.productShort', { product: names.product(alert.product), ratio: ratioText(alert.ratio) }),
        note: t('alerts.productShortNote', { need: pieces(alert.needPieces), have: pieces(alert.havePieces) }),
        linkText: t('toPlan'),
        to: '/plan',
      };
    case 'materialShort': {
      const amount = (quantity: number) => materialText(quantity, names.materialUnit(alert.material));
      return {
        title: t('alerts.materialShort', {
          material: names.material(alert.material),
          share: ratioText(Math.round((alert.available / alert.fullNeed) * 1e6) / 1e6),
        }),
        note: t('alerts.materialShortNote', { available: amount(alert.available), need: amount(alert.fullNeed) }),
        linkText: t('toQuotas'),
        to: '/plan?tab=quotas',
      };
    }
    case 'suspect':
      return { ...suspectWords(alert.suspect), linkText: t('toData'), to: '/data' };
    case 'requestsOpen':
      return {
        title: t('alerts.requestsOpen', { number: alert.count, days: alert.oldestDays }),
        note: t('alerts.requestsOpenNote'),
        linkText: t('toRequests'),
        to: '/support',
      };
    case 'unlisted':
      return {
        title: t('alerts.unlisted', { number: alert.count }),
        note: t('alerts.unlistedNote', { need: pieces(alert.needPieces) }),
        linkText: t('toLists'),
        to: '/support?tab=lists',
      };
    case 'eligible':
      return {
        title: t('alerts.eligible', { product: names.product(alert.product), count: alert.cities.length }),
        note: t('alerts.eligibleNote', { cities: alert.cities.map(names.place).join(t('common:listSeparator')) }),
        linkText: t('toPlan'),
        to: '/plan',
      };
  }
}
