/** Looks a domain up, then the domains above it (a.b.example.com, b.example.com, example.com), at most six steps. */
export function findUpward<T>(table: ReadonlyMap<string, T>, domain: string): T | null {
  let name = domain;
  for (let step = 0; step < 6; step += 1) {
    const found = table.get(name);
    if (found !== undefined) return found;
    const dot = name.indexOf('.');
    if (dot < 0) return null;
    name = name.slice(dot + 1);
  }
  return null;
}
