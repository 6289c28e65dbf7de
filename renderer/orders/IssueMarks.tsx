// Urgency and secrecy of the orders about to be issued, as they will stand in the upper left corner.
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { secrecies, type OrderMarks } from '../../shared/domain/office.ts';
import { Field } from '../ui/Field.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';

/** GB/T 9704-2012, 7.2.3. They stand on the Chinese paper, in every language. */
const urgencies = ['', '加急', '特急'] as const;

interface IssueMarksProps {
  /** Those of the settings. */
  readonly usual: OrderMarks;
  readonly onChange: (marks: OrderMarks) => void;
}

export function IssueMarks({ usual, onChange }: IssueMarksProps) {
  const { t } = useTranslation('orders');
  const [marks, setMarks] = useState(usual);
  const change = (part: Partial<OrderMarks>) => {
    const next = { ...marks, ...part };
    setMarks(next);
    onChange(next);
  };
  const known: readonly string[] = urgencies;
  const offered = known.includes(usual.urgency) ? known : [...known, usual.urgency];
  return (
    <>
      <Field label={t('urgency')}>
        <SegmentedControl
          label={t('urgency')}
          value={marks.urgency}
          options={offered.map((value) => ({ value, text: value === '' ? t('urgencies.none') : value }))}
          onChange={(urgency) => change({ urgency })}
        />
      </Field>
      <Field label={t('secrecy')}>
        <SegmentedControl
          label={t('secrecy')}
          value={marks.secrecy}
          options={secrecies.map((value) => ({ value, text: t(`secrecies.${value}`) }))}
          onChange={(secrecy) => change({ secrecy })}
        />
      </Field>
      {marks.secrecy !== 'none' && (
        <Field label={t('period')} htmlFor="issue-period" note={t('periodHelp')}>
          <Input id="issue-period" value={marks.period} maxLength={20} onChange={(event) => change({ period: event.target.value })} />
        </Field>
      )}
    </>
  );
}
