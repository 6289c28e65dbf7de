// Design tokens for charts and antd: the values of theme.css, read from the page.

export const tokenNames = [
  'background',
  'surface',
  'subtle',
  'hairline',
  'line-strong',
  'text',
  'text-secondary',
  'text-tertiary',
  'accent',
  'accent-hover',
  'accent-soft',
  'own',
  'pool',
  'amber-text',
  'amber-bar',
  'vermilion-text',
  'vermilion-bar',
  'done',
  'track',
  'on-accent',
  'font-screen',
  'tier-1',
  'tier-2',
  'tier-3',
  'tier-4',
  'tier-5',
  'tier-6',
  'tier-7',
] as const;

export type Tokens = Readonly<Record<(typeof tokenNames)[number], string>>;

export function readTokens(): Tokens {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(tokenNames.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Tokens;
}
