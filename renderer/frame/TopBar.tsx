// The top bar: name, office, finder, working day, officer, language and theme.
import { BulbOutlined, DesktopOutlined, MoonOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { themes, type Settings, type Theme } from '../../shared/domain/office.ts';
import { useStored } from '../state/stores.ts';
import { clockDay } from '../state/useWorkingDay.ts';
import { fullDayText, weekdayText } from '../ui/figures.ts';
import { useLanguage } from '../ui/names.ts';
import { Tag } from '../ui/Tag.tsx';
import { Finder } from './Finder.tsx';
import { Seat } from './Seat.tsx';
import { Logo } from './Logo.tsx';
import styles from './TopBar.module.css';
import { helpFor } from './usePageKeys.ts';

const themeIcons = { system: <DesktopOutlined />, light: <BulbOutlined />, dark: <MoonOutlined /> };

export function TopBar() {
  const { t } = useTranslation(['frame', 'common']);
  const language = useLanguage();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const app = useStored('app', (state) => state.app);
  const saveSettings = useStored('app', (state) => state.saveSettings);
  if (app === null) return null;
  const { office, settings, dataset } = app;
  const change = (part: Partial<Settings>) => void saveSettings({ ...settings, ...part });
  return (
    <header className={styles.bar}>
      <Logo />
      <strong className={styles.name}>{t('common:appName')}</strong>
      <span className={styles.office}>{office?.name}</span>
      {dataset?.isSample === true && <Tag tone="amber">{t('sampleData')}</Tag>}
      <div className={styles.space} />
      <Finder />
      {dataset !== null && (
        <span className={styles.day} title={`${fullDayText(app.workingDay, language)} · ${t('workingDayTitle')}`}>
          {t('workingDay')} <strong>{weekdayText(app.workingDay, language)}</strong>
          {clockDay() > app.workingDay && (
            <Link className={styles.ahead} to="/days" title={t('clockAhead', { clock: fullDayText(clockDay(), language) })}>
              {t('toClose')}
            </Link>
          )}
        </span>
      )}
      <Seat />
      <Button type="text" size="small" title={t('languageSwitch')} onClick={() => change({ language: language === 'zh' ? 'en' : 'zh' })}>
        {t('languageLabel')}
      </Button>
      <Button
        type="text"
        size="small"
        aria-label={t(`themes.${settings.theme}`)}
        title={t(`themes.${settings.theme}`)}
        icon={themeIcons[settings.theme]}
        onClick={() => change({ theme: nextTheme(settings.theme) })}
      />
      <Button
        type="text"
        size="small"
        aria-label={t('help')}
        title={`${t('help')} F1`}
        icon={<QuestionCircleOutlined />}
        onClick={() => void navigate(helpFor(pathname))}
      />
    </header>
  );
}

function nextTheme(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length];
}
