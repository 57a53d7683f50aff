import { goreleaserFiles, readGoreleaser } from '../sources/goreleaser-file.ts'
import { flagValue } from '../shell/flags.ts'
import { buildArguments, buildEffect } from './bases.ts'
import { type Effect, effect, type TaggedImage } from './effect.ts'
import { imagesOfWord } from './images.ts'
import { type ActPlace, yamlAt } from './place.ts'

/**
 * What goreleaser does: `release` pushes the images of its own file; `--snapshot` and skipped publishing do not. With
 * `--split` it pushes images, too, and leaves their manifests to a later `continue --merge` (goreleaser.com, "Splitting and
 * merging").
 */
export function goreleaserEffects(
  args: readonly string[],
  place: ActPlace & { by: string; at: number },
): readonly Effect[] {
  const { by, at } = place
  const text = args.join(' ')
  const [verb = ''] = args.filter(word => !word.startsWith('-') && word !== '')
  if (/--snapshot(?!=false)|--skip[-=]\S*(publish|docker)|--skip\s+\S*(publish|docker)/.test(text))
    return [effect('pull', { by, at })]
  if (verb === 'release' || verb === 'continue' || verb === 'publish') return released(args, place)
  // Flags alone are those of a release.
  if (
    verb === '' &&
    args.every(word => /^--?[a-z-]+(=\S*)?$/.test(word) && !/^(-h|-v|--help|--version)$/.test(word))
  )
    return released(args, place)
  if (verb === 'build' || verb === 'check' || verb === 'healthcheck') return []
  return [effect('opaque', { by, at })]
}

function released(args: readonly string[], place: ActPlace & { by: string; at: number }): readonly Effect[] {
  const { by, at } = place
  const named = flagValue(args, /^(-f|--config)$/)
  const [root] = (named === undefined ? goreleaserFiles : [named]).flatMap(name => yamlAt(name, place) ?? [])
  const file = root === undefined ? undefined : readGoreleaser(root)
  if (file === undefined || (file.isOpen && file.images.length === 0)) return [effect('push', { by, at })]
  const nightly = args.includes('--nightly')
  const images = file.images
    .flatMap(image => imagesOfWord(image, place))
    .map(one => (nightly ? asNightly(one) : one))
  const bases = [...new Set(file.dockerfiles)].map(dockerfile =>
    buildEffect(
      {
        context: '.',
        dockerfile,
        isInContext: false,
        target: undefined,
        args: buildArguments(['$(goreleaser)'], place.scope.env),
        contexts: new Set(),
      },
      place,
    ),
  )
  // Hooks and publishers may push something else, too.
  const open = file.isOpen ? [effect('opaque', { by, at })] : []
  if (images.length === 0) return [effect('pull', { by, at }), ...bases, ...open]
  return [...bases, effect('push', { by, at, images }), ...open]
}

/** A nightly's version is not that of a release (goreleaser.com, "Nightlies"). */
function asNightly({ image, tags }: TaggedImage): TaggedImage {
  return { image, tags: tags.map(kind => (kind === 'release' ? 'nightly' : kind)) }
}
