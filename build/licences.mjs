// Collects the licences of everything shipped with the app: each run-time package, each package bundled into the screens, and the fonts of
// rare characters.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages the screens import; the bundler adds their dependencies. */
const bundled = [
  '@ant-design/icons',
  '@fontsource-variable/noto-sans-sc',
  'antd',
  'dayjs',
  'echarts',
  'i18next',
  'react',
  'react-dom',
  'react-i18next',
  'react-markdown',
  'react-router',
  'remark-gfm',
  'zustand',
];

/** @param {string} root of the project. @returns {string} name, version, licence and licence text of one package after the other. */
export function licenceTexts(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const places = new Set(Object.keys(packages).filter((place) => place !== '' && !packages[place].dev && !packages[place].optional));
  for (const name of bundled) addWithDependencies(`node_modules/${name}`, packages, places);
  const fonts = readFileSync(join(root, 'renderer', 'public', 'rare-han', 'LICENSE.txt'), 'utf8').trim();
  const texts = [...places].sort().map((place) => {
    const { version, license } = packages[place];
    return `${place.slice(place.lastIndexOf('node_modules/') + 13)} ${version}: ${license}\n\n${licenceFile(join(root, place))}`;
  });
  return [...texts, fonts].join(`\n${'─'.repeat(80)}\n\n`);
}

function addWithDependencies(place, packages, places) {
  if (packages[place] === undefined || places.has(place)) return;
  places.add(place);
  for (const name of Object.keys(packages[place].dependencies ?? {})) {
    // Beside the package that needs it, or in a folder further up.
    let folder = place;
    while (folder !== '' && packages[`${folder}/node_modules/${name}`] === undefined)
      folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
    addWithDependencies(`${folder === '' ? '' : `${folder}/`}node_modules/${name}`, packages, places);
  }
}

/** For packages without a licence file, the line above says everything. */
function licenceFile(folder) {
  if (!existsSync(folder)) return '';
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && /^(licen[cs]e|notice|copying)/i.test(entry.name),
  );
  return files.map(({ name }) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
}
