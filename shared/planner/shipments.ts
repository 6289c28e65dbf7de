// Owns what can still leave: running totals of goods at several places, and shipments that never overdraw them.

export interface Shipment {
  readonly sender: number;
  readonly day: number;
  /** Index of the request it serves. */
  readonly request: number;
  pieces: number;
}

export interface Shipments {
  readonly rows: readonly Shipment[];
  /** Pieces that may leave a sender on a day without overdrawing that or any later day. */
  free(sender: number, day: number): number;
  /** Pieces left at all senders after the last day. */
  left(): number;
  leftAt(sender: number): number;
  ship(sender: number, day: number, request: number, pieces: number): void;
  /** Takes back pieces of a row. */
  recall(row: Shipment, pieces: number): void;
}

/** `supply[sender][day]`: whole pieces that have arrived by the end of each day (running totals). */
export function createShipments(supply: readonly (readonly number[])[]): Shipments {
  const slack = supply.map((totals) => [...totals]);
  const rows: Shipment[] = [];
  const byKey = new Map<string, Shipment>();
  const change = (sender: number, day: number, pieces: number) => {
    for (let t = day; t < slack[sender].length; t += 1) slack[sender][t] += pieces;
  };
  const leftAt = (sender: number) => slack[sender].at(-1) as number;
  return {
    rows,
    free(sender, day) {
      let least = slack[sender][day];
      for (let t = day + 1; t < slack[sender].length; t += 1) least = Math.min(least, slack[sender][t]);
      return Math.max(0, least);
    },
    left: () => slack.reduce((total, _, sender) => total + leftAt(sender), 0),
    leftAt,
    ship(sender, day, request, pieces) {
      change(sender, day, -pieces);
      const key = `${sender}|${day}|${request}`;
      const row = byKey.get(key);
      if (row !== undefined) {
        row.pieces += pieces;
        return;
      }
      const added = { sender, day, request, pieces };
      byKey.set(key, added);
      rows.push(added);
    },
    recall(row, pieces) {
      change(row.sender, row.day, pieces);
      row.pieces -= pieces;
    },
  };
}
