// How file bytes are carried over the contract.
export interface UploadedFile {
  readonly name: string;
  readonly base64: string;
}
