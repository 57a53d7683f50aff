const globals = new URL('./globals.js', import.meta.url).href

/**
 * A hook of Node's module loader. What is asked for with `?round=…` loads its own imports once more as well: so a mutant that acts
 * while a module loads needs no process of its own.
 */
export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: globals, shortCircuit: true }
  const found = await next(specifier, context)
  const round = /\?round=\d+$/.exec(context.parentURL ?? '')?.[0]
  const isOurs = found.url.startsWith('file:') && !found.url.includes('/node_modules/')
  return round === undefined || !isOurs ? found : { ...found, url: found.url + round }
}
