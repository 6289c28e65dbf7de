// Lists the codes that papers name and the table lacks, each with a link to change it.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DanglingCode } from '../../../shared/contract/recodeApi.ts';
import { codeUseSentence } from '../../../shared/text/recodeErrorText.ts';
import { useLanguage } from '../../ui/names.ts';
import styles from './TablePage.module.css';

export function DanglingNote({ codes, onChoose }: { readonly codes: readonly DanglingCode[]; readonly onChoose: (code: string) => void }) {
  const { t } = useTranslation('recode');
  const language = useLanguage();
  return (
    <section className={styles.refused} aria-label={t('dangling', { count: codes.length })}>
      <strong>{t('dangling', { count: codes.length })}</strong>
      <ul>
        {codes.map(({ code, uses }) => (
          <li key={code}>
            {`${code} — ${uses.map((use) => codeUseSentence(use, language)).join('；')} `}
            <Button size="small" onClick={() => onChoose(code)}>
              {t('button')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
