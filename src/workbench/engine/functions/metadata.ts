/** What functions.json says of a function, as far as calculating and explaining it needs. */
export interface FunctionMetadata {
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: "any" | "boolean" | "number" | "string";
  /** A scalar parameter given a range is answered for each of its cells. */
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  /** The last parameter, given as often as the person likes. */
  readonly repeating?: boolean;
}
