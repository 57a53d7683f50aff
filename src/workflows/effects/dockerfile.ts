import { type Image, parseImage, repositoryOf } from '../values/image.ts'

interface Given {
  readonly target: string | undefined
  readonly args: ReadonlyMap<string, string | undefined>
  readonly contexts: ReadonlyMap<string, unknown>
}

/** The images on Docker Hub that a build starts from or copies from, as far as its text tells. */
export function baseImages(text: string, { target = '', args, contexts }: Given): readonly Image[] {
  const globals = new Map<string, string | undefined>()
  const stages: { name: string; sources: string[] }[] = []
  const joined = text.replace(/^[ \t]*#.*\n?/gm, '').replace(/\\[ \t]*\r?\n/g, ' ')
  for (const line of joined.split('\n')) {
    const [word = '', ...rest] = line.trim().split(/\s+/)
    const kind = word.toUpperCase()
    if (kind === 'ARG' && stages.length === 0) {
      const [, name = '', value] = /^(\w+)(?:=["']?([^"']*))?/.exec(rest[0] ?? '') ?? []
      globals.set(name, args.has(name) ? args.get(name) : value && expanded(value, globals))
    } else if (kind === 'FROM') {
      const [from = '', , name = ''] = rest.filter(one => !one.startsWith('--'))
      stages.push({ name: name.toLowerCase(), sources: [from.replace(/["']/g, '')] })
    } else if (kind === 'COPY') {
      stages.at(-1)?.sources.push(...rest.flatMap(one => /^--from=(.+)/.exec(one)?.[1] ?? []))
    }
  }
  const found = new Map<string, Image>()
  const visit = (at: number): void => {
    for (const source of stages[at]?.sources.splice(0) ?? []) {
      const name = expanded(source, globals)
      // A name that is open may be any stage before this one.
      const isMade = (stage: string) => stage !== '' && (name === undefined || stage === name.toLowerCase())
      const made = stages.slice(0, at).flatMap((stage, place) => (isMade(stage.name) ? [place] : []))
      const places = /^\d+$/.test(source) ? [Number(source)] : made
      places.forEach(visit)
      if (name === undefined || places.length > 0 || contexts.has(name)) continue
      const image = parseImage([name])
      const repository = image.registry === 'hub' ? repositoryOf(image) : undefined
      if (repository !== undefined && isOfHub.test(repository)) found.set(repository, image)
    }
  }
  const wanted = stages.findLastIndex(({ name }) => name !== '' && name === target.toLowerCase())
  visit(wanted === -1 ? stages.length - 1 : wanted)
  return [...found.values()]
}

/** `undefined` where an argument of its name is not told; behind the name may stand what only the build knows. */
function expanded(text: string, values: ReadonlyMap<string, string | undefined>): string | undefined {
  const value = (all: string, plain: string | undefined, braced: string) => values.get(plain ?? braced) ?? all
  const whole = text.replace(/\$(?:(\w+)|\{(\w+)\})/g, value)
  const [name = ''] = whole.split(/[:@](?!.*\/)/)
  if (name.includes('$')) return undefined
  return whole.includes('$') ? name : whole
}

/** Of names without an owner those that builds start from: any other may be the machine's own. */
const isOfHub =
  /^((?!library\/).*|library\/(alpine|amazoncorretto|busybox|caddy|centos|debian|docker|eclipse-temurin|elixir|fedora|gcc|golang|gradle|haproxy|httpd|maven|nginx|node|openjdk|php|postgres|python|redis|ruby|rust|tomcat|ubuntu))$/
