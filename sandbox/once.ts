/** Makes something for the whole process: a test runner gives each test file modules of its own, and Node's to all. */
export function once<T>(name: string, make: () => T): T {
  const shared = process.getBuiltinModule('node:vm') as unknown as Record<symbol, unknown>
  return (shared[Symbol.for(`sandbox ${name}`)] ??= make()) as T
}
