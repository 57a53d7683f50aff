import { itemsOf, textOf, valueOf, type YamlNode } from '../../yaml/tree.ts'

/** What a goreleaser file pushes and builds. */
export interface GoreleaserFile {
  /** As `namespace/name:tag`; what is computed is `${NAME}` or `$( )`. */
  readonly images: readonly string[]
  /** Paths of the Dockerfiles that it builds. */
  readonly dockerfiles: readonly string[]
  /** It says where else images may come from: included files, hooks and publishers. */
  readonly isOpen: boolean
}

/** Reads `.goreleaser.yaml` (goreleaser.com, "Docker", "Docker manifests", "Docker images (v2)", "ko"). */
export function readGoreleaser(root: YamlNode): GoreleaserFile {
  const project = textOf(root, 'project_name')
  const environment = new Map(
    itemsOf(valueOf(root, 'env')).flatMap(item => {
      const [name = '', ...rest] = item.kind === 'scalar' ? item.value.split('=') : []
      return name === '' ? [] : [[name, rest.join('=')] as const]
    }),
  )
  const scope = { project, environment }
  const parts = (key: string) => itemsOf(valueOf(root, key)).filter(isUsed)
  const plain = [
    ...parts('dockers').flatMap(part => textsIn(part, 'image_templates')),
    ...parts('docker_manifests').flatMap(part => [
      ...textsIn(part, 'name_template'),
      ...textsIn(part, 'image_templates'),
    ]),
  ]
  const tagged = [
    ...parts('dockers_v2').flatMap(part => withTags(textsIn(part, 'images'), textsIn(part, 'tags'))),
    ...parts('kos').flatMap(part =>
      withTags([...textsIn(part, 'repository'), ...textsIn(part, 'repositories')], textsIn(part, 'tags')),
    ),
  ]
  const builds = [...parts('dockers'), ...parts('dockers_v2')]
  const told = ['includes', 'publishers', 'kos'].some(key => valueOf(root, key) !== undefined)
  return {
    images: [...plain, ...tagged].map(text => readTemplate(text, scope)),
    dockerfiles: builds.map(part => readTemplate(textOf(part, 'dockerfile') ?? 'Dockerfile', scope)),
    isOpen: told || hooksIn(root),
  }
}

/** `skip_push: auto` leaves out pre-releases alone; a template may say anything. */
function isUsed(part: YamlNode): boolean {
  return textOf(part, 'skip_push') !== 'true' && textOf(part, 'disable') !== 'true'
}

function hooksIn(root: YamlNode): boolean {
  const hooks = ['before', 'after'].flatMap(key => itemsOf(valueOf(valueOf(root, key), 'hooks')))
  const texts = hooks.map(hook => (hook.kind === 'scalar' ? hook.value : (textOf(hook, 'cmd') ?? '')))
  return texts.some(
    text => !/^(go|echo|mkdir|rm|cp|curl|npm (ci|install)|rm|chmod|bash -c ['"]?(go|mkdir)) ?/.test(text),
  )
}

function textsIn(part: YamlNode, key: string): readonly string[] {
  return itemsOf(valueOf(part, key)).flatMap(item => (item.kind === 'scalar' ? [item.value] : []))
}

function withTags(images: readonly string[], tags: readonly string[]): readonly string[] {
  return tags.length === 0 ? images : images.flatMap(image => tags.map(tag => `${image}:${tag}`))
}

interface TemplateScope {
  readonly project: string | undefined
  readonly environment: ReadonlyMap<string, string>
}

const versions = /^(\.Version|\.Tag|\.RawVersion|\.Major|\.Minor|\.Patch|\.Summary)$/

/** Go's `{{ }}`: a version as one, a variable as `${NAME}`, and whatever else is computed as `$( )`. */
function readTemplate(text: string, scope: TemplateScope, depth = 0): string {
  return text.replace(/\{\{-?\s*(.*?)\s*-?\}\}/g, (_whole, inside: string) => {
    const [, name] = /^\.Env\.(\w+)$/.exec(inside) ?? []
    if (name !== undefined) {
      const own = scope.environment.get(name)
      if (own === undefined) return `\${${name}}`
      return depth > 3 || own.includes(`.Env.${name}`) ? '$(goreleaser)' : readTemplate(own, scope, depth + 1)
    }
    if (inside === '.ProjectName') return scope.project ?? '$(goreleaser)'
    return versions.test(inside) ? '1' : '$(goreleaser)'
  })
}

/** Names of the file that goreleaser looks for, in its order. */
export const goreleaserFiles = ['.config/goreleaser', '.goreleaser', 'goreleaser'].flatMap(name => [
  `${name}.yml`,
  `${name}.yaml`,
])
