import { itemsOf, scalarsIn, textOf, valueOf, type YamlNode } from '../../yaml/tree.ts'
import { type Image, parseImage } from '../values/image.ts'
import { knownText, openText, type Text } from '../values/text.ts'

/** By a path from where the program runs; `undefined` for a file that is not there, or is no YAML. */
export type ReadTree = ((path: string) => YamlNode | undefined) | undefined

/** Where it looks without `--config`, in this order (goreleaser.com, "The config file"). */
const usual = ['.config/goreleaser', '.goreleaser', 'goreleaser'].flatMap(name =>
  ['yml', 'yaml'].map(end => `${name}.${end}`),
)

/**
 * The images that `goreleaser release` pushes by its file (goreleaser.com, "Docker images", "Docker manifests"); none
 * where that does not tell.
 */
export function releasedImages(words: readonly Text[], readTree: ReadTree): readonly Image[] {
  const command = words.map(word => knownText(word) ?? '$').join(' ')
  const [, file] = /(?:^| )(?:-f|--config)[ =](\S+)/.exec(command) ?? []
  if (file?.includes('$') === true) return []
  const root = (file === undefined ? usual : [file]).flatMap(name => readTree?.(name) ?? [])[0]
  const templates = rows.flatMap(([section, key]) => {
    const items = itemsOf(valueOf(root, section)).filter(item => textOf(item, 'skip_push') !== 'true')
    return items.flatMap(item => valueOf(item, key) ?? []).flatMap(node => [...scalarsIn(node)])
  })
  // Only a file that is made to exhaust has more.
  if (templates.length > 1_000) return []
  const images = templates.map(({ value }) => parseImage(templateText(value)))
  // Its hooks are not read: they may push to Docker Hub where nothing here does.
  if (images.every(({ registry }) => registry !== 'hub')) return []
  // A part of the file that is somewhere else, or an image that is named by its package.
  const isOpen = ['includes', 'kos'].some(key => valueOf(root, key) !== undefined)
  return isOpen ? images.concat(parseImage(openText())) : images
}

const rows = [
  ['dockers', 'image_templates'],
  ['dockers_v2', 'images'],
  ['docker_manifests', 'name_template'],
] as const

/** What a template of Go gives is known when goreleaser runs. */
function templateText(value: string): Text {
  return value
    .split(/(\{\{(?:(?!\{\{)[^])*?\}\})/)
    .flatMap((piece, at) => (at % 2 === 1 ? openText() : piece || []))
}
