// Light and dark themes: resolves the setting, sets data-theme on <html>, and derives antd's tokens from theme.css.
import { theme as antdTheme, type ThemeConfig } from 'antd';
import type { MappingAlgorithm } from 'antd/es/theme/interface';
import { createContext, useContext, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Theme } from '../../shared/domain/office.ts';
import { readTokens, type Tokens } from './tokens.ts';

export type Shade = 'light' | 'dark';

const darkQuery = '(prefers-color-scheme: dark)';

/** Sets data-theme and returns the tokens then in force. */
export function useTheme(theme: Theme): { readonly shade: Shade; readonly tokens: Tokens; readonly config: ThemeConfig } {
  const systemIsDark = useSyncExternalStore(subscribeToSystem, () => matchMedia(darkQuery).matches);
  const shade: Shade = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;
  const [tokens, setTokens] = useState<Tokens>(readTokens);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = shade;
    setTokens(readTokens());
  }, [shade]);
  const config = useMemo(() => antdConfig(shade, tokens), [shade, tokens]);
  return { shade, tokens, config };
}

export const TokensContext = createContext<Tokens | null>(null);

export function useTokens(): Tokens {
  const tokens = useContext(TokensContext);
  if (tokens === null) throw new Error('the screens stand inside TokensContext');
  return tokens;
}

function subscribeToSystem(tell: () => void): () => void {
  const query = matchMedia(darkQuery);
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}

function antdConfig(shade: Shade, tokens: Tokens): ThemeConfig {
  const { darkAlgorithm, defaultAlgorithm, compactAlgorithm } = antdTheme;
  return {
    algorithm: [shade === 'dark' ? darkAlgorithm : defaultAlgorithm, compactAlgorithm, readableAlgorithm],
    token: {
      colorPrimary: tokens.accent,
      colorLink: tokens.accent,
      colorBgBase: tokens.surface,
      colorBgContainer: tokens.surface,
      colorBgElevated: tokens.surface,
      colorBgLayout: tokens.background,
      colorText: tokens.text,
      colorTextSecondary: tokens['text-secondary'],
      colorTextPlaceholder: tokens['text-tertiary'],
      colorBorder: tokens['line-strong'],
      colorBorderSecondary: tokens.hairline,
      colorError: tokens['vermilion-text'],
      colorWarning: tokens['amber-bar'],
      colorSuccess: tokens.done,
      colorInfo: tokens.accent,
      colorTextLightSolid: tokens['on-accent'],
      fontFamily: tokens['font-screen'],
      fontSize: 13,
      // the compact algorithm subtracts 4
      controlHeight: 32,
      borderRadius: 3,
      borderRadiusLG: 4,
      wireframe: false,
      motion: false,
    },
    components: { Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } },
  };
}

/** The compact algorithm shrinks text to 12; this restores 13. */
const readableAlgorithm: MappingAlgorithm = (seed, map) => ({ ...(map ?? antdTheme.compactAlgorithm(seed)), fontSize: 13, fontSizeSM: 12 });
