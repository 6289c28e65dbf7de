// Makes file names that are valid on every common file system, for files handed to people.

export function safeName(label: string): string {
  return label.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
}
