// How the office goes from day to day, in the settings: what is presumed of makers that did not report, and where the days to plan end.
// Choices take effect at once.
import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { horizonEnds, silentMakerRules, type DeskThresholds, type Settings } from '../../shared/domain/office.ts';
import { Field } from '../ui/Field.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Part } from './Part.tsx';

interface DayPartProps {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => Promise<boolean>;
}

export function DayPart({ settings: { days }, onChange }: DayPartProps) {
  const { t } = useTranslation('settings');
  const change = (part: Partial<DeskThresholds>) => {
    const desk = { ...days.desk, ...part };
    const isSound =
      [desk.stockShare, desk.useShare, desk.capacityShare].every((share) => share >= 0 && share <= 1) &&
      desk.roadDays >= 0 &&
      desk.unusedDays >= 1 &&
      [desk.roadDays, desk.unusedDays].every((count) => count <= 60);
    const isChanged = JSON.stringify(desk) !== JSON.stringify(days.desk);
    if (isSound && isChanged) void onChange({ days: { ...days, desk } });
  };
  return (
    <Part title={t('days')}>
      <Field label={t('silentMaker')} note={t('silentMakerHelp')}>
        <SegmentedControl
          label={t('silentMaker')}
          value={days.silentMaker}
          options={silentMakerRules.map((value) => ({ value, text: t(`silentMakers.${value}`) }))}
          onChange={(silentMaker) => void onChange({ days: { ...days, silentMaker } })}
        />
      </Field>
      <Field label={t('horizonEnd')} note={t('horizonEndHelp')}>
        <SegmentedControl
          label={t('horizonEnd')}
          value={days.horizonEnd}
          options={horizonEnds.map((value) => ({ value, text: t(`horizonEnds.${value}`) }))}
          onChange={(horizonEnd) => void onChange({ days: { ...days, horizonEnd } })}
        />
      </Field>
      <Field label={t('stockShare')} htmlFor="setting-stock-share">
        <InputNumber
          id="setting-stock-share"
          min={0}
          max={100}
          suffix="%"
          value={percent(days.desk.stockShare)}
          onBlur={({ target }) => change({ stockShare: Number.parseFloat(target.value) / 100 })}
        />
      </Field>
      <Field label={t('useShare')} htmlFor="setting-use-share">
        <InputNumber
          id="setting-use-share"
          min={0}
          max={100}
          suffix="%"
          value={percent(days.desk.useShare)}
          onBlur={({ target }) => change({ useShare: Number.parseFloat(target.value) / 100 })}
        />
      </Field>
      <Field label={t('capacityShare')} htmlFor="setting-capacity-share">
        <InputNumber
          id="setting-capacity-share"
          min={0}
          max={100}
          suffix="%"
          value={percent(days.desk.capacityShare)}
          onBlur={({ target }) => change({ capacityShare: Number.parseFloat(target.value) / 100 })}
        />
      </Field>
      <Field label={t('unusedDays')} htmlFor="setting-unused-days">
        <InputNumber
          id="setting-unused-days"
          min={1}
          max={60}
          precision={0}
          suffix={t('daysUnit')}
          value={days.desk.unusedDays}
          onBlur={({ target }) => change({ unusedDays: Number.parseInt(target.value, 10) })}
        />
      </Field>
      <Field label={t('roadDays')} htmlFor="setting-road-days" note={t('deskHelp')}>
        <InputNumber
          id="setting-road-days"
          min={0}
          max={60}
          precision={0}
          suffix={t('daysUnit')}
          value={days.desk.roadDays}
          onBlur={({ target }) => change({ roadDays: Number.parseInt(target.value, 10) })}
        />
      </Field>
    </Part>
  );
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
