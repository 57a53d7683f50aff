import { isOfficialImage } from './official-images.ts'
import { parseImage, repositoryOf } from '../workflow/image.ts'
import { expandVariables, type Variables } from '../expression/variables.ts'

/** What a build says about its Dockerfile. */
export interface DockerfileBuild {
  /** The stage that is built; the last one without. */
  readonly target: string | undefined
  readonly args: Variables
  /** Images that the build takes from elsewhere. */
  readonly replaced: ReadonlySet<string>
}

interface Stage {
  readonly name: string | undefined
  readonly from: string
  /** What it copies or mounts from: stages, their numbers, or images. */
  readonly sources: string[]
}

/** `namespace/name` on Docker Hub of every image that a build starts from or copies from. */
export function baseImages(text: string, build: DockerfileBuild): readonly string[] {
  const { stages, globals } = readStages(text)
  const variables: Variables = {
    values: name => (globals.has(name) ? (build.args.values(name) ?? globals.get(name)) : undefined),
  }
  const wanted = stages.findIndex(({ name }) => name !== undefined && name === build.target?.toLowerCase())
  const waiting = [wanted === -1 ? stages.length - 1 : wanted]
  const seen = new Set<number>()
  const found = new Set<string>()
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const stage = stages[at]
    if (stage === undefined || seen.has(at)) continue
    seen.add(at)
    for (const [place, source] of [stage.from, ...stage.sources].entries()) {
      const images: string[] = []
      for (const one of expandVariables(source, variables)) {
        const known = stageAt(one, stages.slice(0, at), place > 0)
        if (known.length > 0) waiting.push(...known)
        else if (!build.replaced.has(one)) images.push(one)
      }
      // Of several possible images only one is pulled, and which, the file does not tell.
      const repositories = new Set(images.map(hubRepository))
      const [only] = repositories
      if (repositories.size === 1 && only !== undefined) found.add(only)
    }
  }
  return [...found].sort()
}

function hubRepository(text: string): string | undefined {
  const image = parseImage(text)
  if (image.namespace === 'library' && !isOfficialImage(image.name ?? '')) return undefined
  return image.registry === 'hub' ? repositoryOf(image) : undefined
}

/** The stages that a name means: several when a part of it is the platform's. */
function stageAt(source: string, stages: readonly Stage[], isNumbered: boolean): readonly number[] {
  if (isNumbered && /^\d+$/.test(source)) return [Number(source)]
  const lower = source.toLowerCase()
  const open = /\$\{?\w+\}?/g
  const [head = ''] = lower.split('$')
  const isOpen = open.test(lower) && head !== ''
  return stages.flatMap(({ name }, at) =>
    name !== undefined && (isOpen ? name.startsWith(head) : name === lower) ? [at] : [],
  )
}

function readStages(text: string): {
  stages: readonly Stage[]
  globals: ReadonlyMap<string, readonly string[]>
} {
  const stages: Stage[] = []
  const globals = new Map<string, readonly string[]>()
  for (const line of instructions(text)) {
    const [, word = '', rest = ''] = /^\s*([A-Za-z]+)\s+([\s\S]*)$/.exec(line) ?? []
    const current = stages.at(-1)
    switch (word.toUpperCase()) {
      case 'ARG':
        if (current === undefined) for (const part of rest.split(/\s+/)) setGlobal(globals, part)
        break
      case 'FROM':
        stages.push(stageIn(rest))
        break
      case 'COPY':
        current?.sources.push(...[...rest.matchAll(/(?:^|\s)--from=(\S+)/g)].map(match => match[1] ?? ''))
        break
      case 'RUN':
        for (const [, mount = ''] of rest.matchAll(/(?:^|\s)--mount=(\S+)/g)) {
          current?.sources.push(...(/(?:^|,)from=([^,]+)/.exec(mount)?.slice(1) ?? []))
        }
        break
    }
  }
  return { stages, globals }
}

function setGlobal(globals: Map<string, readonly string[]>, part: string): void {
  const [name = '', ...rest] = part.split('=')
  const value = rest.join('=').replace(/^(['"])(.*)\1$/, '$2')
  const known: Variables = { values: one => globals.get(one) }
  globals.set(name, rest.length === 0 ? [] : expandVariables(value, known))
}

function stageIn(rest: string): Stage {
  const words = rest
    .trim()
    .split(/\s+/)
    .filter(word => !word.startsWith('--'))
  const [from = '', as = '', name] = words
  return {
    from: from.replace(/^(['"])(.*)\1$/, '$2'),
    name: as.toLowerCase() === 'as' ? name?.toLowerCase() : undefined,
    sources: [],
  }
}

/** Instructions without comments, continued lines joined, here-documents left out. */
function instructions(text: string): readonly string[] {
  const escape = /^#\s*escape=`/im.test(text.slice(0, 500)) ? '`' : '\\'
  const found: string[] = []
  let open = ''
  let end: string | undefined
  for (const line of text.replace(/\r\n/g, '\n').split('\n')) {
    if (end !== undefined) {
      if (line.trim() === end) end = undefined
      continue
    }
    if (/^\s*(#|$)/.test(line)) continue
    if (line.trimEnd().endsWith(escape)) {
      open += `${line.trimEnd().slice(0, -1)} `
      continue
    }
    const whole = open + line
    open = ''
    end = /^\s*(?:RUN|COPY|ADD)\b.*<<-?["']?([A-Za-z_]\w*)/i.exec(whole)?.[1]
    found.push(whole)
  }
  return [...found, open]
}
