// When a release to the public may begin and when it ends, in the settings: days that a city's own goods last.
import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReleaseSettings, Settings } from '../../shared/domain/office.ts';
import { Field } from '../ui/Field.tsx';
import { Part } from './Part.tsx';

interface ReleasePartProps {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => Promise<boolean>;
}

const mostDays = 365;

export function ReleasePart({ settings: { releases }, onChange }: ReleasePartProps) {
  const { t } = useTranslation('settings');
  const { startDays, stopDays } = releases;
  const change = (part: Partial<ReleaseSettings>) => void onChange({ releases: { ...releases, ...part } });
  return (
    <Part title={t('releases')}>
      <Field label={t('startDays')} htmlFor="setting-start-days" note={t('releaseDaysHelp')}>
        <InputNumber
          id="setting-start-days"
          key={startDays}
          min={stopDays + 1}
          max={mostDays}
          precision={0}
          defaultValue={startDays}
          changeOnWheel={false}
          onBlur={({ target }) => {
            const days = Number(target.value);
            if (Number.isInteger(days) && days > stopDays && days <= mostDays && days !== startDays) change({ startDays: days });
          }}
        />
      </Field>
      <Field label={t('stopDays')} htmlFor="setting-stop-days">
        <InputNumber
          id="setting-stop-days"
          key={stopDays}
          min={0}
          max={startDays - 1}
          precision={0}
          defaultValue={stopDays}
          changeOnWheel={false}
          onBlur={({ target }) => {
            const days = Number(target.value);
            if (Number.isInteger(days) && days >= 0 && days < startDays && days !== stopDays) change({ stopDays: days });
          }}
        />
      </Field>
    </Part>
  );
}
