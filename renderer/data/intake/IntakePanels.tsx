// Result of reading: problems to fix, names to decide, what was converted and skipped, and what would change.
import { Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStored } from '../../state/stores.ts';
import { DifferencePanel } from './DifferencePanel.tsx';
import styles from './IntakePage.module.css';
import { NamePanel } from './NamePanel.tsx';
import { ProblemPanel } from './ProblemPanel.tsx';
import { ReadingPanel } from './ReadingPanel.tsx';

interface IntakePanelsProps {
  readonly sheet: number;
  readonly onSheet: (sheet: number) => void;
}

export function IntakePanels({ sheet, onSheet }: IntakePanelsProps) {
  const { t } = useTranslation('intake');
  const summary = useStored('intake', (state) => state.reading?.summary ?? null);
  const [chosen, setChosen] = useState<string | null>(null);
  const others = summary?.problems.length ?? 0;
  const names = summary?.names.length ?? 0;
  // Until the user picks a tab, show first what prevents writing.
  const tab = chosen ?? (names > 0 ? 'names' : others > 0 ? 'problems' : 'differences');
  const counted = (text: string, count: number) => (count > 0 ? `${text} ${count}` : text);
  return (
    <aside className={styles.panels} aria-label={t('panels')}>
      <Tabs
        size="small"
        activeKey={tab}
        onChange={setChosen}
        items={[
          { key: 'names', label: counted(t('names'), names), children: <NamePanel sheet={sheet} onSheet={onSheet} /> },
          { key: 'problems', label: counted(t('problems'), others), children: <ProblemPanel onSheet={onSheet} /> },
          { key: 'readings', label: t('readings'), children: <ReadingPanel sheet={sheet} /> },
          { key: 'differences', label: t('differences'), children: <DifferencePanel sheet={sheet} /> },
        ]}
      />
    </aside>
  );
}
