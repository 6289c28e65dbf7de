// The results of a rehearsal: first in words, then fans by tier, and the tables behind them.
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RehearsalResults } from '../../shared/rehearsal/results.ts';
import type { Tier } from '../../shared/domain/tables.ts';
import { differenceLines } from '../../shared/reports/rehearsalPaper.ts';
import { Chart } from '../ui/Chart.tsx';
import { useLanguage } from '../ui/names.ts';
import { Section } from '../ui/Section.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { useTokens } from '../ui/theme.ts';
import { AdoptDialog } from './AdoptDialog.tsx';
import { fanOption } from './fanOption.ts';
import styles from './RehearsalPage.module.css';
import { CityTable, DifferenceTable, RegretTable, TierTable } from './ResultTables.tsx';

interface ResultsProps {
  readonly results: RehearsalResults;
  readonly places: Readonly<Record<string, string>>;
}

export function RehearsalResultsView({ results, places }: ResultsProps) {
  const { t } = useTranslation(['rehearsal', 'common']);
  const language = useLanguage();
  const tokens = useTokens();
  const shownTiers = results.tiers.filter((tier) => results.fans.some((point) => point.tier === tier));
  const [chosen, setChosen] = useState<Tier | null>(null);
  const tier = chosen !== null && shownTiers.includes(chosen) ? chosen : (shownTiers.find((one) => one === 'frontline') ?? shownTiers[0]);
  const [adopting, setAdopting] = useState<string | null>(null);
  const options = useMemo(() => {
    const words = { low: t('worstFive'), middle: t('middle'), high: t('bestFive') };
    return results.variants.map((variant) =>
      fanOption(
        results.fans.filter((point) => point.variant === variant && point.tier === tier),
        words,
        tokens,
      ),
    );
  }, [results, tier, tokens, t]);
  return (
    <>
      <Section title={t('inWords')}>
        <ul className={styles.words}>
          {differenceLines(results, language).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <Section
        title={t('fans')}
        aside={
          <SegmentedControl<Tier>
            label={t('tier')}
            value={tier}
            options={shownTiers.map((value) => ({ value, text: t(`common:tiers.${value}`) }))}
            onChange={setChosen}
          />
        }
      >
        <div className={styles.fans}>
          {results.variants.map((variant, k) => (
            <figure key={variant} className={styles.fan}>
              <figcaption className={styles.caption}>
                <strong>{variant}</strong>
                <Button size="small" onClick={() => setAdopting(variant)}>
                  {t('adopt')}
                </Button>
              </figcaption>
              <div className={styles.chart}>
                <Chart label={t('fanOf', { variant, tier: t(`common:tiers.${tier}`) })} option={options[k]} />
              </div>
            </figure>
          ))}
        </div>
      </Section>
      <div className={styles.two}>
        <TierTable results={results} />
        <DifferenceTable results={results} />
        <CityTable results={results} places={places} />
        <RegretTable results={results} />
      </div>
      {adopting !== null && <AdoptDialog variant={adopting} onClose={() => setAdopting(null)} />}
    </>
  );
}
