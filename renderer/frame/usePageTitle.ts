// Names the page in the window's title, so that two windows can be told apart in the taskbar.
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { pages } from '../../shared/text/pages.ts';
import { subjectOf } from '../places/placeAddress.ts';
import { useStored } from '../state/stores.ts';
import { useNames } from '../ui/names.ts';

/** Pages that the navigation rail does not list. */
const further = ['position', 'changes', 'help'] as const;

export function usePageTitle(): void {
  const { t } = useTranslation(['frame', 'common', 'intake', 'norms']);
  const { pathname } = useLocation();
  const names = useNames(useStored('dataset', (state) => state.dataset));
  const subject = subjectOf(pathname);
  const name =
    subject === null ? pageName(pathname, t) : subject.kind === 'city' ? names.place(subject.code) : names.enterprise(subject.code);
  const app = t('common:appName');
  useEffect(() => {
    document.title = name === null ? app : `${name} · ${app}`;
  }, [name, app]);
}

function pageName(pathname: string, t: ReturnType<typeof useTranslation<['frame', 'common', 'intake', 'norms']>>['t']): string | null {
  if (pathname === '/data/import') return t('intake:title');
  if (pathname === '/data/norms') return t('norms:title');
  const page = [...pages, ...further].find((one) => pathname === `/${one}`);
  return page === undefined ? null : t(`frame:${page}`);
}
