/** Drops the keys whose value is undefined, which `exactOptionalPropertyTypes` tells from absent ones. */
export function withoutUndefined<T extends object>(value: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Partial<Defined<T>>;
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };
