// Owns how a file's bytes cross the contract.
export interface UploadedFile {
  readonly name: string;
  readonly base64: string;
}
