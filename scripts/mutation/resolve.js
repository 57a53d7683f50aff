const globals = new URL('./globals.js', import.meta.url).href

/** A hook of Node's module loader. What a file of a round imports is loaded again for that round; packages stay. */
export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: globals, shortCircuit: true }
  const found = await next(specifier, context)
  const round = /[?&](round=\d+)/.exec(context.parentURL ?? '')?.[1]
  if (round === undefined || !found.url.startsWith('file:') || found.url.includes('/node_modules/')) {
    return found
  }
  return { ...found, url: `${found.url}?${round}` }
}
