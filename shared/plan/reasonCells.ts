// Writes reasons and remedies as cells of reasons.csv: plain words and codes, the same on every machine and in every language.
import type { GroupReasons, ReasonKind } from './plan.ts';
import type { Remedy, RemedyChange } from './remedy.ts';

/** The cause of most pieces; among equals the one counted first. */
export function largestReason({ parts }: Pick<GroupReasons, 'parts'>): ReasonKind | '' {
  const most = Math.max(0, ...parts.map((part) => part.pieces));
  return parts.find((part) => part.pieces === most)?.kind ?? '';
}

/** Every cause with its pieces, largest first: `material 2468000; outranked national 700000; linkage 952000`. */
export function reasonDetail({ parts }: Pick<GroupReasons, 'parts'>): string {
  return [...parts]
    .sort((a, b) => b.pieces - a.pieces)
    .flatMap(({ kind, pieces, tiers }) =>
      tiers.length === 0 ? [`${kind} ${pieces}`] : tiers.map((row) => `${kind} ${row.tier} ${row.pieces}`),
    )
    .join('; ');
}

/** The best remedy with its size, and the group's exact fill after it if it was tried; empty if there is none. */
export function remedyCell({ remedies }: Pick<GroupReasons, 'remedies'>): string {
  return remedies.map(remedyText).join('; ');
}

function remedyText({ change, fillAfter }: Remedy): string {
  return `${changeText(change)}${fillAfter === null ? '' : ` -> ${fillAfter}`}`;
}

function changeText(change: RemedyChange): string {
  const { kind } = change;
  switch (change.kind) {
    case 'moreMaterial':
      return `${kind} ${change.material} +${change.quantity}`;
    case 'lessMaterialReserve':
      return `${kind} ${change.material} -${change.quantity}`;
    case 'linkageRatio':
      return `${kind} ${change.material} ${change.from} to ${change.to}`;
    case 'lessReserve':
      return `${kind} ${change.product} -${change.quantity}`;
    case 'moreGoods':
      return `${kind} ${change.owner} ${change.city} ${change.product} +${change.quantity}`;
    case 'threshold':
      return `${kind} ${change.from} to ${change.to}`;
    case 'support':
      return `${kind} ${change.city}`;
    case 'openSource':
      return `${kind} ${change.tier} ${change.region} ${change.product}`;
    case 'liftPin':
      return `${kind} ${change.pin} ${change.enterprise ?? change.demand ?? ''}`;
  }
}
