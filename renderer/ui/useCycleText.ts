// Says which day of the cycle the first day planned is: 本轮 3月2日起，第 4 天.
import { useTranslation } from 'react-i18next';
import { planCycle } from '../../shared/domain/planCycle.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import { dayText } from './figures.ts';
import { useLanguage } from './names.ts';

/** Null where the cycle begins with the plan: there is nothing to remember. */
export function useCycleText(policy: Policy | undefined): string | null {
  const { t } = useTranslation('plan');
  const language = useLanguage();
  if (policy === undefined) return null;
  const { first, daysBefore } = planCycle(policy);
  return daysBefore === 0 ? null : t('cycle', { from: dayText(first, language), day: daysBefore + 1 });
}
