const globals = new URL('./globals.js', import.meta.url).href

/** A hook of Node's module loader. */
export function resolve(specifier, context, next) {
  return specifier === '@jest/globals' ? { url: globals, shortCircuit: true } : next(specifier, context)
}
