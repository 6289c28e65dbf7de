// Small random valid datasets, for claims about every dataset.
import fc from 'fast-check';
import { addDays } from '../../shared/domain/calendar.ts';
import { noMemory, type Dataset } from '../../shared/domain/dataset.ts';
import { supportModes } from '../../shared/domain/policy.ts';
import { demandSources, riskLevels, tiers, type Demand, type LineRow, type Pin } from '../../shared/domain/tables.ts';

export interface ArbitraryDatasetOptions {
  /** Whether there are pins, which may contradict each other. */
  readonly pins?: boolean;
}

const start = '2020-03-02';

/** 1–4 cities, 1–4 enterprises, 1–3 products, 1–2 scarce materials and one that is not scarce, 1–5 days. */
export function arbitraryDataset({ pins = false }: ArbitraryDatasetOptions = {}): fc.Arbitrary<Dataset> {
  return fc
    .record({ cities: size(1, 4), enterprises: size(1, 4), products: size(1, 3), materials: size(1, 2), days: size(1, 5) })
    .chain((sizes) => datasetOf(sizes, pins));
}

interface Sizes {
  readonly cities: number;
  readonly enterprises: number;
  readonly products: number;
  readonly materials: number;
  readonly days: number;
}

function datasetOf({ cities, enterprises, products, materials, days }: Sizes, withPins: boolean): fc.Arbitrary<Dataset> {
  const cityCodes = codes(cities, (n) => `36${String(n + 1).padStart(2, '0')}00`);
  const countyCodes = cityCodes.map((city) => `${city.slice(0, 4)}21`);
  const enterpriseCodes = codes(enterprises, (n) => `E${n}`);
  const productCodes = codes(products, (n) => `P${n}`);
  const scarceCodes = codes(materials, (n) => `M${n}`);
  const pool = (item: string, region: string | null) => ({ owner: 'pool', item, region });
  const date = size(0, days - 1).map((day) => addDays(start, day));
  const inside = fc.constantFrom(...cityCodes, ...countyCodes);
  const linkage = fc.array(fc.nat({ max: materials - 1 }), { minLength: products, maxLength: products });

  const place = fc.record({ city: fc.nat({ max: cities - 1 }) });
  const goods = fc.record({
    owner: fc.constantFrom(...cityCodes, ...enterpriseCodes),
    item: fc.constantFrom(...productCodes),
    region: fc.constant(null),
    quantity: pieces(50_000),
  });
  const poolGoods = fc
    .record({ place, item: fc.constantFrom(...productCodes), quantity: pieces(50_000) })
    .map(({ place: { city }, item, quantity }) => ({ ...pool(item, cityCodes[city]), quantity }));
  const enterpriseMaterial = fc.record({
    owner: fc.constantFrom(...enterpriseCodes),
    item: fc.constantFrom(...scarceCodes, 'LOOP'),
    region: fc.constant(null),
    quantity: kilograms(50),
  });
  const poolMaterial = fc
    .record({ item: fc.constantFrom(...scarceCodes), quantity: kilograms(200) })
    .map(({ item, quantity }) => ({ ...pool(item, null), quantity }));
  const holding = fc.oneof(goods, poolGoods, enterpriseMaterial, poolMaterial);

  const tables = fc.record({
    coordinates: fc.array(fc.record({ longitude: fc.integer({ min: 1135, max: 1185 }), latitude: fc.integer({ min: 245, max: 300 }) }), {
      minLength: cities + 1,
      maxLength: cities + 1,
    }),
    risks: fc.array(fc.option(fc.constantFrom(...riskLevels)), { minLength: cities, maxLength: cities }),
    linkage,
    linked: fc.array(fc.boolean(), { minLength: products, maxLength: products }),
    cartons: fc.array(fc.constantFrom(1, 10, 200, 500, 2000), { minLength: products, maxLength: products }),
    ratios: fc.array(size(0, 10), { minLength: materials, maxLength: materials }),
    lots: fc.array(fc.constantFrom(0.5, 1, 10), { minLength: materials, maxLength: materials }),
    perThousand: fc.array(size(1, 40), { minLength: products, maxLength: products }),
    enterpriseRows: fc.array(fc.record({ region: inside, loss: fc.option(size(0, 20)), rating: fc.option(size(0, 10)) }), {
      minLength: enterprises,
      maxLength: enterprises,
    }),
    lines: fc.array(
      fc.record({
        enterprise: fc.constantFrom(...enterpriseCodes),
        makes: fc.uniqueArray(fc.record({ product: fc.constantFrom(...productCodes), rate: pieces(20_000) }), {
          minLength: 1,
          maxLength: 2,
          selector: (make) => make.product,
        }),
        from: fc.option(size(0, days)),
        service: fc.option(size(0, days)),
        availability: fc.option(size(0, 10)),
      }),
      { maxLength: 5 },
    ),
    dayOff: fc.option(fc.record({ date, availability: size(0, 10) })),
    stocks: fc.uniqueArray(holding, { maxLength: 8, selector: (row) => `${row.owner}|${row.item}|${row.region}` }),
    supplies: fc.array(fc.record({ date: size(-1, days).map((day) => addDays(start, day)), row: holding }), { maxLength: 8 }),
    demands: fc.array(
      fc.record({
        tier: fc.constantFrom(...tiers.filter((tier) => tier !== 'reserve')),
        region: inside,
        goesOutside: fc.boolean(),
        product: fc.constantFrom(...productCodes),
        quantityPieces: pieces(50_000),
        from: size(-1, days - 1),
        length: size(0, days),
        source: fc.option(fc.constantFrom(...demandSources)),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    substitutes: fc.uniqueArray(fc.record({ product: fc.constantFrom(...productCodes), serves: fc.constantFrom(...productCodes) }), {
      maxLength: 2,
      selector: (row) => `${row.product}|${row.serves}`,
    }),
    arrears: fc.array(
      fc.record({ enterprise: fc.constantFrom(...enterpriseCodes), material: fc.constantFrom(...scarceCodes), quantity: kilograms(20) }),
      { maxLength: 3 },
    ),
    distance: fc.option(size(1, 4000)),
    mode: fc.constantFrom(...supportModes),
    threshold: size(0, 20),
    listed: fc.subarray(cityCodes),
    materialReserve: fc.option(kilograms(50)),
    goodsReserve: fc.option(pieces(20_000)),
  });

  return tables.chain((given) => {
    const demands: Demand[] = given.demands.map(({ goesOutside, from, length, ...demand }, n) => ({
      code: `D${n}`,
      ...demand,
      region: goesOutside && demand.tier === 'national' ? outside : demand.region,
      from: addDays(start, from),
      due: addDays(start, from + length),
    }));
    const lines: LineRow[] = given.lines.flatMap(({ enterprise, makes, from, service, availability }, n) =>
      makes.map(({ product, rate }) => ({
        code: `L${n}`,
        enterprise,
        product,
        ratePiecesPerDay: rate,
        from: from === null ? null : addDays(start, from),
        to: service === null ? null : addDays(start, (from ?? 0) + service),
        availability: availability === null ? null : availability / 10,
      })),
    );
    const dataset: Dataset = {
      regions: [
        {
          code: '360000',
          name: '江西省',
          nameEn: null,
          parent: null,
          level: 'province',
          risk: null,
          population: null,
          longitude: null,
          latitude: null,
        },
        ...cityCodes.map(
          (code, n) =>
            ({
              code,
              name: `市${n + 1}`,
              nameEn: null,
              parent: '360000',
              level: 'city',
              risk: given.risks[n],
              population: 1_000_000 * (n + 1),
              ...placed(given.coordinates[n]),
            }) as const,
        ),
        ...countyCodes.map(
          (code, n) =>
            ({
              code,
              name: `县${n + 1}`,
              nameEn: null,
              parent: cityCodes[n],
              level: 'county',
              risk: null,
              population: null,
              longitude: null,
              latitude: null,
            }) as const,
        ),
        {
          code: outside,
          name: '武汉市',
          nameEn: null,
          parent: null,
          level: 'outside',
          risk: null,
          population: null,
          ...placed(given.coordinates[cities]),
        },
      ],
      products: productCodes.map((code, n) => ({
        code,
        name: `口罩${n + 1}`,
        nameEn: null,
        unit: '只',
        cartonPieces: given.cartons[n],
        weightGrams: 3 + n / 2,
        standard: n === 0 ? 'YY/T 0969-2013' : null,
        linkageMaterial: given.linked[n] ? scarceCodes[given.linkage[n]] : null,
      })),
      materials: [
        ...scarceCodes.map((code, n) => ({
          code,
          name: `熔喷布${n + 1}`,
          nameEn: null,
          unit: 'kg',
          lot: given.lots[n],
          scarce: true,
          linkageRatio: given.ratios[n] / 10,
        })),
        { code: 'LOOP', name: '耳带', nameEn: null, unit: 'm', lot: 100, scarce: false, linkageRatio: 0 },
      ],
      bom: productCodes.flatMap((product, n) => [
        { product, material: scarceCodes[given.linkage[n]], perThousand: given.perThousand[n] / 10 },
        { product, material: 'LOOP', perThousand: 350 },
      ]),
      enterprises: enterpriseCodes.map((code, n) => {
        const { region, loss, rating } = given.enterpriseRows[n];
        return {
          code,
          name: `企业${n + 1}`,
          nameEn: null,
          region,
          loss: loss === null ? null : loss / 100,
          rating: rating === null ? null : rating / 10,
        };
      }),
      lines,
      lineDays:
        given.dayOff === null || lines.length === 0
          ? []
          : [{ line: 'L0', date: given.dayOff.date, availability: given.dayOff.availability / 10 }],
      stocks: given.stocks,
      supplies: given.supplies.map(({ date: arrival, row }) => ({ date: arrival, ...row, source: null, receiver: null })),
      demands,
      outlets: [],
      contacts: [],
      substitutes: given.substitutes.filter((row) => row.product !== row.serves),
      arrears: given.arrears,
      distances: given.distance === null ? [] : [{ from: cityCodes[0], to: outside, km: given.distance / 4 }],
      pins: [],
      ...noMemory,
      policy: {
        start,
        days,
        tiers,
        support: { mode: given.mode, threshold: given.threshold / 10, cities: given.mode === 'list' ? given.listed : [] },
        materialReserve: given.materialReserve === null ? {} : { [scarceCodes[0]]: given.materialReserve },
        goodsReserve: given.goodsReserve === null ? {} : { [productCodes[0]]: given.goodsReserve },
      },
    };
    return withPins ? arbitraryPins(dataset).map((rows) => ({ ...dataset, pins: rows })) : fc.constant(dataset);
  });
}

const outside = '420100';

function arbitraryPins(dataset: Dataset): fc.Arbitrary<readonly Pin[]> {
  const enterprise = fc.constantFrom(...dataset.enterprises.map((row) => row.code));
  const material = fc.constantFrom(...dataset.materials.filter((row) => row.scarce).map((row) => row.code));
  const product = fc.constantFrom(...dataset.products.map((row) => row.code));
  const demand = fc.constantFrom(...dataset.demands.map((row) => row.code));
  const none = fc.constant(null);
  const target = fc.oneof(
    fc.record({ kind: fc.constant('quota' as const), enterprise, material, product: none, demand: none }),
    fc.record({ kind: fc.constant('delivery' as const), enterprise, material: none, product, demand: none }),
    fc.record({ kind: fc.constant('dispatch' as const), enterprise: none, material: none, product: none, demand }),
  );
  const bounds = fc.record({ low: fc.option(pieces(500)), width: pieces(5000) });
  return fc.array(
    fc.record({ target, bounds }).map(({ target: pin, bounds: { low, width } }) => ({
      ...pin,
      min: low,
      max: low === null || width % 2 === 0 ? (low ?? 0) + width : null,
    })),
    { maxLength: 3 },
  );
}

function placed({ longitude, latitude }: { readonly longitude: number; readonly latitude: number }) {
  return { longitude: longitude / 10, latitude: latitude / 10 };
}

function codes(count: number, code: (n: number) => string): string[] {
  return Array.from({ length: count }, (_, n) => code(n));
}

function size(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min, max });
}

function pieces(max: number): fc.Arbitrary<number> {
  return fc.nat({ max });
}

/** Tenths of a kilogram, which are exact decimals. */
function kilograms(max: number): fc.Arbitrary<number> {
  return fc.nat({ max: max * 10 }).map((tenths) => tenths / 10);
}
