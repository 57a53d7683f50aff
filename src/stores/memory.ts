/** What was found stays; what failed is asked for again. */
export function createMemory<T>() {
  const known = new Map<string, Promise<T>>()
  return (name: string, find: () => Promise<T>): Promise<T> => {
    const found = known.get(name) ?? find()
    known.set(name, found)
    found.catch(() => known.delete(name))
    return found
  }
}
