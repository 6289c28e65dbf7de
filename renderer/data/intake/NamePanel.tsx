// Unknown names: the user chooses once what each means, for all its cells, or skips its rows.
import { CloseOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStored } from '../../state/stores.ts';
import styles from './IntakePage.module.css';
import { useMeaningsOfKind } from './useMeanings.ts';

interface NamePanelProps {
  readonly sheet: number;
  readonly onSheet: (sheet: number) => void;
}

export function NamePanel({ sheet, onSheet }: NamePanelProps) {
  const { t } = useTranslation('intake');
  const settings = useStored('intake', (state) => state.proposals[sheet]?.settings);
  const all = useStored('intake', (state) => state.reading?.summary.names ?? null);
  const change = useStored('intake', (state) => state.change);
  const sheets = useStored('intake', (state) => state.view?.sheets ?? []);
  const meaningsOf = useMeaningsOfKind();
  if (settings === undefined || all === null) return null;
  const meaningOf = (code: string) =>
    [...meaningsOf('region'), ...meaningsOf('owner'), ...meaningsOf('item')].find(({ value }) => value === code)?.label ?? code;
  const titleOf = (other: number) => sheets[other]?.name || (sheets[other]?.file ?? '');
  const names = all.filter((name) => name.sheet === sheet);
  const decided = Object.entries(settings.names);
  const decide = (more: Readonly<Record<string, string>>) => void change(sheet, { names: { ...settings.names, ...more } });
  const undecide = (text: string) => void change(sheet, { names: Object.fromEntries(decided.filter(([name]) => name !== text)) });
  return (
    <div className={styles.list}>
      {names.length === 0 ? (
        <>
          <p className={styles.quiet}>{t(all.length === 0 ? 'noNames' : 'noNamesHere')}</p>
          {[...new Set(all.map((name) => name.sheet))].map((other) => (
            <Button key={other} size="small" onClick={() => onSheet(other)}>
              {t('namesElsewhere', { sheet: titleOf(other), count: all.filter((name) => name.sheet === other).length })}
            </Button>
          ))}
        </>
      ) : (
        <>
          <p className={styles.quiet}>{t('namesNote')}</p>
          {names.length > 1 && (
            <Button size="small" onClick={() => decide(Object.fromEntries(names.map(({ text }) => [text, ''])))}>
              {t('leaveOutRest', { count: names.length })}
            </Button>
          )}
          <ul>
            {names.map(({ text, kind, count, candidates }) => {
              const near = candidates.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }));
              const rest = meaningsOf(kind).filter(({ value }) => !near.some((one) => one.value === value));
              return (
                <li key={`${kind}|${text}`}>
                  <p>
                    <strong>{text}</strong> <span className={styles.quiet}>×{count}</span>
                  </p>
                  {near.length > 0 && (
                    <p className={styles.near}>
                      {near.map(({ value, label }) => (
                        <Button key={value} size="small" onClick={() => decide({ [text]: value })}>
                          {label}
                        </Button>
                      ))}
                    </p>
                  )}
                  <div className={styles.mend}>
                    <Select
                      size="small"
                      className={styles.meaningSelect}
                      aria-label={t('meaningOf', { name: text })}
                      placeholder={t('meaning')}
                      value={null}
                      showSearch={{ optionFilterProp: 'label' }}
                      options={[...near, ...rest]}
                      onChange={(code: string | null) => code !== null && decide({ [text]: code })}
                    />
                    <Button size="small" aria-label={t('leaveOutOf', { name: text })} onClick={() => decide({ [text]: '' })}>
                      {t('leaveOut')}
                    </Button>
                  </div>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {decided.length > 0 && (
        <>
          <h3 className={styles.part}>{t('decided')}</h3>
          <ul>
            {decided.map(([text, code]) => (
              <li key={text} className={styles.decided}>
                <span>
                  {text} → {code === '' ? t('leaveOut') : meaningOf(code)}
                </span>
                <Button
                  size="small"
                  type="text"
                  icon={<CloseOutlined />}
                  aria-label={t('undecide', { name: text })}
                  onClick={() => undecide(text)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
