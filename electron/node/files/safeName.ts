// Owns names of files that people are handed: nothing in them that a file system of theirs refuses.

export function safeName(label: string): string {
  return label.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
}
