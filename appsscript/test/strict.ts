/** An object that refuses to be asked for, or to be given, anything it does not have. */
export function strict<T extends object>(name: string, object: T): T {
  const unknown = (key: string | symbol): never => {
    throw new Error(`${name} has no ${String(key)} here: add it with Google's rules, or do without`);
  };
  return new Proxy(object, {
    get: (target, key) => (key in target ? Reflect.get(target, key) : unknown(key)),
    set: (_, key) => unknown(key),
  });
}
