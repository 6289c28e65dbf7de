// The schema of every table in a dataset. One list of columns gives the row types, the CSV reader and writer, the cell checks, the grids
// and the import. Checks across tables are in planner/checkDataset.
import type { IsoDate } from './calendar.ts';
import type { DemandCode, EnterpriseCode, ItemCode, LineCode, MaterialCode, OrderId, OwnerCode, ProductCode, RegionCode } from './ids.ts';

export const regionLevels = ['province', 'city', 'county', 'outside'] as const;
export const riskLevels = ['low', 'medium', 'high'] as const;
export const tiers = ['national', 'frontline', 'key_project', 'essential', 'reserve', 'city_basic', 'public'] as const;
export const demandSources = ['pool', 'own', 'both'] as const;
export const pinKinds = ['quota', 'delivery', 'dispatch'] as const;
export const securedStates = ['accepted', 'transit', 'committed', 'own'] as const;
export const previousKinds = ['dispatch', 'delivery'] as const;

export type RegionLevel = (typeof regionLevels)[number];
export type RiskLevel = (typeof riskLevels)[number];
export type Tier = (typeof tiers)[number];
export type DemandSource = (typeof demandSources)[number];
export type PinKind = (typeof pinKinds)[number];
/** Received, on the way, in an issued order that has not left, issued from the city's own goods. */
export type SecuredState = (typeof securedStates)[number];
export type PreviousKind = (typeof previousKinds)[number];

/** What a cell may hold. `pieces` are integers of 0 or more; `decimal` has at most `decimals` decimals. */
export type CellKind =
  | { readonly kind: 'code' }
  | { readonly kind: 'regionCode' }
  | { readonly kind: 'text' }
  | { readonly kind: 'oneOf'; readonly options: readonly string[] }
  | { readonly kind: 'flag' }
  | { readonly kind: 'date' }
  | { readonly kind: 'pieces'; readonly min: number; readonly max: number }
  | { readonly kind: 'decimal'; readonly min: number; readonly max: number; readonly decimals: number };

export interface Column<T> {
  /** Column header in files. */
  readonly name: string;
  readonly cell: CellKind;
  readonly optional: boolean;
  /** The format of frozen documents that brought an optional column to a table that was there before. Never changed once released. */
  readonly since?: number;
  /** Never set at run time: carries the type of a parsed cell. */
  readonly type?: T;
}

export type Row<Columns> = {
  readonly [Field in keyof Columns]: Columns[Field] extends Column<infer T> ? T : never;
};

/** Upper limit for pieces: a hundred billion is beyond any epidemic's demand, and sums stay exact in doubles. */
export const maxPieces = 100_000_000_000;
export const maxMaterial = 1_000_000_000;
/** Material has at most six decimals: a gram if the unit is the tonne, a milligram if it is the kilogram. */
export const materialDecimals = 6;

function required<T>(name: string, cell: CellKind): Column<T> {
  return { name, cell, optional: false };
}

function optional<T>(name: string, cell: CellKind): Column<T | null> {
  return { name, cell, optional: true };
}

const code: CellKind = { kind: 'code' };
const regionCode: CellKind = { kind: 'regionCode' };
const text: CellKind = { kind: 'text' };
const flag: CellKind = { kind: 'flag' };
const date: CellKind = { kind: 'date' };
const pieces: CellKind = { kind: 'pieces', min: 0, max: maxPieces };
const material: CellKind = { kind: 'decimal', min: 0, max: maxMaterial, decimals: materialDecimals };
const share: CellKind = { kind: 'decimal', min: 0, max: 1, decimals: 6 };

function oneOf(options: readonly string[]): CellKind {
  return { kind: 'oneOf', options };
}

function decimal(min: number, max: number, decimals: number): CellKind {
  return { kind: 'decimal', min, max, decimals };
}

export const tables = {
  regions: {
    code: required<RegionCode>('code', regionCode),
    name: required<string>('name', text),
    parent: optional<RegionCode>('parent', regionCode),
    level: required<RegionLevel>('level', oneOf(regionLevels)),
    risk: optional<RiskLevel>('risk', oneOf(riskLevels)),
    population: optional<number>('population', { kind: 'pieces', min: 0, max: 2_000_000_000 }),
    longitude: optional<number>('longitude', decimal(-180, 180, 8)),
    latitude: optional<number>('latitude', decimal(-90, 90, 8)),
  },
  products: {
    code: required<ProductCode>('code', code),
    name: required<string>('name', text),
    unit: required<string>('unit', text),
    cartonPieces: required<number>('carton', { kind: 'pieces', min: 1, max: 10_000_000 }),
    weightGrams: required<number>('weight_g', decimal(0, 1_000_000, 6)),
    standard: optional<string>('standard', text),
    linkageMaterial: optional<MaterialCode>('linkage_material', code),
  },
  materials: {
    code: required<MaterialCode>('code', code),
    name: required<string>('name', text),
    unit: required<string>('unit', text),
    lot: required<number>('lot', decimal(0.000001, maxMaterial, materialDecimals)),
    scarce: required<boolean>('scarce', flag),
    linkageRatio: required<number>('linkage_ratio', share),
  },
  bom: {
    product: required<ProductCode>('product', code),
    material: required<MaterialCode>('material', code),
    perThousand: required<number>('per_thousand', decimal(0, 1_000_000, 6)),
  },
  enterprises: {
    code: required<EnterpriseCode>('code', code),
    name: required<string>('name', text),
    region: required<RegionCode>('region', regionCode),
    loss: optional<number>('loss', decimal(0, 10, 6)),
    rating: optional<number>('rating', share),
  },
  lines: {
    code: required<LineCode>('code', code),
    enterprise: required<EnterpriseCode>('enterprise', code),
    product: required<ProductCode>('product', code),
    ratePiecesPerDay: required<number>('rate_per_day', { kind: 'pieces', min: 0, max: 1_000_000_000 }),
    from: optional<IsoDate>('from', date),
    to: optional<IsoDate>('to', date),
    availability: optional<number>('availability', share),
  },
  lineDays: {
    line: required<LineCode>('line', code),
    date: required<IsoDate>('date', date),
    availability: required<number>('availability', share),
  },
  stocks: {
    owner: required<OwnerCode>('owner', code),
    item: required<ItemCode>('item', code),
    quantity: required<number>('quantity', material),
    region: optional<RegionCode>('region', regionCode),
  },
  supplies: {
    date: required<IsoDate>('date', date),
    owner: required<OwnerCode>('owner', code),
    item: required<ItemCode>('item', code),
    quantity: required<number>('quantity', material),
    region: optional<RegionCode>('region', regionCode),
  },
  demands: {
    code: required<DemandCode>('code', code),
    tier: required<Tier>('tier', oneOf(tiers)),
    region: required<RegionCode>('region', regionCode),
    product: required<ProductCode>('product', code),
    quantityPieces: required<number>('quantity', pieces),
    from: required<IsoDate>('from', date),
    due: required<IsoDate>('due', date),
    source: optional<DemandSource>('source', oneOf(demandSources)),
  },
  substitutes: {
    product: required<ProductCode>('product', code),
    serves: required<ProductCode>('serves', code),
  },
  arrears: {
    enterprise: required<EnterpriseCode>('enterprise', code),
    material: required<MaterialCode>('material', code),
    quantity: required<number>('quantity', material),
  },
  distances: {
    from: required<RegionCode>('from', regionCode),
    to: required<RegionCode>('to', regionCode),
    km: required<number>('km', decimal(0, 20_000, 3)),
  },
  pins: {
    kind: required<PinKind>('kind', oneOf(pinKinds)),
    enterprise: optional<EnterpriseCode>('enterprise', code),
    material: optional<MaterialCode>('material', code),
    product: optional<ProductCode>('product', code),
    demand: optional<DemandCode>('demand', code),
    min: optional<number>('min', material),
    max: optional<number>('max', material),
  },
  secured: {
    demand: required<DemandCode>('demand', code),
    product: required<ProductCode>('product', code),
    quantityPieces: required<number>('quantity', pieces),
    state: required<SecuredState>('state', oneOf(securedStates)),
  },
  committed: {
    order: required<OrderId>('order', code),
    product: required<ProductCode>('product', code),
    from: required<RegionCode>('from', regionCode),
    quantityPieces: required<number>('quantity', pieces),
    shippedPieces: required<number>('shipped', pieces),
    date: required<IsoDate>('date', date),
    due: required<IsoDate>('due', date),
  },
  given: {
    enterprise: required<EnterpriseCode>('enterprise', code),
    material: required<MaterialCode>('material', code),
    quantity: required<number>('quantity', material),
  },
  opening: {
    enterprise: required<EnterpriseCode>('enterprise', code),
    material: required<MaterialCode>('material', code),
    quantity: required<number>('quantity', material),
  },
  eligible: {
    city: required<RegionCode>('city', regionCode),
    product: required<ProductCode>('product', code),
    eligible: required<boolean>('eligible', flag),
    basis: optional<string>('basis', text),
  },
  previous: {
    kind: required<PreviousKind>('kind', oneOf(previousKinds)),
    date: required<IsoDate>('date', date),
    from: optional<RegionCode>('from', regionCode),
    to: optional<RegionCode>('to', regionCode),
    enterprise: optional<EnterpriseCode>('enterprise', code),
    product: required<ProductCode>('product', code),
    quantityPieces: required<number>('quantity', pieces),
  },
} as const;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

/** Tables that remember what happened since the cycle began. They are derived from papers; people do not type them. */
export const derivedTables = ['secured', 'committed', 'given', 'opening', 'eligible', 'previous'] as const satisfies readonly TableName[];
export type DerivedTable = (typeof derivedTables)[number];
/** A table that people keep. */
export type EnteredTable = Exclude<TableName, DerivedTable>;
export const enteredTables = tableNames.filter((name): name is EnteredTable => !isDerived(name));

export function isDerived(name: TableName): name is DerivedTable {
  return (derivedTables as readonly TableName[]).includes(name);
}

/** The file of each table. */
export const tableFiles: { readonly [Name in TableName]: string } = {
  regions: 'regions.csv',
  products: 'products.csv',
  materials: 'materials.csv',
  bom: 'bom.csv',
  enterprises: 'enterprises.csv',
  lines: 'lines.csv',
  lineDays: 'line_days.csv',
  stocks: 'stocks.csv',
  supplies: 'supplies.csv',
  demands: 'demands.csv',
  substitutes: 'substitutes.csv',
  arrears: 'arrears.csv',
  distances: 'distances.csv',
  pins: 'pins.csv',
  secured: 'secured.csv',
  committed: 'committed.csv',
  given: 'given.csv',
  opening: 'opening.csv',
  eligible: 'eligible.csv',
  previous: 'previous.csv',
};

/** The format of frozen documents that brought the table, where it was not the first. Such a table is optional. */
export const tableSince: { readonly [Name in TableName]?: number } = Object.fromEntries(derivedTables.map((name) => [name, 2]));

/** The file that holds the policy. */
export const policyFile = 'policy.json';

/** Tables whose file may be missing, which makes them empty. All other files must exist, if only with a header. */
export const optionalTables: readonly TableName[] = ['lineDays', 'substitutes', 'arrears', 'pins', ...derivedTables];

export type Region = Row<typeof tables.regions>;
export type Product = Row<typeof tables.products>;
export type Material = Row<typeof tables.materials>;
export type BomRow = Row<typeof tables.bom>;
export type Enterprise = Row<typeof tables.enterprises>;
/** One row for each product a line can make; the first row of a line names its primary product. */
export type LineRow = Row<typeof tables.lines>;
export type LineDay = Row<typeof tables.lineDays>;
export type Stock = Row<typeof tables.stocks>;
export type Supply = Row<typeof tables.supplies>;
export type Demand = Row<typeof tables.demands>;
export type Substitute = Row<typeof tables.substitutes>;
export type Arrears = Row<typeof tables.arrears>;
export type Distance = Row<typeof tables.distances>;
export type Pin = Row<typeof tables.pins>;
/** What a demand of the cycle already has or is sure to get. */
export type Secured = Row<typeof tables.secured>;
/** One product of an order issued in this cycle, and what of it has left. */
export type Committed = Row<typeof tables.committed>;
/** Scarce material handed out since the cycle began. */
export type Given = Row<typeof tables.given>;
/** An enterprise's own scarce material on the first morning of the cycle. */
export type Opening = Row<typeof tables.opening>;
/** Support decided for this cycle. */
export type Eligible = Row<typeof tables.eligible>;
/** What the plan in force says for days to come. */
export type Previous = Row<typeof tables.previous>;
