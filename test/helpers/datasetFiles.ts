// The files of test datasets: bytes by name, from text or from a folder.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));

export const sampleFolder = `${project}sample`;
export const exampleFolders: readonly string[] = readdirSync(`${project}test/fixtures/examples`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => `${project}test/fixtures/examples/${entry.name}`);

export function folderFiles(folder: string): Map<string, Uint8Array> {
  return new Map(readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(`${folder}/${name}`))]));
}

export function textFiles(files: Iterable<readonly [string, string]>): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map([...files].map(([name, text]) => [name, encoder.encode(text)]));
}

const smallest: Readonly<Record<string, string>> = {
  'regions.csv':
    'code,name,parent,level,longitude,latitude\n360000,江西省,,province,,\n360100,南昌市,360000,city,115.8,28.6\n360200,景德镇市,360000,city,117.2,29.2\n360121,南昌县,360100,county,,\n420100,武汉市,,outside,114.3,30.6\n',
  'products.csv': 'code,name,unit,carton,weight_g,standard,linkage_material\nMED,医用口罩,只,2000,3.2,,MB\nN95,防护口罩,只,400,9.5,,\n',
  'materials.csv': 'code,name,unit,lot,scarce,linkage_ratio\nMB,熔喷布,kg,10,1,0.4\nLOOP,耳带,m,100,0,0\n',
  'bom.csv': 'product,material,per_thousand\nMED,MB,1\nMED,LOOP,350\nN95,LOOP,400\n',
  'enterprises.csv': 'code,name,region,loss,rating\nE1,企业一,360121,0.05,0.9\nE2,企业二,360200,,\n',
  'lines.csv':
    'code,enterprise,product,rate_per_day,from,to,availability\nL1,E1,MED,10000,,,\nL1,E1,N95,2000,,,\nL2,E2,MED,5000,2020-03-02,2020-03-10,0.8\n',
  'line_days.csv': 'line,date,availability\nL1,2020-03-03,0.5\n',
  'stocks.csv': 'owner,item,quantity,region\npool,MB,100.5,\npool,MED,4000,360100\n360100,MED,200,\nE1,MB,7.25,\n',
  'supplies.csv': 'date,owner,item,quantity,region\n2020-03-03,pool,MB,20,\n',
  'demands.csv':
    'code,tier,region,product,quantity,from,due,source\nD1,frontline,360121,MED,5000,2020-03-02,2020-03-04,\nD2,national,420100,MED,9000,2020-03-02,2020-03-08,pool\n',
  'substitutes.csv': 'product,serves\nN95,MED\n',
  'arrears.csv': 'enterprise,material,quantity\nE1,MB,3\n',
  'distances.csv': 'from,to,km\n360100,420100,350\n',
  'pins.csv': 'kind,enterprise,material,product,demand,min,max\nquota,E1,MB,,,10,20.5\n',
  'secured.csv': 'demand,product,quantity,state\nD1,MED,300,accepted\nD2,N95,200,own\n',
  'committed.csv': 'order,product,from,quantity,shipped,date,due\nO-1,MED,360100,2000,1000,2020-03-01,2020-03-02\n',
  'given.csv': 'enterprise,material,quantity\nE1,MB,1.5\n',
  'opening.csv': 'enterprise,material,quantity\nE1,MB,7.25\n',
  'eligible.csv': 'city,product,eligible,basis\n360100,MED,1,meeting of 1 March\n',
  'previous.csv':
    'kind,date,from,to,enterprise,product,quantity\ndispatch,2020-03-03,360100,420100,,MED,2000\ndelivery,2020-03-03,,,E1,MED,500\n',
  'policy.json':
    '{"start":"2020-03-02","cycle_start":"2020-03-01","days":7,"tiers":["national","frontline","reserve","public"],"support":{"mode":"all"},"material_reserve":{"MB":5},"goods_reserve":{"MED":1000}}',
};

/** A small valid dataset that uses every table, with some files replaced, or left out if null. */
export function smallFiles(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): Map<string, Uint8Array> {
  const files = textFiles(Object.entries(smallest));
  for (const [name, content] of Object.entries(changes)) {
    if (content === null) files.delete(name);
    else files.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  return files;
}

/** A file of the small dataset with more rows at its end. */
export function withRows(file: string, ...rows: readonly string[]): string {
  return `${smallest[file]}${rows.join('\n')}\n`;
}
