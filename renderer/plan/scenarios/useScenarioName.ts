// Display name of a scenario: the base has one in every language.
import { useTranslation } from 'react-i18next';
import { baseScenario, type ScenarioRef } from '../../../shared/domain/scenario.ts';

export function useScenarioName(): (scenario: ScenarioRef) => string {
  const { t } = useTranslation('scenarios');
  return ({ id, name }) => (id === baseScenario ? t('base') : name);
}
