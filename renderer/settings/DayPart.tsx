// How the office goes from day to day, in the settings: what is presumed of makers that did not report, and where the days to plan end.
// Choices take effect at once.
import { useTranslation } from 'react-i18next';
import { horizonEnds, silentMakerRules, type Settings } from '../../shared/domain/office.ts';
import { Field } from '../ui/Field.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Part } from './Part.tsx';

interface DayPartProps {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => Promise<boolean>;
}

export function DayPart({ settings: { days }, onChange }: DayPartProps) {
  const { t } = useTranslation('settings');
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
    </Part>
  );
}
