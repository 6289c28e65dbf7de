// The root component: language and theme from the settings, the first-start wizard while there is no office, then the frame.
import { App as AntApp, ConfigProvider } from 'antd';
import enUs from 'antd/locale/en_US';
import zhCn from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { i18n as I18n } from 'i18next';
import { useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { HashRouter } from 'react-router';
import { DoubtDialog } from './frame/DoubtDialog.tsx';
import { Frame } from './frame/Frame.tsx';
import { Opening } from './frame/Opening.tsx';
import { LockPage } from './lock/LockPage.tsx';
import { useIdleLock } from './lock/useIdleLock.ts';
import { StartPage } from './start/StartPage.tsx';
import { StoresContext, useStored, type Stores } from './state/stores.ts';
import { TokensContext, useTheme } from './ui/theme.ts';

export function App({ stores, i18n }: { readonly stores: Stores; readonly i18n: I18n }) {
  useEffect(() => {
    const open = async () => {
      await stores.lock.getState().load();
      if (stores.lock.getState().lock?.isLocked !== true) await stores.app.getState().load();
    };
    void open();
  }, [stores]);
  return (
    <StoresContext value={stores}>
      <I18nextProvider i18n={i18n}>
        <Dressed i18n={i18n} />
      </I18nextProvider>
    </StoresContext>
  );
}

function Dressed({ i18n }: { readonly i18n: I18n }) {
  const settings = useStored('app', (state) => state.app?.settings);
  const hasOffice = useStored('app', (state) => (state.app?.office ?? null) !== null);
  const { tokens, config } = useTheme(settings?.theme ?? 'system');
  const language = hasOffice ? (settings?.language ?? i18n.language) : i18n.language;
  useEffect(() => {
    if (language !== i18n.language) void i18n.changeLanguage(language);
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    if (!hasOffice) document.title = i18n.t('common:appName');
    dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
  }, [language, i18n, hasOffice]);
  return (
    <ConfigProvider
      locale={language === 'en' ? enUs : zhCn}
      theme={config}
      componentSize="medium"
      button={{ autoInsertSpace: false }}
      getPopupContainer={() => document.body}
    >
      <AntApp component={false}>
        <TokensContext value={tokens}>
          <Gate />
        </TokensContext>
      </AntApp>
    </ConfigProvider>
  );
}

function Gate() {
  const isLoaded = useStored('app', (state) => state.app !== null);
  const hasOffice = useStored('app', (state) => (state.app?.office ?? null) !== null);
  const isLocked = useStored('lock', (state) => state.lock?.isLocked ?? false);
  useIdleLock();
  if (!isLoaded) return isLocked ? <LockPage /> : <Opening />;
  if (!hasOffice) return <StartPage />;
  // Unsaved input stays mounted below the lock screen, hidden and inert.
  return (
    <>
      <div style={{ height: '100%', visibility: isLocked ? 'hidden' : 'visible' }}>
        <HashRouter>
          <Frame />
          <DoubtDialog />
        </HashRouter>
      </div>
      {isLocked && <LockPage />}
    </>
  );
}
