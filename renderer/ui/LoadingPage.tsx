// A page whose contents are on their way: its head, and what is being read.
import { useTranslation } from 'react-i18next';
import { PageHead } from './PageHead.tsx';

interface LoadingPageProps {
  readonly title: string;
  /** Other than the title, where the page waits for something else. */
  readonly what?: string;
}

export function LoadingPage({ title, what = title }: LoadingPageProps) {
  const { t } = useTranslation('common');
  return <PageHead title={title} note={<span role="status">{t('loading', { what })}</span>} />;
}
