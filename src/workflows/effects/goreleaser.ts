import { type Effect, effect } from './effect.ts'

/** What goreleaser does: a release pushes the images of a file that is not read; `--snapshot` and skipped publishing do not. */
export function goreleaserEffects(
  args: readonly string[],
  part: { by: string; at: number },
): readonly Effect[] {
  const text = args.join(' ')
  const [verb = ''] = args.filter(word => !word.startsWith('-') && word !== '')
  if (/--snapshot(?!=false)|--skip[-=]\S*(publish|docker)|--skip\s+\S*(publish|docker)/.test(text)) {
    return [effect('pull', part)]
  }
  if (/^(release|continue|publish)$/.test(verb)) return [effect('push', part)]
  // Flags alone are those of a release.
  const isPlain = (word: string) =>
    /^--?[a-z-]+(=\S*)?$/.test(word) && !/^(-h|-v|--help|--version)$/.test(word)
  if (verb === '' && args.every(isPlain)) return [effect('push', part)]
  return /^(build|check|healthcheck)$/.test(verb) ? [] : [effect('opaque', part)]
}
