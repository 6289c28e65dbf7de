// What came of an arrival, as a form above the list: whether it came, when, how much, and a note.
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../shared/domain/calendar.ts';
import { plainDecimal } from '../../shared/domain/plainDecimal.ts';
import { normalizeTyped } from '../../shared/editing/typedText.ts';
import type { ArrivalEntry } from '../../shared/position/arrivalEntry.ts';
import { arrivalOutcomes, type ArrivalOutcome } from '../../shared/position/arrivalOutcome.ts';
import type { ExpectedArrival } from '../../shared/position/expectedArrivals.ts';
import { DayField } from '../ui/DayField.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import styles from './DailyPage.module.css';

interface ArrivalEditProps {
  readonly row: ExpectedArrival;
  readonly name: string;
  readonly working: string;
  /** Goods are whole pieces. */
  readonly isPieces: boolean;
  readonly onSave: (entry: ArrivalEntry) => void;
  readonly onCancel: () => void;
}

export function ArrivalEdit({ row: { announced, entry }, name, working, isPieces, onSave, onCancel }: ArrivalEditProps) {
  const { t } = useTranslation('dayRecords');
  const [outcome, setOutcome] = useState<ArrivalOutcome>(entry?.outcome ?? 'arrived');
  const [arrivedOn, setArrivedOn] = useState(entry?.outcome === 'arrived' && entry.on !== null ? entry.on : announced.date);
  const [expectedOn, setExpectedOn] = useState(entry?.outcome === 'expected' && entry.on !== null ? entry.on : addDays(working, 1));
  const [quantity, setQuantity] = useState(entry === null || entry.outcome === 'never' ? plainDecimal(announced.quantity) : entry.quantity);
  const [note, setNote] = useState(entry?.note ?? '');
  const figure = normalizeTyped(quantity, 'decimal');
  const isRight = (isPieces ? /^\d{1,9}$/ : /^\d{1,9}(\.\d{1,6})?$/).test(figure);
  const submit = () =>
    onSave({
      announced,
      outcome,
      on: outcome === 'never' ? null : outcome === 'expected' ? expectedOn : arrivedOn,
      quantity: outcome === 'never' ? '0' : figure,
      note: note.trim(),
    });
  return (
    <form
      className={styles.edit}
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome === 'never' || isRight) submit();
      }}
    >
      <span>{name}</span>
      <SegmentedControl
        label={t('outcome')}
        value={outcome}
        options={arrivalOutcomes.map((value) => ({ value, text: t(`outcomes.${value}`) }))}
        onChange={setOutcome}
      />
      {outcome === 'arrived' && <DayField label={t('on')} day={arrivedOn} onChange={setArrivedOn} />}
      {outcome === 'expected' && <DayField label={t('expectedOn')} day={expectedOn} onChange={setExpectedOn} />}
      {outcome !== 'never' && (
        <Input
          size="small"
          className={styles.countInput}
          aria-label={t('arrivedQuantity')}
          value={quantity}
          status={isRight ? undefined : 'error'}
          onChange={(event) => setQuantity(event.target.value)}
        />
      )}
      <Input
        size="small"
        className={styles.noteInput}
        aria-label={t('note')}
        placeholder={t('note')}
        maxLength={150}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button size="small" type="primary" htmlType="submit" disabled={outcome !== 'never' && !isRight}>
        {t('save')}
      </Button>
      <Button size="small" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </form>
  );
}
