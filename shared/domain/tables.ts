// What every table of a dataset is: its columns and what their codes name, its file, and what tells its rows apart. The row types, the
// reader and writer, checks, grids, import, workbook, snapshots, warnings and the order of rows in files all follow from this.
import type { IsoDate } from './calendar.ts';
import {
  code,
  codeOf,
  date,
  decimal,
  flag,
  material,
  materialDecimals,
  maxMaterial,
  oneOf,
  optional,
  pieces,
  regionCode,
  regionLevels,
  regionOf,
  required,
  share,
  text,
  type RegionLevel,
  type Row,
} from './column.ts';
import type { DemandCode, EnterpriseCode, ItemCode, LineCode, MaterialCode, OwnerCode, PartyCode, ProductCode, RegionCode } from './ids.ts';
import { memoryTables } from './memoryTables.ts';
import { contactRoles, supplySources, type ContactRole, type SupplySource } from './rowKinds.ts';

export const riskLevels = ['low', 'medium', 'high'] as const;
export const tiers = ['national', 'frontline', 'key_project', 'essential', 'reserve', 'city_basic', 'public'] as const;
export const demandSources = ['pool', 'own', 'both'] as const;
export const pinKinds = ['quota', 'delivery', 'dispatch'] as const;

export type RiskLevel = (typeof riskLevels)[number];
export type Tier = (typeof tiers)[number];
export type DemandSource = (typeof demandSources)[number];
export type PinKind = (typeof pinKinds)[number];

export const tables = {
  regions: {
    code: required<RegionCode>('code', regionCode),
    name: required<string>('name', text),
    nameEn: optional<string>('name_en', text, 6),
    parent: optional<RegionCode>('parent', regionOf()),
    level: required<RegionLevel>('level', oneOf(regionLevels)),
    risk: optional<RiskLevel>('risk', oneOf(riskLevels)),
    population: optional<number>('population', { kind: 'pieces', min: 0, max: 2_000_000_000 }),
    longitude: optional<number>('longitude', decimal(-180, 180, 8)),
    latitude: optional<number>('latitude', decimal(-90, 90, 8)),
  },
  products: {
    code: required<ProductCode>('code', code),
    name: required<string>('name', text),
    nameEn: optional<string>('name_en', text, 6),
    unit: required<string>('unit', text),
    cartonPieces: required<number>('carton', { kind: 'pieces', min: 1, max: 10_000_000 }),
    weightGrams: required<number>('weight_g', decimal(0, 1_000_000, 6)),
    standard: optional<string>('standard', text),
    linkageMaterial: optional<MaterialCode>('linkage_material', codeOf('materials')),
  },
  materials: {
    code: required<MaterialCode>('code', code),
    name: required<string>('name', text),
    nameEn: optional<string>('name_en', text, 6),
    unit: required<string>('unit', text),
    lot: required<number>('lot', decimal(0.000001, maxMaterial, materialDecimals)),
    scarce: required<boolean>('scarce', flag),
    linkageRatio: required<number>('linkage_ratio', share),
  },
  bom: {
    product: required<ProductCode>('product', codeOf('products')),
    material: required<MaterialCode>('material', codeOf('materials')),
    perThousand: required<number>('per_thousand', decimal(0, 1_000_000, 6)),
  },
  enterprises: {
    code: required<EnterpriseCode>('code', code),
    name: required<string>('name', text),
    nameEn: optional<string>('name_en', text, 6),
    region: required<RegionCode>('region', regionOf('city', 'county')),
    loss: optional<number>('loss', decimal(0, 10, 6)),
    rating: optional<number>('rating', share),
  },
  lines: {
    code: required<LineCode>('code', code),
    enterprise: required<EnterpriseCode>('enterprise', codeOf('enterprises')),
    product: required<ProductCode>('product', codeOf('products')),
    ratePiecesPerDay: required<number>('rate_per_day', { kind: 'pieces', min: 0, max: 1_000_000_000 }),
    from: optional<IsoDate>('from', date),
    to: optional<IsoDate>('to', date),
    availability: optional<number>('availability', share),
  },
  lineDays: {
    line: required<LineCode>('line', codeOf('lines')),
    date: required<IsoDate>('date', date),
    availability: required<number>('availability', share),
  },
  stocks: {
    owner: required<OwnerCode>('owner', codeOf('owners')),
    item: required<ItemCode>('item', codeOf('items')),
    quantity: required<number>('quantity', material),
    region: optional<RegionCode>('region', regionOf()),
  },
  supplies: {
    date: required<IsoDate>('date', date),
    owner: required<OwnerCode>('owner', codeOf('owners')),
    item: required<ItemCode>('item', codeOf('items')),
    quantity: required<number>('quantity', material),
    region: optional<RegionCode>('region', regionOf()),
    source: optional<SupplySource>('source', oneOf(supplySources), 6),
    // Of a directed donation: the city it is given to.
    receiver: optional<RegionCode>('receiver', regionOf('city'), 6),
  },
  demands: {
    code: required<DemandCode>('code', code),
    tier: required<Tier>('tier', oneOf(tiers)),
    // What level it must have depends on the tier.
    region: required<RegionCode>('region', regionOf()),
    product: required<ProductCode>('product', codeOf('products')),
    quantityPieces: required<number>('quantity', pieces),
    from: required<IsoDate>('from', date),
    due: required<IsoDate>('due', date),
    source: optional<DemandSource>('source', oneOf(demandSources)),
  },
  // Where goods are released to the public.
  outlets: {
    // Not named `code`: other tables do not name outlets, so that it never needs recoding.
    outlet: required<string>('code', code),
    name: required<string>('name', text),
    region: required<RegionCode>('region', regionOf('city', 'county')),
    address: optional<string>('address', text),
    hours: optional<string>('hours', text),
    telephone: optional<string>('telephone', text),
    // Its part among the outlets of its county; 1 where it is empty.
    weight: optional<number>('weight', decimal(0, 1_000_000, 6)),
  },
  // Whom to turn to in a place or at a maker: who takes goods in, who hands them out, and units such as hospitals.
  contacts: {
    party: required<PartyCode>('party', codeOf('parties')),
    name: required<string>('name', text),
    // Empty where it speaks for its party whatever is asked.
    role: optional<ContactRole>('role', oneOf(contactRoles)),
    address: optional<string>('address', text),
    person: optional<string>('person', text),
    telephone: optional<string>('telephone', text),
  },
  substitutes: {
    product: required<ProductCode>('product', codeOf('products')),
    serves: required<ProductCode>('serves', codeOf('products')),
  },
  arrears: {
    enterprise: required<EnterpriseCode>('enterprise', codeOf('enterprises')),
    material: required<MaterialCode>('material', codeOf('materials')),
    quantity: required<number>('quantity', material),
  },
  distances: {
    from: required<RegionCode>('from', regionOf('city', 'outside')),
    to: required<RegionCode>('to', regionOf('city', 'outside')),
    km: required<number>('km', decimal(0, 20_000, 3)),
  },
  pins: {
    kind: required<PinKind>('kind', oneOf(pinKinds)),
    enterprise: optional<EnterpriseCode>('enterprise', codeOf('enterprises')),
    material: optional<MaterialCode>('material', codeOf('materials')),
    product: optional<ProductCode>('product', codeOf('products')),
    demand: optional<DemandCode>('demand', codeOf('demands')),
    min: optional<number>('min', material),
    max: optional<number>('max', material),
  },
  ...memoryTables,
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

export interface TableRules<Field extends string> {
  readonly file: string;
  /** The file may be missing, which makes the table empty. All other files must exist, if only with a header. */
  readonly isOptional?: true;
  /** The format of frozen documents that brought the table, where it was not the first. Such a table is optional. */
  readonly since?: number;
  /** What tells rows apart. It makes the id of a snapshot's record: never changed once released. */
  readonly key: readonly Field[];
  /** Rows of the same key add up. In other tables a second one is a problem. */
  readonly repeats?: true;
  /** What rows are sorted by in files, where it is not the key: rows that are equal in it keep their order. */
  readonly order?: readonly Field[];
}

const optionalFile = { isOptional: true } as const;
const later = { isOptional: true, since: 6 } as const;
const memory = { isOptional: true, since: 2 } as const;

const rules: { readonly [Name in TableName]: TableRules<keyof (typeof tables)[Name] & string> } = {
  regions: { file: 'regions.csv', key: ['code'] },
  products: { file: 'products.csv', key: ['code'] },
  materials: { file: 'materials.csv', key: ['code'] },
  bom: { file: 'bom.csv', key: ['product', 'material'] },
  enterprises: { file: 'enterprises.csv', key: ['code'] },
  // The first row of a line names its primary product.
  lines: { file: 'lines.csv', key: ['code', 'product'], order: ['code'] },
  lineDays: { file: 'line_days.csv', ...optionalFile, key: ['line', 'date'] },
  stocks: { file: 'stocks.csv', key: ['owner', 'item', 'region'] },
  supplies: { file: 'supplies.csv', key: ['date', 'owner', 'item', 'region'], repeats: true },
  demands: { file: 'demands.csv', key: ['code'] },
  outlets: { file: 'outlets.csv', ...later, key: ['outlet'] },
  contacts: { file: 'contacts.csv', ...later, key: ['party', 'name'] },
  substitutes: { file: 'substitutes.csv', ...optionalFile, key: ['product', 'serves'] },
  arrears: { file: 'arrears.csv', ...optionalFile, key: ['enterprise', 'material'], repeats: true },
  distances: { file: 'distances.csv', key: ['from', 'to'] },
  pins: { file: 'pins.csv', ...optionalFile, key: ['kind', 'enterprise', 'material', 'product', 'demand'], repeats: true },
  secured: { file: 'secured.csv', ...memory, key: ['demand', 'product', 'state'], repeats: true },
  committed: { file: 'committed.csv', ...memory, key: ['order', 'product'] },
  given: { file: 'given.csv', ...memory, key: ['enterprise', 'material'], repeats: true },
  opening: { file: 'opening.csv', ...memory, key: ['enterprise', 'material'] },
  eligible: { file: 'eligible.csv', ...memory, key: ['city', 'product'] },
  previous: { file: 'previous.csv', ...memory, key: ['kind', 'date', 'from', 'to', 'enterprise', 'product'], repeats: true },
};

/** The rules of each table, its fields as plain text. */
export const tableRules = rules as { readonly [Name in TableName]: TableRules<string> };

/** Fields that sort the rows of a table in files: the key, then whatever else may differ between rows that add up. */
export function sortFields(name: TableName): readonly string[] {
  const { key, order, repeats } = tableRules[name];
  return order ?? (repeats ? [...key, ...Object.keys(tables[name]).filter((field) => !key.includes(field))] : key);
}

/** The file of each table. */
export const tableFiles = Object.fromEntries(tableNames.map((name) => [name, rules[name].file])) as {
  readonly [Name in TableName]: string;
};

/** The file that holds the policy. */
export const policyFile = 'policy.json';

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
export type Outlet = Row<typeof tables.outlets>;
export type Contact = Row<typeof tables.contacts>;
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
