// Owns the sharing out of one product in whole cartons: first what the exact plan gives, floored to cartons and sent when
// a carton is full, then the cartons left over one by one, tier by tier, the worst fill first.
import { createShipments } from './shipments.ts';
import type { Shipment, Shipments } from './shipments.ts';

export interface CartonRequest {
  /** Index that tells demands apart; several products may serve one demand. */
  readonly demand: number;
  /** Place of its tier in the policy's order. */
  readonly tier: number;
  readonly group: number;
  readonly from: number;
  readonly due: number;
  /** Running total of the exact plan by day, pieces. */
  readonly exact: readonly number[];
  /** Most pieces this product may bring: what the demand still lacks, or its pin's maximum. */
  readonly most: number;
  /** The exact plan fills the demand (or its pin) with this product: the part-carton that completes it may go open. */
  readonly completes: boolean;
  /** Pieces a pin asks for at least. */
  readonly least: number;
}

export interface CartonProblem {
  /** [sender][day] running totals, whole pieces. */
  readonly supply: readonly (readonly number[])[];
  readonly carton: number;
  readonly requests: readonly CartonRequest[];
  /** Senders in order of preference for a request on a day. */
  readonly senders: (request: number, day: number) => readonly number[];
  /** Called for every carton sent, so that preferences can follow. */
  readonly onShip: (request: number, sender: number, pieces: number) => void;
  /** Pieces to be left after the last day, and the place of tier reserve: later tiers must not touch them. */
  readonly reserve: number;
  readonly reserveTier: number;
  /** Pieces the demand of a request still lacks, over all products. */
  readonly lacks: (request: number) => number;
  /** Fill of a group as it stands. */
  readonly fill: (group: number) => number;
}

/** The exact plan may be short of a whole carton by the LP's tolerance: half a piece. */
const nearly = 0.5;

export function fitCartons(problem: CartonProblem): { shipments: readonly Shipment[]; leftAt: (sender: number) => number } {
  const stock = createShipments(problem.supply);
  const sent = problem.requests.map(() => 0);
  const days = problem.supply[0]?.length ?? 0;
  for (let day = 0; day < days; day += 1) shipDay(problem, stock, sent, day);
  giveBack(problem, stock, sent);
  closeOpenCartons(problem, stock, sent);
  topUp(problem, stock, sent);
  return { shipments: stock.rows.filter((row) => row.pieces > 0), leftAt: stock.leftAt };
}

/** What the exact plan has given a request by a day, in whole cartons; all of it where that completes the demand. */
function wantedBy(problem: CartonProblem, r: number, day: number): number {
  const request = problem.requests[r];
  const exact = request.exact[Math.min(day, request.due)];
  const cartons = Math.floor((exact + nearly) / problem.carton) * problem.carton;
  const complete = request.completes && exact >= (request.exact.at(-1) as number) - nearly;
  const wanted = complete ? request.most : cartons;
  const pinned = day >= request.due ? Math.max(wanted, wholeCartonsUp(request.least, problem.carton)) : wanted;
  return Math.min(pinned, request.most);
}

function shipDay(problem: CartonProblem, stock: Shipments, sent: number[], day: number): void {
  const open = problem.requests.flatMap((request, r) =>
    request.from <= day && day <= request.due && wantedBy(problem, r, day) > sent[r] ? [r] : [],
  );
  open.sort((a, b) => problem.requests[a].tier - problem.requests[b].tier || problem.requests[a].due - problem.requests[b].due || a - b);
  for (const r of open) {
    for (const sender of problem.senders(r, day)) {
      const missing = Math.min(wantedBy(problem, r, day) - sent[r], problem.lacks(r));
      const cartons = Math.floor(Math.min(missing, stock.free(sender, day)) / problem.carton) * problem.carton;
      if (cartons > 0 && keepsReserve(problem, stock, sent, r, cartons)) send(problem, stock, sent, r, sender, day, cartons);
    }
    const part = Math.min(wantedBy(problem, r, day) - sent[r], problem.lacks(r));
    if (part > 0 && part < problem.carton && mayGoOpen(problem, sent, r, part)) sendPart(problem, stock, sent, r, day, part);
  }
}

/** An open carton takes loose pieces where there are enough, the fewest that do, before a full carton is broken. */
function sendPart(problem: CartonProblem, stock: Shipments, sent: number[], r: number, day: number, part: number): boolean {
  const able = problem.senders(r, day).filter((sender) => stock.free(sender, day) >= part);
  const loose = (sender: number) => stock.free(sender, day) % problem.carton;
  const fitting = able.filter((sender) => loose(sender) >= part).sort((a, b) => loose(a) - loose(b));
  const sender = fitting[0] ?? able[0];
  if (sender === undefined || !keepsReserve(problem, stock, sent, r, part)) return false;
  send(problem, stock, sent, r, sender, day, part);
  return true;
}

/** A part-carton goes only where it completes the demand, or the pin that bounds it. */
function mayGoOpen(problem: CartonProblem, sent: readonly number[], r: number, part: number): boolean {
  return part === problem.lacks(r) || sent[r] + part === problem.requests[r].most;
}

/** What the exact plan promised but broke up between senders comes back, if need be from the latest tier that has some. */
function giveBack(problem: CartonProblem, stock: Shipments, sent: number[]): void {
  const order = problem.requests.map((_, r) => r).sort((a, b) => problem.requests[a].tier - problem.requests[b].tier || a - b);
  for (const r of order) {
    const { due } = problem.requests[r];
    for (;;) {
      const missing = Math.min(wantedBy(problem, r, due) - sent[r], problem.lacks(r));
      const pieces = Math.min(missing, problem.carton);
      if (pieces <= 0 || (pieces < problem.carton && !mayGoOpen(problem, sent, r, pieces))) break;
      if (!insert(problem, stock, sent, r, pieces) && !takeFromLater(problem, stock, sent, r, pieces)) break;
    }
  }
}

/** Tries the rows of later tiers, the latest tier first: one gives up a carton if that lets the request have its own. */
function takeFromLater(problem: CartonProblem, stock: Shipments, sent: number[], r: number, pieces: number): boolean {
  const { tier, due } = problem.requests[r];
  const later = stock.rows.filter((row) => row.pieces > 0 && problem.requests[row.request].tier > tier && row.day <= due);
  later.sort(
    (a, b) =>
      problem.requests[b.request].tier - problem.requests[a.request].tier || b.request - a.request || b.day - a.day || a.sender - b.sender,
  );
  for (const row of later) {
    // An open carton is one of its own; else a whole one goes.
    const given = row.pieces % problem.carton === 0 ? problem.carton : row.pieces % problem.carton;
    recall(problem, stock, sent, row, given);
    if (insert(problem, stock, sent, r, pieces)) return true;
    send(problem, stock, sent, row.request, row.sender, row.day, given);
  }
  return false;
}

/** A carton opened to complete a demand that then lost another is closed again: its pieces are loose for those who follow. */
function closeOpenCartons(problem: CartonProblem, stock: Shipments, sent: number[]): void {
  for (const row of stock.rows) {
    const open = row.pieces % problem.carton;
    if (open > 0 && !mayGoOpen(problem, sent, row.request, 0)) recall(problem, stock, sent, row, open);
  }
}

/** Cartons left over: tier by tier, each to the group with the worst fill, at most one more than the exact plan's. */
function topUp(problem: CartonProblem, stock: Shipments, sent: number[]): void {
  const tiers = [...new Set(problem.requests.map((request) => request.tier))].sort((a, b) => a - b);
  for (const tier of tiers) {
    let open = problem.requests.flatMap((request, r) => (request.tier === tier ? [r] : []));
    while (open.length > 0) {
      open = open.filter((r) => pieceToAdd(problem, sent, r) > 0);
      if (open.length === 0) break;
      const worst = open.reduce((a, b) => (isWorse(problem, sent, b, a) ? b : a));
      if (!insert(problem, stock, sent, worst, pieceToAdd(problem, sent, worst))) open = open.filter((r) => r !== worst);
    }
  }
}

/** Pieces the next carton would bring: a whole one, or the part that completes; 0 where the exact plan allows no more. */
function pieceToAdd(problem: CartonProblem, sent: readonly number[], r: number): number {
  const request = problem.requests[r];
  const exact = request.exact.at(-1) ?? 0;
  const limit = Math.min(
    request.most,
    request.completes ? request.most : wholeCartonsUp(Math.max(exact - nearly, request.least), problem.carton),
  );
  const room = Math.min(limit - sent[r], problem.lacks(r));
  if (room >= problem.carton) return problem.carton;
  return room > 0 && mayGoOpen(problem, sent, r, room) ? room : 0;
}

function isWorse(problem: CartonProblem, sent: readonly number[], a: number, b: number): boolean {
  const difference = problem.fill(problem.requests[a].group) - problem.fill(problem.requests[b].group);
  if (difference !== 0) return difference < 0;
  const lost = (r: number) => (problem.requests[r].exact.at(-1) ?? 0) - sent[r];
  return lost(a) !== lost(b) ? lost(a) > lost(b) : a < b;
}

/** Sends on the earliest day of the window on which somebody can. */
function insert(problem: CartonProblem, stock: Shipments, sent: number[], r: number, pieces: number): boolean {
  if (!keepsReserve(problem, stock, sent, r, pieces)) return false;
  const { from, due } = problem.requests[r];
  for (let day = from; day <= due; day += 1) {
    if (pieces < problem.carton) {
      if (sendPart(problem, stock, sent, r, day, pieces)) return true;
      continue;
    }
    const sender = problem.senders(r, day).find((candidate) => stock.free(candidate, day) >= pieces);
    if (sender === undefined) continue;
    send(problem, stock, sent, r, sender, day, pieces);
    return true;
  }
  return false;
}

/** What the exact plan gives to tiers before the reserve is theirs; all else never eats into what is kept. */
function keepsReserve(problem: CartonProblem, stock: Shipments, sent: readonly number[], r: number, pieces: number): boolean {
  if (stock.left() - pieces >= problem.reserve) return true;
  const request = problem.requests[r];
  return request.tier < problem.reserveTier && sent[r] + pieces <= (request.exact.at(-1) ?? 0) + nearly;
}

function send(problem: CartonProblem, stock: Shipments, sent: number[], r: number, sender: number, day: number, pieces: number): void {
  stock.ship(sender, day, r, pieces);
  sent[r] += pieces;
  problem.onShip(r, sender, pieces);
}

function recall(problem: CartonProblem, stock: Shipments, sent: number[], row: Shipment, pieces: number): void {
  stock.recall(row, pieces);
  sent[row.request] -= pieces;
  problem.onShip(row.request, row.sender, -pieces);
}

function wholeCartonsUp(pieces: number, carton: number): number {
  return Math.ceil(pieces / carton) * carton;
}
