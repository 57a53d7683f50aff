/** Files that import each other, types included: each circle as one line. `imports` maps a file to what it imports. */
export function importCircles(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const way: string[] = []
  const visit = (path: string): void => {
    const start = way.indexOf(path)
    if (start !== -1) {
      circles.push([...way.slice(start), path].join(' → '))
      return
    }
    if (done.has(path)) return
    way.push(path)
    for (const imported of imports.get(path) ?? []) visit(imported)
    way.pop()
    done.add(path)
  }
  for (const path of imports.keys()) visit(path)
  return circles
}
