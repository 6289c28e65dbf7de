// What a public notice tells, in the settings: how finely it names receivers, and the telephone for complaints. Choices take effect at once.
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { nationalDisclosures, noticeLevels, type NoticeSettings, type Settings } from '../../shared/domain/office.ts';
import { Field } from '../ui/Field.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Part } from './Part.tsx';

interface NoticePartProps {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => Promise<boolean>;
}

export function NoticePart({ settings: { notice }, onChange }: NoticePartProps) {
  const { t } = useTranslation('settings');
  const change = (part: Partial<NoticeSettings>) => void onChange({ notice: { ...notice, ...part } });
  return (
    <Part title={t('notice')}>
      <Field label={t('noticeLevel')} note={t('noticeLevelHelp')}>
        <SegmentedControl
          label={t('noticeLevel')}
          value={notice.level}
          options={noticeLevels.map((value) => ({ value, text: t(`noticeLevels.${value}`) }))}
          onChange={(level) => change({ level })}
        />
      </Field>
      <Field label={t('noticeNational')}>
        <SegmentedControl
          label={t('noticeNational')}
          value={notice.national}
          options={nationalDisclosures.map((value) => ({ value, text: t(`noticeNationals.${value}`) }))}
          onChange={(national) => change({ national })}
        />
      </Field>
      <Field label={t('complaints')} htmlFor="setting-complaints" note={t('complaintsHelp')}>
        <Input
          id="setting-complaints"
          key={notice.complaints}
          defaultValue={notice.complaints}
          maxLength={100}
          onBlur={({ target }) => {
            const complaints = target.value.trim();
            if (complaints !== notice.complaints) change({ complaints });
          }}
        />
      </Field>
    </Part>
  );
}
