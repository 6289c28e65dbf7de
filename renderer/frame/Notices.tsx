// Non-blocking error notices: what happened, to what, and what to do; a long list scrolls.
import { CloseOutlined, DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../shared/text/errorText.ts';
import { namedError } from '../../shared/text/namedError.ts';
import type { Notice } from '../state/noticeStore.ts';
import { useStored } from '../state/stores.ts';
import { download } from '../ui/download.ts';
import { useLanguage, useNames } from '../ui/names.ts';
import styles from './Notices.module.css';

export function Notices() {
  const { t } = useTranslation('frame');
  const all = useStored('notices', (state) => state.notices);
  const notices = all.filter(({ place }) => place === null);
  if (notices.length === 0) return null;
  return (
    <section className={styles.list} aria-label={t('notices')}>
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('common');
  const dismiss = useStored('notices', (state) => state.dismiss);
  const names = useNames(useStored('dataset', (state) => state.dataset));
  const { title, detail, remedy } = errorText(namedError(notice.error, names), names.language);
  return (
    <div className={styles.notice} role="alert">
      <span className={styles.mark} aria-hidden="true">
        ▲
      </span>
      <div className={styles.words}>
        <strong className={styles.title}>{title}</strong>
        <span className={styles.remedy}>{remedy}</span>
        {detail.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list is scrolled by keys
          <ul className={styles.detail} tabIndex={0} aria-label={title}>
            {detail.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      {notice.error.kind === 'plannerFault' && <SaveFaulty datasetHash={notice.error.datasetHash} />}
      <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t('close')} onClick={() => dismiss(notice.id)} />
    </div>
  );
}

function SaveFaulty({ datasetHash }: { readonly datasetHash: string }) {
  const { t } = useTranslation('frame');
  const language = useLanguage();
  const exportFaulty = useStored('dataset', (state) => state.exportFaulty);
  const save = async () => {
    const file = await exportFaulty(datasetHash, language);
    if (file !== null) download(file);
  };
  return (
    <Button size="small" icon={<DownloadOutlined />} onClick={() => void save()}>
      {t('saveFaulty')}
    </Button>
  );
}
