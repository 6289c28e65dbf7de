// The plain page that says why the host refuses and what to do. Contains only the project's own text.
import { hostText, type RefusalStatus } from '../../shared/text/hostText.ts';

/** `retry` reopens the start page from this one: a browser withholds the cookie when a page of another site opens the app. */
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
