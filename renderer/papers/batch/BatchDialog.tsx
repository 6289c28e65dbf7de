// Enters the shipments or receipts of a day in one grid: filled in as ordered, pasted, typed, or by scanning one code after another.
import { App, Button, Input, type InputRef } from 'antd';
import { useCallback, useMemo, useRef, useState, type ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay, type IsoDate } from '../../../shared/domain/calendar.ts';
import { parseBlock } from '../../../shared/editing/blockText.ts';
import { normalizeTyped } from '../../../shared/editing/typedText.ts';
import { useStored } from '../../state/stores.ts';
import { useWorkingDay } from '../../state/useWorkingDay.ts';
import { DayEntry } from '../../ui/DayEntry.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { dayFields } from '../../ui/fieldErrors.ts';
import { LongTable, type LongTableHandle } from '../../ui/longTable/LongTable.tsx';
import { LongTools } from '../../ui/longTable/LongTools.tsx';
import { useLongRows } from '../../ui/longTable/useLongRows.ts';
import { useNames } from '../../ui/names.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { useKept } from '../../ui/useKept.ts';
import { moveByArrows } from '../../daily/gridKeys.ts';
import styles from './BatchDialog.module.css';
import { batchKinds, type BatchKind, type BatchRow } from './batchRow.ts';
import {
  batchEntries,
  figuresOf,
  filledAs,
  filledDown,
  isBeyond,
  pastedBatch,
  rowsOfCode,
  saidOf,
  shippedFirst,
  type BatchFigures,
  type BatchTexts,
  type SaidName,
} from './dayBatch.ts';
import { useBatchColumns } from './useBatchColumns.tsx';
import { useBatchSource, type BatchTab } from './useBatchSource.ts';

interface Typed {
  readonly texts: BatchTexts;
  readonly said: Readonly<Partial<Record<SaidName, string>>>;
}

const noRows: readonly BatchRow[] = [];

export function BatchDialog({ tab, onClose }: { readonly tab: BatchTab; readonly onClose: () => void }) {
  const { t } = useTranslation(['batch', 'orders', 'common']);
  const { message } = App.useApp();
  const workingDay = useWorkingDay();
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  const [kind, setKind] = useState<BatchKind>('shipped');
  const [on, setOn] = useState<string>(workingDay);
  const [told, setTold] = useState<{ readonly text: string; readonly isWrong: boolean } | null>(null);
  const [code, setCode] = useState('');
  const typed = useKept<Typed>(tab === 'order' ? 'batch' : `batch|${tab}`, () => ({ texts: {}, said: {} }));
  const { texts, said } = typed.value;
  const grid = useRef<LongTableHandle>(null);
  const codeField = useRef<InputRef>(null);
  const { rows: open, enterAll, isBusy } = useBatchSource(tab, kind);
  const all = open ?? noRows;
  const day = normalizeTyped(on, 'date');
  const isDay = parseDay(day) !== null;
  // Those of later days are there once they are scanned or pasted.
  const rows = useMemo(() => all.filter((row) => row.on <= day || texts[row.key] !== undefined), [all, day, texts]);
  const fill = (next: BatchTexts) => typed.set({ said, texts: { ...texts, ...next } });
  const itemName = useCallback((item: string) => (tab === 'allotment' ? names.material(item) : names.product(item)), [tab, names]);
  const columns = useBatchColumns({ tab, kind, itemName, texts, said, fill });
  const list = useLongRows({ name: 'batch', rows, columns });

  const isWrong = rows.some((row) => Object.values(figuresOf(row, texts)).includes(null));
  const beyond = rows.filter((row) => isBeyond(row, texts)).length;
  const kindText = t(`kinds.${kind}`);
  const spoken = (name: SaidName) => (said[name] ?? '').trim();
  const entries = isDay
    ? batchEntries(kind, rows, texts, {
        on: day as IsoDate,
        carrier: spoken('carrier'),
        vehicle: spoken('vehicle'),
        driver: spoken('driver'),
        signedBy: spoken('signedBy'),
      })
    : [];
  // What nobody shipped is not taken as fetched at one press.
  const whole = kind === 'shipped' ? rows : rows.filter(({ shipment }) => shipment !== null);

  const scan = () => {
    const found = shippedFirst(rowsOfCode(all, code));
    setCode('');
    codeField.current?.focus();
    if (found.length === 0) return setTold({ text: t('notOpen', { code: code.trim(), kind: kindText }), isWrong: true });
    fill(filledAs(found));
    setTold({ text: t('scanned', { order: found[0].number }), isWrong: false });
    const place = rows.findIndex(({ key }) => key === found[0].key);
    if (place !== -1) grid.current?.reveal(place);
  };
  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const block = parseBlock(event.clipboardData.getData('text/plain'));
    // One cell goes where the cursor stands.
    if (block.length === 0 || (block.length === 1 && block[0].length === 1)) return;
    event.preventDefault();
    const seen = Array.from({ length: list.count }, (_, place) => list.rowAt(place)).filter((row) => row !== null);
    const { row, column } = (event.target as HTMLElement).dataset;
    if (block.every((line) => line.length === 1) && row !== undefined && column !== undefined) {
      const below = seen.slice(seen.findIndex(({ key }) => key === row));
      return fill(
        filledDown(
          block.map(([cell]) => cell),
          below,
          column as 'cartons' | keyof BatchFigures,
        ),
      );
    }
    // A sheet may have the names of the data, whatever language the screen is in.
    const written = new Map([...(dataset?.products ?? []), ...(dataset?.materials ?? [])].map(({ code, name }) => [code, name]));
    const calledBy = (item: string) => [item, itemName(item), names.productInFull(item), written.get(item) ?? item];
    const { texts: pasted, unread } = pastedBatch(block, all, calledBy);
    fill(pasted);
    const done = t('pasted', { count: Object.keys(pasted).length });
    const lines = unread.join(t('common:listComma'));
    setTold({ text: unread.length === 0 ? done : `${done}${t('common:listComma')}${t('unread', { lines })}`, isWrong: unread.length > 0 });
  };
  const cancel = () => {
    typed.forget();
    onClose();
  };
  const submit = async () => {
    if (!(await enterAll(entries))) return;
    void message.success(t('entered', { count: entries.length }));
    cancel();
  };
  return (
    <Dialog
      of={{ on, texts, said }}
      fields={dayFields}
      open
      centered
      width={1232}
      title={t('title')}
      okText={t('enter', { count: entries.length })}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: entries.length === 0 || isWrong || isBusy }}
      onOk={() => void submit()}
      onCancel={cancel}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and pasting bubble up from the fields inside */}
      <div onPaste={paste} onKeyDown={moveByArrows}>
        <div className={styles.bar}>
          <SegmentedControl<BatchKind>
            label={t('kind')}
            value={kind}
            options={batchKinds.map((value) => ({ value, text: t(`kinds.${value}`) }))}
            onChange={(next) => {
              setKind(next);
              setTold(null);
            }}
          />
          <span className={styles.day}>
            <DayEntry id="batch-day" label={t('day')} value={on} onChange={setOn} />
          </span>
          <Input
            ref={codeField}
            size="small"
            className={styles.code}
            autoFocus
            aria-label={t('code')}
            placeholder={t('code')}
            value={code}
            onChange={(change) => setCode(change.target.value)}
            onPressEnter={() => code.trim() !== '' && scan()}
          />
          <Button size="small" disabled={whole.length === 0} onClick={() => fill(filledAs(whole))}>
            {t('fillAll')}
          </Button>
          <Button size="small" disabled={Object.keys(texts).length === 0} onClick={() => typed.set({ said, texts: {} })}>
            {t('empty')}
          </Button>
          <span className={styles.tools}>
            <LongTools title={t('table', { kind: kindText })} list={list} />
          </span>
        </div>
        <p className={told?.isWrong === true ? styles.wrong : styles.told} role="status">
          {told?.text ?? t(tab === 'allotment' ? 'helpMaterial' : 'help')}
        </p>
        <div className={styles.grid}>
          {open !== null && rows.length === 0 ? (
            <p className={styles.told}>{t(`nothing.${kind}`)}</p>
          ) : (
            <LongTable handle={grid} label={t('table', { kind: kindText })} list={list} keyOf={({ key }) => key} />
          )}
        </div>
      </div>
      {(isWrong || beyond > 0) && (
        <p className={styles.wrong} role="status">
          {isWrong ? t('wrong') : t('tooMuch', { count: beyond, kind: kindText })}
        </p>
      )}
      <div className={styles.said}>
        {saidOf[kind].map((name) => (
          <Field key={name} label={t(`orders:${name}`)} htmlFor={`batch-${name}`} name={name}>
            <Input
              id={`batch-${name}`}
              size="small"
              maxLength={100}
              value={said[name] ?? ''}
              onChange={(change) => typed.set({ texts, said: { ...said, [name]: change.target.value } })}
            />
          </Field>
        ))}
      </div>
    </Dialog>
  );
}
