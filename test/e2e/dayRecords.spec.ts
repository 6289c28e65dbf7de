// A city reports what it issued, a store is counted, and a delivery is late.
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { dayRecords } = messages.zh;

test('a city reports, a store is counted and a late arrival is put off, each replacing what the books presumed', async ({ sampleDesk }) => {
  const { origin } = new URL(sampleDesk.url());
  await sampleDesk.goto(`${origin}/#/daily?date=2020-03-02`);
  const status = sampleDesk.getByRole('status').first();
  const tab = (name: string) => sampleDesk.getByRole('radiogroup', { name: dayRecords.tabs }).getByText(name, { exact: true });

  await tab(dayRecords.cities).click();
  await expect(status).toHaveText('已报 0 / 11 个设区市');
  await sampleDesk.getByRole('table', { name: dayRecords.cities }).getByRole('button', { name: '南昌' }).click();
  await sampleDesk.getByLabel('医用外科口罩 抗疫一线').fill('1.2万');
  await sampleDesk.getByLabel(`医用外科口罩 ${dayRecords.onHandHead}`).fill('3000');
  await sampleDesk.getByLabel(`医用外科口罩 ${dayRecords.onHandHead}`).press('Enter');
  await expect(status).toHaveText('已报 1 / 11 个设区市');
  const city = sampleDesk.getByRole('row').filter({ hasText: '南昌' });
  await expect(city).toContainText('12,000');
  await expect(city).toContainText(dayRecords.reported);

  await tab(dayRecords.counts).click();
  await sampleDesk.getByText(dayRecords.kinds.makerMaterial, { exact: true }).click();
  const row = sampleDesk.getByRole('table', { name: dayRecords.counts }).getByRole('row').nth(1);
  await expect(row).toContainText('kg');
  await row.getByRole('textbox').first().fill('65.5');
  await row.getByRole('textbox').last().fill('王强');
  await sampleDesk.getByRole('button', { name: dayRecords.saveCounts.replace('{{count}}', '1') }).click();
  await expect(status).toHaveText(dayRecords.countStatus.replace('{{count}}', '1'));
  await expect(row).toContainText('65.5');

  await tab(dayRecords.arrivals).click();
  await expect(status).toHaveText(dayRecords.arrivalStatus.replace('{{count}}', '2'));
  const arrivals = sampleDesk.getByRole('table', { name: dayRecords.arrivals });
  await arrivals.getByRole('button', { name: dayRecords.change }).first().click();
  const form = sampleDesk.getByRole('form');
  await form.getByText(dayRecords.outcomes.expected, { exact: true }).click();
  await form.getByRole('button', { name: dayRecords.save }).click();
  await expect(status).toHaveText(dayRecords.arrivalStatus.replace('{{count}}', '1'));
  await expect(arrivals).toContainText('2020-03-03');
  await arrivals.getByRole('button', { name: dayRecords.confirmRow }).click();
  await expect(status).toHaveText(dayRecords.arrivalStatus.replace('{{count}}', '0'));
  await arrivals.getByRole('button', { name: dayRecords.remove }).first().click();
  await expect(status).toHaveText(dayRecords.arrivalStatus.replace('{{count}}', '1'));
});
