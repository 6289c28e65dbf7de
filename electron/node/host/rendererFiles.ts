// Serves the built screens as files: maps a URL path to a file in the folder, never to one outside it.
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';

export interface RendererFile {
  readonly bytes: Buffer;
  readonly contentType: string;
  /** True for files with a hash in their name: they never change. */
  readonly isImmutable: boolean;
}

/** `urlPath` is a URL path as sent, percent-encoded; `/` is the start page. Null if there is no such file. */
export async function readRendererFile(folder: string, urlPath: string): Promise<RendererFile | null> {
  const names = pathNames(urlPath);
  if (names === null) return null;
  const contentType = contentTypes[path.extname(names[names.length - 1]).toLowerCase()];
  if (contentType === undefined) return null;
  try {
    const root = await realpath(folder);
    const file = await realpath(path.join(root, ...names));
    // a link inside the folder must not lead out of it
    if (!file.startsWith(root + path.sep)) return null;
    return { bytes: await readFile(file), contentType, isImmutable: names[0] === 'assets' };
  } catch {
    return null;
  }
}

/** The segments of the path; null if any of them is more than a plain file name. */
function pathNames(urlPath: string): string[] | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (!decoded.startsWith('/')) return null;
  const names = (decoded === '/' ? '/index.html' : decoded).slice(1).split('/');
  return names.every((name) => /^[\w@-][\w@.-]*$/.test(name)) ? names : null;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};
