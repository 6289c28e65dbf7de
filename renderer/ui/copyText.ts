// Puts text on the clipboard. By the copy event, not by the asynchronous clipboard: that asks for a permission, and the app grants none.
export function copyText(text: string): boolean {
  let isCopied = false;
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isCopied = true;
  };
  document.addEventListener('copy', put, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', put);
  return isCopied;
}
