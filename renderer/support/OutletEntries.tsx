// What became of the goods at outlets: the balance of each, and a column to enter what it got, sold, brought back or lost on a day.
import { App, Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { releaseBalance, type ReleaseLine } from '../../shared/releases/releaseBalance.ts';
import { releaseState, type Release, type ReleaseEntryKind } from '../../shared/releases/release.ts';
import { releaseEntryKinds } from '../../shared/releases/releaseSchema.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { DayField } from '../ui/DayField.tsx';
import type { Names } from '../ui/names.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import table from '../ui/table.module.css';
import styles from './SupportPage.module.css';

interface Typed {
  readonly pieces: number | null;
  readonly left: number | null;
}

const sums = ['allotted', 'given', 'sold', 'returned', 'lost', 'there'] as const;

export function OutletEntries({ release, names }: { readonly release: Release; readonly names: Names }) {
  const { t } = useTranslation('releases');
  const { message } = App.useApp();
  const today = useWorkingDay();
  const entries = useStored('releases', (state) => state.list?.entries ?? []);
  const enter = useStored('releases', (state) => state.enter);
  const state = releaseState(release, today);
  const [kind, setKind] = useState<ReleaseEntryKind>(state === 'running' ? 'sent' : 'sold');
  const [on, setOn] = useState(today);
  const [by, setBy] = useState('');
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({});
  const [isBusy, setBusy] = useState(false);
  const { lines, total, wrong } = releaseBalance(release, entries);
  const placeOf = new Map(release.allotments.map((one) => [one.outlet, one]));
  const rest = ({ allotted, given, there }: ReleaseLine) => Math.max(0, kind === 'sent' ? allotted - given : there);
  const filled = lines.filter(({ outlet }) => {
    const { pieces = null, left = null } = typed[outlet] ?? {};
    return (pieces ?? 0) > 0 || (kind === 'sold' && left !== null);
  });
  const set = (outlet: string, part: Partial<Typed>) =>
    setTyped({ ...typed, [outlet]: { ...(typed[outlet] ?? { pieces: null, left: null }), ...part } });
  const submit = async () => {
    setBusy(true);
    const made = filled.map(({ outlet }) => ({
      release: release.id,
      outlet,
      kind,
      on,
      pieces: typed[outlet]?.pieces ?? 0,
      left: kind === 'sold' ? (typed[outlet]?.left ?? null) : null,
      by: by.trim(),
      note: '',
    }));
    const count = await enter(made);
    setBusy(false);
    setTyped(Object.fromEntries(made.slice(count).flatMap(({ outlet }) => (outlet in typed ? [[outlet, typed[outlet]]] : []))));
    if (count > 0) void message.success(t('entered', { count }));
  };
  const isOpen = state !== 'draft' && state !== 'closed';
  return (
    <>
      {isOpen && (
        <div className={styles.buttons}>
          <SegmentedControl<ReleaseEntryKind>
            label={t('entryKind')}
            value={kind}
            options={releaseEntryKinds
              .filter((one) => one !== 'sent' || state === 'running')
              .map((value) => ({ value, text: t(`entryKinds.${value}`) }))}
            onChange={(next) => {
              setKind(next);
              setTyped({});
            }}
          />
          <DayField label={t('on')} day={on} onChange={setOn} />
          <Input
            className={styles.short}
            aria-label={t('entryBy')}
            placeholder={t('entryBy')}
            maxLength={200}
            value={by}
            onChange={({ target }) => setBy(target.value)}
          />
          {(kind === 'sent' || kind === 'returned') && (
            <Button
              onClick={() => setTyped(Object.fromEntries(lines.map((line) => [line.outlet, { pieces: rest(line) || null, left: null }])))}
            >
              {t(kind === 'sent' ? 'fillSent' : 'fillReturned')}
            </Button>
          )}
          <Button type="primary" loading={isBusy} disabled={filled.length === 0 || by.trim() === ''} onClick={() => void submit()}>
            {t('enter', { count: filled.length })}
          </Button>
        </div>
      )}
      {wrong.length > 0 && (
        <p className={styles.warning} role="alert">
          {t('wrong', { outlets: wrong.map(({ outlet }) => placeOf.get(outlet)?.name ?? outlet).join(t('and')) })}
        </p>
      )}
      <table className={table.table} aria-label={t('account')}>
        <thead>
          <tr>
            <th>{t('outlet')}</th>
            {sums.map((key) => (
              <th key={key} className={table.number}>
                {t(`sums.${key}`)}
              </th>
            ))}
            {isOpen && <th>{t(`entryKinds.${kind}`)}</th>}
            {isOpen && kind === 'sold' && <th>{t('left')}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const { outlet } = line;
            const name = placeOf.get(outlet)?.name ?? outlet;
            return (
              <tr key={outlet}>
                <td className={table.wrap}>
                  {name} <span className={styles.quiet}>{names.place(placeOf.get(outlet)?.region ?? release.city)}</span>
                </td>
                {sums.map((key) => (
                  <td key={key} className={`${table.number} ${key === 'there' && (line.there < 0 || line.off !== 0) ? table.bad : ''}`}>
                    {groupedDigits(line[key])}
                  </td>
                ))}
                {isOpen && (
                  <td>
                    <InputNumber
                      size="small"
                      min={0}
                      precision={0}
                      aria-label={`${t(`entryKinds.${kind}`)} ${name}`}
                      value={typed[outlet]?.pieces ?? null}
                      onChange={(pieces) => set(outlet, { pieces })}
                    />
                  </td>
                )}
                {isOpen && kind === 'sold' && (
                  <td>
                    <InputNumber
                      size="small"
                      min={0}
                      precision={0}
                      aria-label={`${t('left')} ${name}`}
                      value={typed[outlet]?.left ?? null}
                      onChange={(left) => set(outlet, { left })}
                    />
                  </td>
                )}
              </tr>
            );
          })}
          <tr className={table.strong}>
            <td>{t('total')}</td>
            {sums.map((key) => (
              <td key={key} className={table.number}>
                {groupedDigits(total[key])}
              </td>
            ))}
            {isOpen && <td />}
            {isOpen && kind === 'sold' && <td />}
          </tr>
        </tbody>
      </table>
    </>
  );
}
