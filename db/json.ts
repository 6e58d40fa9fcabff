import type { Json } from './schema.ts';

/** Writes a value as the JSON text a column holds. */
export function toJson<T>(value: T): Json<T> {
  return JSON.stringify(value) as Json<T>;
}

/** Reads what `toJson` wrote. */
export function fromJson<T>(text: Json<T>): T {
  return JSON.parse(text) as T;
}
