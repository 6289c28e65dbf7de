// Selects the open scenario, in the head of the plan page.
import { BranchesOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStored } from '../../state/stores.ts';
import styles from './ScenarioChoice.module.css';
import { useScenarioName } from './useScenarioName.ts';

/** Not a possible scenario id: ids do not contain this character. */
const manage = '…';

export function ScenarioChoice({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation('scenarios');
  const atHand = useStored('app', (state) => state.app?.scenario ?? null);
  const scenarios = useStored('scenarios', (state) => state.scenarios);
  const open = useStored('scenarios', (state) => state.open);
  const openList = useStored('scenarios', (state) => state.openList);
  const nameOf = useScenarioName();
  if (atHand === null) return null;
  const known = scenarios.some(({ id }) => id === atHand.id) ? scenarios : [atHand];
  return (
    <Select
      size="small"
      aria-label={t('choose')}
      prefix={<BranchesOutlined />}
      className={styles.choice}
      popupMatchSelectWidth={false}
      disabled={disabled}
      value={atHand.id}
      options={[
        ...known.map((scenario) => ({ value: scenario.id, label: nameOf(scenario) })),
        { value: manage, label: <span className={styles.manage}>{t('manage')}</span> },
      ]}
      onChange={(id: string) => (id === manage ? openList(true) : void open(id))}
    />
  );
}
