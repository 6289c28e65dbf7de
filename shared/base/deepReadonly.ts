// The type of a value that is never changed. Types inferred from schemas have writable fields, although their values are never written to.

export type DeepReadonly<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> };
