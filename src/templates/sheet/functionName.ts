/**
 * How a formula calls one of Gigadeal's own functions: by its bare name, or after the namespace that the add-in was built
 * with (`npm run build -- --env namespace=NAME`). Webpack puts the namespace in.
 *
 * @example
 * functionName("SPEND_SCHEDULE") //=> "SPEND_SCHEDULE" or "GIGADEAL.SPEND_SCHEDULE"
 */
export function functionName(name: string): string {
  const namespace = process.env.GIGADEAL_NAMESPACE;
  return namespace ? `${namespace}.${name}` : name;
}
