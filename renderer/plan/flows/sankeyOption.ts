// Chart options of the Sankey diagram: senders, tiers, receivers from left to right; flows of the selected receiver are highlighted.
import type { EChartsCoreOption } from 'echarts/core';
import type { RegionCode } from '../../../shared/domain/ids.ts';
import type { Tier } from '../../../shared/domain/tables.ts';
import { bigPieces, type BigUnit } from '../../ui/figures.ts';
import type { Names } from '../../ui/names.ts';
import { chartTooltip } from '../../ui/chartTooltip.ts';
import type { Tokens } from '../../ui/tokens.ts';
import { otherRegion, type Flows, type FlowNode } from '../flowModel.ts';

const receiverPrefix = 'to:';

export function sankeyOption(
  flows: Flows,
  tierOrder: readonly Tier[],
  receiver: RegionCode | null,
  names: Names,
  unit: BigUnit,
  tokens: Tokens,
  otherText: (count: number) => string,
): EChartsCoreOption {
  const tierColour = (tier: Tier) => tokenOfTier(tokens, tierOrder.indexOf(tier));
  const regionName = (node: FlowNode) => (node.region === otherRegion ? otherText(node.regions) : names.place(node.region));
  const text = { color: tokens.text, fontFamily: tokens['font-screen'], fontSize: 12 };
  const label = (name: string, pieces: number) => `${name}  {amount|${bigPieces(pieces, unit)}}`;
  const rich = { amount: { color: tokens['text-secondary'], fontSize: 12 } };
  const tierTitle = (tier: Tier) => `${tierOrder.indexOf(tier) + 1} ${names.tier(tier)}`;
  const places = new Map([...flows.senders, ...flows.receivers].map((node) => [node.region, regionName(node)]));
  const plain = tokens['text-secondary'];
  const faint = receiver === null ? 0.38 : 0.24;
  return {
    textStyle: { fontFamily: tokens['font-screen'] },
    tooltip: chartTooltip('item', (value) => bigPieces(value, unit), tokens),
    series: {
      type: 'sankey',
      left: 124,
      right: 128,
      top: 8,
      bottom: 12,
      nodeWidth: 10,
      nodeGap: 14,
      layoutIterations: 0,
      draggable: false,
      emphasis: { focus: 'trajectory' },
      data: [
        ...flows.senders.map((node) => ({
          name: `from:${node.region}`,
          title: regionName(node),
          depth: 0,
          itemStyle: { color: plain },
          label: { position: 'left', formatter: label(regionName(node), node.pieces), rich, ...text },
        })),
        ...flows.tiers.map((node) => ({
          name: `tier:${node.tier}`,
          title: tierTitle(node.tier),
          depth: 1,
          itemStyle: { color: tierColour(node.tier) },
          label: {
            position: 'right',
            formatter: label(tierTitle(node.tier), node.pieces),
            rich,
            ...text,
            backgroundColor: tokens.surface,
            padding: [2, 4],
            borderRadius: 2,
          },
        })),
        ...flows.receivers.map((node) => ({
          name: `${receiverPrefix}${node.region}`,
          title: regionName(node),
          depth: 2,
          itemStyle: { color: node.region === receiver ? tokens.accent : plain },
          label: {
            position: 'right',
            formatter: label(regionName(node), node.pieces),
            rich,
            ...text,
            fontWeight: node.region === receiver ? 600 : 400,
          },
        })),
      ],
      links: [
        ...flows.fromSender.map((link) => ({
          title: `${places.get(link.from) ?? ''} → ${tierTitle(link.tier)}`,
          source: `from:${link.from}`,
          target: `tier:${link.tier}`,
          value: link.pieces,
          lineStyle: { color: tierColour(link.tier), opacity: faint, curveness: 0.5 },
        })),
        ...flows.toReceiver.map((link) => ({
          title: `${tierTitle(link.tier)} → ${places.get(link.to) ?? ''}`,
          source: `tier:${link.tier}`,
          target: `${receiverPrefix}${link.to}`,
          value: link.pieces,
          lineStyle: { color: tierColour(link.tier), opacity: link.to === receiver ? 0.8 : faint, curveness: 0.5 },
        })),
      ],
    },
  };
}

/** The region of a receiver's node; null for other nodes. */
export function receiverOfNode(name: string): RegionCode | null {
  return name.startsWith(receiverPrefix) ? name.slice(receiverPrefix.length) : null;
}

/** The colour ramp has seven steps from dark to light; a tier's colour follows from its position in the order. */
export function tokenOfTier(tokens: Tokens, index: number): string {
  const ramp = [
    tokens['tier-1'],
    tokens['tier-2'],
    tokens['tier-3'],
    tokens['tier-4'],
    tokens['tier-5'],
    tokens['tier-6'],
    tokens['tier-7'],
  ];
  return ramp[Math.max(0, Math.min(ramp.length - 1, index))];
}
