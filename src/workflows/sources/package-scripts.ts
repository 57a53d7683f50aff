/** The scripts that `npm run NAME` runs, in their order; `undefined` when package.json has none of that name. */
export function packageScripts(text: string, name: string): readonly string[] | undefined {
  const scripts = scriptsIn(text)
  const own = scripts?.get(name)
  if (scripts === undefined || own === undefined) return undefined
  return [scripts.get(`pre${name}`), own, scripts.get(`post${name}`)].flatMap(script => script ?? [])
}

function scriptsIn(text: string): ReadonlyMap<string, string> | undefined {
  const content = parseJson(text)
  if (!isRecord(content) || !isRecord(content['scripts'])) return undefined
  return new Map(
    Object.entries(content['scripts']).flatMap(([name, script]) =>
      typeof script === 'string' ? [[name, script] as const] : [],
    ),
  )
}

/** What a JSON text says; `undefined` for a text that is none. */
export function parseJson(text: string): unknown {
  try {
    const content: unknown = JSON.parse(text)
    return content
  } catch {
    return undefined
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
