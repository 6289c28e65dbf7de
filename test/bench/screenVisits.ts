// What is done on each page of an office while it is measured: what people do all day, find, tick, choose, move by keys.
import type { Page } from '@playwright/test';
import { messages } from '../../shared/text/messages/messages.ts';

export interface Visit {
  readonly route: string;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly step: string;
  /** Is not measured. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly act: (page: Page) => Promise<unknown>;
}

const { data, papers, ledger, position, audit, orders } = messages.zh;

const press = (key: string): Step => ({ step: `key ${key}`, act: (page) => page.keyboard.press(key) });

/** In the list with this name: choose a row, tick one, move by keys. */
function listSteps(label: string, isTicked: boolean): Step[] {
  const rows = (page: Page) => page.getByRole('table', { name: label, exact: true }).locator('tr[data-place]');
  return [
    { step: 'choose', act: (page) => rows(page).nth(3).locator('td').nth(2).click() },
    ...(isTicked ? [{ step: 'tick', act: (page: Page) => rows(page).nth(4).locator('input[type=checkbox]').first().click() }] : []),
    { ...press('ArrowDown'), prepare: (page) => rows(page).nth(5).locator('[data-main]').first().focus() },
    press('PageDown'),
    press('End'),
    press('Home'),
  ];
}

function findSteps(label: string | RegExp): Step[] {
  const box = (page: Page) => page.getByLabel(label).first();
  return [
    { step: 'find 南昌', prepare: (page) => box(page).focus(), act: (page) => page.keyboard.insertText('南昌') },
    { step: 'find, one letter more', act: (page) => page.keyboard.insertText('1') },
    { step: 'clear', prepare: (page) => page.keyboard.press('Control+A'), act: (page) => page.keyboard.press('Delete') },
  ];
}

export const screenVisits: readonly Visit[] = [
  {
    route: '/situation',
    steps: [
      { step: 'finder', act: (page) => page.keyboard.press('Control+K') },
      { step: 'finder: 南', act: (page) => page.keyboard.insertText('南') },
      { step: 'finder closed', act: (page) => page.keyboard.press('Escape') },
    ],
  },
  { route: '/data', steps: [] },
  {
    route: '/data?table=demands',
    steps: [
      { step: 'choose', act: (page) => page.locator('[data-row="3"] [data-field]').first().click() },
      press('ArrowDown'),
      press('PageDown'),
      press('Control+End'),
      press('Control+Home'),
      ...findSteps(data.find),
    ],
  },
  { route: '/plan', steps: [{ step: 'choose', act: (page) => page.locator('td button').nth(8).click() }, press('ArrowDown')] },
  { route: '/plan?tab=quotas', steps: [] },
  { route: '/plan?tab=production', steps: [] },
  { route: '/plan?tab=flows', steps: [] },
  { route: '/plan?tab=compare', steps: [] },
  { route: '/position', steps: findSteps(position.find) },
  { route: '/orders', steps: [...listSteps(orders.table, true), ...findSteps(orders.search)] },
  ...(['allotment', 'taskNotice', 'reserveSlip'] as const).map(
    (kind): Visit => ({ route: `/orders?kind=${kind}`, steps: [...listSteps(papers.list[kind], true), ...findSteps(papers.search)] }),
  ),
  { route: '/daily', steps: [] },
  { route: '/daily?tab=cities', steps: [] },
  { route: '/daily?tab=counts', steps: [] },
  { route: '/daily?tab=arrivals', steps: [] },
  { route: '/days', steps: [] },
  { route: '/ledger', steps: listSteps(ledger.accounts, false) },
  { route: '/capacity', steps: [] },
  { route: '/reports', steps: [] },
  { route: '/reports?kind=weekly', steps: [] },
  { route: '/snapshots', steps: [] },
  {
    route: '/settings',
    steps: [{ ...press('End'), prepare: (page) => page.getByRole('group', { name: audit.title, exact: true }).focus() }],
  },
  { route: '/help?part=plan', steps: [] },
];
