import { parseImage, repositoryOf } from '../values/image.ts'

/** What a build says about its Dockerfile. `args`: none for one that it computes. */
export interface DockerfileBuild {
  /** The stage that is built; the last one without. */
  readonly target: string | undefined
  readonly args: ReadonlyMap<string, string | undefined>
  /** Names that it takes from elsewhere. */
  readonly contexts: ReadonlySet<string>
}

interface Stage {
  readonly name: string | undefined
  /** What it starts from, copies from or mounts: stages, their numbers, or images. */
  readonly sources: string[]
}

/** `namespace/name` on Docker Hub of every image that a build starts from or copies from, as far as its text tells. */
export function baseImages(text: string, build: DockerfileBuild): readonly string[] {
  const { stages, globals } = readStages(text, build)
  const wanted = stages.findIndex(({ name }) => name !== undefined && name === build.target?.toLowerCase())
  const waiting = [wanted === -1 ? stages.length - 1 : wanted]
  const seen = new Set<number>()
  const found = new Set<string>()
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const stage = stages[at]
    if (stage === undefined || seen.has(at)) continue
    seen.add(at)
    for (const [place, source] of stage.sources.entries()) {
      const name = expanded(source, globals)
      const known = stagesNamed(name ?? source, stages.slice(0, at), place > 0)
      if (known.length > 0) waiting.push(...known)
      else if (name !== undefined && !build.contexts.has(name)) {
        const repository = hubRepository(name)
        if (repository !== undefined) found.add(repository)
      }
    }
  }
  return [...found].sort()
}

/** `undefined` where an argument is not told. */
function expanded(text: string, values: ReadonlyMap<string, string | undefined>): string | undefined {
  const valueOf = (reference: string): string | undefined => {
    const [, name = '', fallback] = /^\$\{?(\w+)(?::?-([^}]*))?/.exec(reference) ?? []
    return values.get(name) ?? fallback
  }
  const references = text.match(reference) ?? []
  const isOpen = references.some(one => valueOf(one) === undefined)
  if (!isOpen) return text.replace(reference, one => valueOf(one) ?? '')
  // Behind the name may stand what only the build knows.
  const [name = ''] = text.split(/[:@](?!.*\/)/)
  return name.includes('$') ? undefined : name
}

const reference = /\$(?:\w+|\{\w+(?::?-[^}]*)?\})/g

function hubRepository(text: string): string | undefined {
  const image = parseImage([text])
  const repository = image.registry === 'hub' ? repositoryOf(image) : undefined
  const [, own] = /^library\/(.+)$/.exec(repository ?? '') ?? []
  return own === undefined || official.has(own) ? repository : undefined
}

/** The stages that a name means: several when a part of it is the platform's. */
function stagesNamed(source: string, stages: readonly Stage[], isNumbered: boolean): readonly number[] {
  if (isNumbered && /^\d+$/.test(source)) return [Number(source)]
  const [head = '', ...open] = source.toLowerCase().split('$')
  return stages.flatMap(({ name }, at) => {
    const isMeant = open.length > 0 && head !== '' ? name?.startsWith(head) : name === head
    return name !== undefined && isMeant === true ? [at] : []
  })
}

function readStages(text: string, { args }: DockerfileBuild) {
  const stages: Stage[] = []
  const globals = new Map<string, string | undefined>()
  for (const line of instructions(text)) {
    const [, word = '', rest = ''] = /^\s*([A-Za-z]+)\s+([\s\S]*)$/.exec(line) ?? []
    const current = stages.at(-1)
    switch (word.toUpperCase()) {
      case 'ARG':
        if (current !== undefined) break
        for (const part of rest.split(/\s+/)) {
          const [name = '', ...value] = part.split('=')
          const own = value.length === 0 ? undefined : expanded(unquoted(value.join('=')), globals)
          globals.set(name, args.has(name) ? args.get(name) : own)
        }
        break
      case 'FROM':
        stages.push(stageIn(rest))
        break
      case 'COPY':
        current?.sources.push(...[...rest.matchAll(/(?:^|\s)--from=(\S+)/g)].map(([, from = '']) => from))
        break
      case 'RUN':
        for (const [, mount = ''] of rest.matchAll(/(?:^|\s)--mount=(\S+)/g)) {
          current?.sources.push(...(/(?:^|,)from=([^,]+)/.exec(mount)?.slice(1) ?? []))
        }
    }
  }
  return { stages, globals }
}

function stageIn(rest: string): Stage {
  const words = rest.trim().split(/\s+/)
  const [from = '', as = '', name] = words.filter(word => !word.startsWith('--'))
  return { sources: [unquoted(from)], name: as.toLowerCase() === 'as' ? name?.toLowerCase() : undefined }
}

function unquoted(text: string): string {
  return text.replace(/^(['"])(.*)\1$/, '$2')
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

/** Images that Docker Hub has under a name alone (docker-library/official-images): any other such name may be the machine's own. */
const official = new Set(
  (
    'adminer aerospike almalinux alpine amazoncorretto amazonlinux arangodb archlinux bash buildpack-deps bun busybox caddy ' +
    'cassandra centos chronograf clickhouse clojure composer consul couchbase couchdb crate dart debian docker drupal ' +
    'eclipse-mosquitto eclipse-temurin elasticsearch elixir emqx erlang fedora flink fluentd gcc ghost golang gradle groovy ' +
    'haproxy haskell haxe hello-world httpd ibm-semeru-runtimes influxdb jetty joomla jruby julia kapacitor kibana kong ' +
    'liquibase logstash mariadb matomo maven mediawiki memcached mongo mongo-express mysql nats neo4j nextcloud nginx node ' +
    'odoo open-liberty openjdk oraclelinux percona perl photon php phpmyadmin postgres pypy python r-base rabbitmq redis ' +
    'redmine registry rethinkdb rockylinux ros ruby rust sapmachine solr sonarqube spark storm swift swipl telegraf tomcat ' +
    'tomee traefik ubuntu unit valkey varnish vault websphere-liberty wordpress xwiki zookeeper'
  ).split(' '),
)
