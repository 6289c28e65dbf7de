// The type of a value nobody changes. Schemas infer types whose fields can be written; the values they stand for never are.

export type DeepReadonly<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> };
