// Owns how a dataset the program failed on is saved for whoever mends it: the name of its file, and the command that writes it.

/** Named by the fingerprint, so that what is told by telephone finds the file. */
export function faultFileName(datasetHash: string): string {
  return `dataset-${datasetHash.slice(0, 12)}.xlsx`;
}

/** As typed in a shell; a folder with blanks or quotes in its name is quoted for every usual one. */
export function savingCommand(folder: string, datasetHash: string): string {
  const word = /^[\w./:\\~-]+$/.test(folder) ? folder : `"${folder.replaceAll('"', '\\"')}"`;
  return `tongdiao workbook ${word} --out ${faultFileName(datasetHash)}`;
}
