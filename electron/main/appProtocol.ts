// Serves app://tongdiao: the built screens under their own origin, with the same headers as over HTTP.
import type { Protocol, Session } from 'electron';
import { securityHeaders } from '../node/host/contentSecurityPolicy.ts';
import { readRendererFile } from '../node/host/rendererFiles.ts';

const scheme = 'app';
export const appOrigin = `${scheme}://tongdiao`;
export const startPage = `${appOrigin}/`;

/** Call before the app is ready: registers a scheme that behaves like https, with origin, storage and fetch. */
export function registerAppScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Serves the folder to one session and blocks that session from loading anything from elsewhere. */
export function serveApp(session: Session, rendererDir: string): void {
  session.protocol.handle(scheme, (request) => appResponse(request, rendererDir));
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isLocal(url) }));
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

async function appResponse(request: Request, rendererDir: string): Promise<Response> {
  const url = new URL(request.url);
  const file = url.host === 'tongdiao' && request.method === 'GET' ? await readRendererFile(rendererDir, url.pathname) : null;
  if (file === null) return new Response('not found', { status: 404, headers: { ...securityHeaders, 'Content-Type': 'text/plain' } });
  return new Response(new Uint8Array(file.bytes), { headers: { ...securityHeaders, 'Content-Type': file.contentType } });
}

/** The app's own files and what a page creates itself; developer tools belong to Electron. */
function isLocal(url: string): boolean {
  return /^(app|data|blob|devtools|about):/.test(url);
}
