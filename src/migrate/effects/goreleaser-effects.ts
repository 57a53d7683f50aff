import { type Effect, effect } from './effect.ts'

/**
 * What goreleaser does: `release` pushes the images of its own file; `--snapshot` and skipped publishing do not;
 * `--split` leaves publishing to a later `continue --merge` (goreleaser.com, "Split and merge").
 */
export function goreleaserEffects(
  args: readonly string[],
  place: { by: string; at: number },
): readonly Effect[] {
  const text = args.join(' ')
  const [verb = ''] = args.filter(word => !word.startsWith('-') && word !== '')
  if (/--snapshot|--skip[-=]\S*(publish|docker)|--skip\s+\S*(publish|docker)/.test(text))
    return [effect('pull', place)]
  if (/--split/.test(text)) return [effect('opaque', { ...place, by: `${place.by} --split` })]
  if (verb === 'release' || verb === 'continue' || verb === 'publish') {
    return [effect('push', place), effect('release', place)]
  }
  if (verb === 'build' || verb === 'check' || verb === 'healthcheck') return []
  return [effect('opaque', place)]
}
