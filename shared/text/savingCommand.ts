// How to save a dataset that the program failed on for whoever fixes it: the file name, and the command that writes it.

/** Named after the fingerprint, so that what is said on the telephone finds the file. */
export function faultFileName(datasetHash: string): string {
  return `dataset-${datasetHash.slice(0, 12)}.xlsx`;
}

/** As typed in a shell. A folder with spaces or quotes in its name is quoted so that every usual shell takes it. */
export function savingCommand(folder: string, datasetHash: string): string {
  const word = /^[\w./:\\~-]+$/.test(folder) ? folder : `"${folder.replaceAll('"', '\\"')}"`;
  return `tongdiao workbook ${word} --out ${faultFileName(datasetHash)}`;
}
