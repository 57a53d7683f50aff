import { type Image, parseImage, repositoryOf } from '../values/image.ts'

/** `./a/../b` is `b`; what leads out of the repository stays as it is written. */
export function joinPath(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

interface Given {
  readonly target: string | undefined
  readonly args: ReadonlyMap<string, string | undefined>
  readonly contexts: ReadonlyMap<string, unknown>
}

/** The images on Docker Hub that a build starts from or copies from, as far as its text tells. */
export function baseImages(text: string, { target, args, contexts }: Given): readonly Image[] {
  const globals = new Map<string, string | undefined>()
  const stages: { name: string; sources: string[] }[] = []
  for (const line of instructions(text)) {
    const [, word = '', rest = ''] = /^\s*([A-Za-z]+)\s+([^]*)$/.exec(line) ?? []
    const kind = word.toUpperCase()
    if (kind === 'ARG' && stages.length === 0) {
      const [, name = '', value] = /^(\w+)(?:=["']?([^"'\s]*))?/.exec(rest.trim()) ?? []
      globals.set(name, args.has(name) ? args.get(name) : value && expanded(value, globals))
    } else if (kind === 'FROM') {
      const [from = '', , name = ''] = rest.split(/\s+/).filter(one => one !== '' && !one.startsWith('--'))
      stages.push({ name: name.toLowerCase(), sources: [from.replace(/["']/g, '')] })
    } else {
      const copied = kind === 'COPY' ? rest.matchAll(/(?:^|\s)--from=(\S+)/g) : []
      const mounted = kind === 'RUN' ? rest.matchAll(/(?:^|\s)--mount=\S*?\bfrom=([^,\s]+)/g) : []
      for (const [, from = ''] of [...copied, ...mounted]) stages.at(-1)?.sources.push(from)
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
      const [, own] = /^library\/(.+)$/.exec(repository ?? '') ?? []
      if (repository !== undefined && (own === undefined || official.test(own))) found.set(repository, image)
    }
  }
  const wanted = stages.findLastIndex(({ name }) => name === target?.toLowerCase())
  visit(wanted === -1 ? stages.length - 1 : wanted)
  return [...found.values()]
}

/** `undefined` where an argument of its name is not told; behind the name may stand what only the build knows. */
function expanded(text: string, values: ReadonlyMap<string, string | undefined>): string | undefined {
  const variable = /\$(?:(\w+)|\{(\w+)(?::?-([^}]*))?\})/g
  const whole = text.replace(variable, (all: string, ...names: (string | undefined)[]) => {
    const [plain, braced = '', fallback] = names
    return values.get(plain ?? braced) ?? fallback ?? all
  })
  const [name = ''] = whole.split(/[:@](?!.*\/)/)
  if (name.includes('$')) return undefined
  return whole.includes('$') ? name : whole
}

/** Instructions without comments, continued lines joined, here-documents left out. */
function instructions(text: string): readonly string[] {
  const escape = /^#\s*escape=`/im.test(text.slice(0, 500)) ? '`' : '\\'
  const found: string[] = []
  let open = ''
  let end: string | undefined
  for (const line of text.split(/\r?\n/)) {
    if (end !== undefined) {
      if (line.trim() === end) end = undefined
    } else if (/^\s*(#|$)/.test(line)) continue
    else if (line.trimEnd().endsWith(escape)) open += `${line.trimEnd().slice(0, -1)} `
    else {
      const whole = open + line
      open = ''
      end = /^\s*(?:RUN|COPY|ADD)\b.*<<-?["']?([A-Za-z_]\w*)/i.exec(whole)?.[1]
      found.push(whole)
    }
  }
  return [...found, open]
}

/** Those of the images that Docker Hub has under a name alone that builds start from: any other such name may be the machine's own. */
const official =
  /^(almalinux|alpine|amazoncorretto|amazonlinux|archlinux|bash|buildpack-deps|bun|busybox|caddy|centos|clojure|composer|debian|docker|eclipse-temurin|elixir|erlang|fedora|gcc|golang|gradle|haproxy|haskell|httpd|jetty|julia|kong|mariadb|maven|memcached|mongo|mysql|nginx|node|openjdk|oraclelinux|perl|php|postgres|pypy|python|r-base|rabbitmq|redis|registry|rockylinux|ros|ruby|rust|swift|tomcat|traefik|ubuntu|vault|wordpress)$/
