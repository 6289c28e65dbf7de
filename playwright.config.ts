// Runs the end-to-end tests in Chromium, two files at a time, nothing retried; the long stories start first, so that none runs alone at the end.
import { defineConfig } from '@playwright/test';

const isRoot = process.getuid?.() === 0;
const quiet = [
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const stories = ['week', 'fortnight', 'exchange', 'newcomer', 'journey', 'grid'].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/helpers/runFolder.ts',
  projects: [
    { name: 'stories', testMatch: stories },
    { name: 'pages', testMatch: '**/*.spec.ts', testIgnore: stories },
  ],
  outputDir: 'test-results/e2e',
  // two cores: files side by side, each worker with offices of its own
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    headless: true,
    actionTimeout: 20_000,
    viewport: { width: 1280, height: 720 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.TONGDIAO_CHROMIUM ?? '/usr/bin/chromium',
      args: isRoot ? ['--no-sandbox', ...quiet] : quiet,
    },
  },
});
