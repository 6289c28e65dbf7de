// Owns the plain page that says why the host does not answer and what to do. Only the project's own words go in.
import type { RefusalStatus } from '../../shared/text/hostText.ts';
import { hostText } from '../../shared/text/hostText.ts';

/** `retry` opens the start page once more, from this page: a browser holds the cookie back when a foreign page opens the app. */
export function refusalPage(status: RefusalStatus, retry: boolean): string {
  const { title, lines } = hostText.refusals[status];
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
${retry ? '<meta http-equiv="refresh" content="0;url=/">\n' : ''}<title>${title}</title>
<style>body{font:16px/1.7 system-ui,sans-serif;max-width:42em;margin:12vh auto;padding:0 1.5em;color:#172026;background:#f3f5f6}</style>
</head>
<body>
<h1>${title}</h1>
${lines.map((line) => `<p>${line}</p>`).join('\n')}
</body>
</html>
`;
}
