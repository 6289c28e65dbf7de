// What is asked: a preset or an earlier rehearsal, how many days and runs, and the press that begins.
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LuckChoice } from '../../shared/contract/rehearsalApi.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { presets, presetVariants, type Preset } from '../../shared/rehearsal/presets.ts';
import { useStored } from '../state/stores.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { LuckDialog } from './LuckDialog.tsx';
import styles from './RehearsalPage.module.css';

const runCounts = { few: 20, usual: 100, many: 300 } as const;
type RunCount = keyof typeof runCounts;

export function QuestionPanel({ dataset }: { readonly dataset: Dataset }) {
  const { t } = useTranslation('rehearsal');
  const list = useStored('rehearsals', (state) => state.list);
  const shown = useStored('rehearsals', (state) => state.shown);
  const { start, show } = useStored('rehearsals', (state) => state);
  const [preset, setPreset] = useState<Preset>('linkage');
  const [runs, setRuns] = useState<RunCount>('few');
  const luck = useStored('rehearsals', (state) => state.luck);
  const [wantedLuck, setWantedLuck] = useState<LuckChoice>('assumed');
  const [isLuckShown, setLuckShown] = useState(false);
  const canFit = luck !== null && luck.days >= luck.daysToFit;
  const chosenLuck = canFit ? wantedLuck : 'assumed';
  const most = dataset.policy.days;
  const [wanted, setWanted] = useState(7);
  const days = Math.min(wanted, most);
  const variants = useMemo(() => {
    const name = preset === 'threshold' ? 'threshold' : 'linkage';
    const percent = (share: number) => t(name, { percent: `${Math.round(share * 100)}%` });
    return presetVariants(preset, dataset, { percent, reserve: { high: t('reserve.high'), now: t('reserve.now'), low: t('reserve.low') } });
  }, [preset, dataset, t]);
  const choices = [...new Set([1, 3, 7, 14, most].filter((count) => count <= most))].sort((a, b) => a - b);
  const isRunning = shown?.state.isRunning === true;
  return (
    <section className={styles.question} aria-label={t('ask')}>
      <span className={styles.label}>{t('ask')}</span>
      <SegmentedControl<Preset>
        label={t('ask')}
        value={preset}
        options={presets.map((value) => ({ value, text: t(`presets.${value}`) }))}
        onChange={setPreset}
      />
      <span className={styles.variants}>{variants.map(({ name }) => name).join(' · ')}</span>
      <Select
        size="small"
        aria-label={t('days')}
        value={days}
        options={choices.map((value) => ({ value, label: t('daysOf', { count: value }) }))}
        onChange={setWanted}
      />
      <Select<RunCount>
        size="small"
        className={styles.runs}
        aria-label={t('runs')}
        value={runs}
        options={(Object.keys(runCounts) as RunCount[]).map((value) => ({ value, label: t(`runsOf.${value}`) }))}
        onChange={setRuns}
      />
      <Select<LuckChoice>
        size="small"
        className={styles.luck}
        popupMatchSelectWidth={false}
        aria-label={t('luck')}
        value={chosenLuck}
        options={[
          { value: 'assumed', label: t('lucks.assumed') },
          {
            value: 'fitted',
            disabled: !canFit,
            label: canFit || luck === null ? t('lucks.fitted') : t('luckTooFew', { days: luck.days, needed: luck.daysToFit }),
          },
        ]}
        onChange={setWantedLuck}
      />
      <Button size="small" disabled={luck === null} onClick={() => setLuckShown(true)}>
        {t('luckLook')}
      </Button>
      {luck !== null && isLuckShown && <LuckDialog luck={luck} onClose={() => setLuckShown(false)} />}
      <Button
        type="primary"
        size="small"
        disabled={isRunning}
        onClick={() => void start({ variants, runs: runCounts[runs], days, seed: 1, luck: chosenLuck })}
      >
        {t('start')}
      </Button>
      {list !== null && list.length > 1 && (
        <Select
          size="small"
          className={styles.earlier}
          aria-label={t('earlier')}
          value={shown?.state.id}
          options={list.map(({ id, start: morning, variants: of, days: count, done }) => ({
            value: id,
            label: `${morning} · ${of.map(({ name }) => name).join(' / ')} · ${t('daysOf', { count })} · ${done}`,
          }))}
          onChange={(id) => void show(id)}
        />
      )}
    </section>
  );
}
