// Random work in an office, for programs that are killed, run out of disk space, or run for long: every channel that writes, mostly with
// input the office accepts, and orders issued, revoked and made again without end.
import type { Result } from '../../../../shared/base/result.ts';
import type { Channel } from '../../../../shared/contract/api.ts';
import { createClient, type Transport } from '../../../../shared/contract/client.ts';
import type { TableName } from '../../../../shared/domain/tables.ts';
import type { AppError } from '../../../../shared/domain/errors.ts';
import { changedLeaf, oddNumbers, oddTexts } from '../../../helpers/inputChanges.ts';
import type { SeededRandom } from '../../../helpers/seededRandom.ts';
import type { LivedIn } from './livedIn.ts';
import { allOrders } from '../../../helpers/allOrders.ts';

/** Channels that write and need nothing opened before. */
export const writeChannels = [
  'settings.save',
  'desk.sit',
  'dataset.loadSample',
  'dataset.savePolicy',
  'dataset.saveLinkageRatios',
  'edit.change',
  'edit.add',
  'edit.delete',
  'edit.undo',
  'edit.redo',
  'norm.save',
  'pin.save',
  'pin.remove',
  'quotaBand.adopt',
  'scenario.create',
  'scenario.open',
  'scenario.rename',
  'scenario.remove',
  'scenario.adopt',
  'plan.approve',
  'order.make',
  'order.issue',
  'order.event',
  'order.events',
  'order.revoke',
  'paper.make',
  'paper.issue',
  'paper.event',
  'paper.events',
  'paper.revoke',
  'paper.shareOut',
  'ledger.enter',
  'ledger.reverse',
  'ledger.closeCycle',
  'ledger.setObligor',
  'daily.save',
  'day.close',
  'day.undo',
  'day.askAgain',
  'cityDay.save',
  'cityDay.remove',
  'count.save',
  'count.remove',
  'arrival.save',
  'arrival.remove',
  'capacity.save',
  'capacity.remove',
  'rehearsal.adopt',
  'report.issue',
  'finding.save',
  'finding.withdraw',
  'finding.answer',
  'release.save',
  'release.withdraw',
  'release.issue',
  'release.correct',
  'release.stop',
  'release.enter',
  'release.void',
  'release.close',
  'contract.save',
  'contract.withdraw',
  'contract.issue',
  'contract.change',
  'contract.revoke',
  'contract.enter',
  'contract.void',
  'contract.close',
  'list.save',
  'list.takeOff',
  'list.withdraw',
  'support.ask',
  'support.withdraw',
  'support.decide',
  'support.revoke',
  'snapshot.export',
] as const satisfies readonly Channel[];

export interface Step {
  readonly channel: Channel;
  readonly answer: Result<unknown, AppError>;
}

export async function workStep(dispatch: Transport, office: Pick<LivedIn, 'examples' | 'known'>, random: SeededRandom): Promise<Step> {
  if (random.next() < 0.4) return orderStep(dispatch, random);
  const channel = random.pick(writeChannels);
  const example = await asSeenNow(dispatch, office.examples[channel]);
  const change = {
    place: random.int(0, 1000),
    text: random.pick([...office.known, ...oddTexts]),
    number: random.pick([...oddNumbers, random.int(0, 100_000)]),
    flag: random.next() < 0.5,
  };
  const input = random.next() < 0.5 ? example : changedLeaf(example, change);
  return { channel, answer: await dispatch(channel, input) };
}

/** Rows that an example edits, as currently shown. */
export async function asSeenNow(dispatch: Transport, example: unknown): Promise<unknown> {
  const { table, rows } = (example ?? {}) as { table?: TableName; rows?: readonly { row: number; seen: unknown }[] };
  if (table === undefined || rows === undefined) return example;
  const dataset = await createClient(dispatch)('dataset.get', {});
  if (!dataset.ok) return example;
  return { ...(example as object), rows: rows.map((of) => ({ ...of, seen: dataset.value[table][of.row] ?? of.seen })) };
}

/** Turns a draft into an order with a number, or revokes an order to make room for a new draft. */
async function orderStep(dispatch: Transport, random: SeededRandom): Promise<Step> {
  const listed = await allOrders(createClient(dispatch));
  if (!listed.ok) return { channel: 'order.list', answer: listed };
  const drafts = listed.value.filter(({ state }) => state.kind === 'draft');
  const issued = listed.value.filter(({ state }) => state.kind === 'issued');
  if (drafts.length > 0 && (issued.length === 0 || random.next() < 0.6)) {
    const input = { orders: [random.pick(drafts).id] };
    return { channel: 'order.issue', answer: await dispatch('order.issue', input) };
  }
  if (issued.length === 0) return { channel: 'order.list', answer: listed };
  const { id, lines, state } = random.pick(issued);
  const successor = Object.fromEntries(lines.map(({ product, quantityPieces }) => [product, quantityPieces]));
  const on = 'issuedOn' in state ? state.issuedOn : '';
  const input = { order: id, on, by: '值班领导', reason: '道路中断', successor };
  return { channel: 'order.revoke', answer: await dispatch('order.revoke', input) };
}
