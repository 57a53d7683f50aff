import type { StepEffect, TaggedImage } from '../effects/effect.ts'
import { saysNightly } from '../effects/tags.ts'
import type { Scenario } from '../workflow/scenario.ts'
import { refVerdict } from './ref-verdict.ts'
import type { Verdict } from './verdicts.ts'

/** The channel of a login that only pulls: by the organization's own images if it names some, else by its start. */
export function pullVerdict(
  scenario: Scenario,
  evidence: { use: { pulls: readonly StepEffect[]; at: number }; own: ReadonlySet<string> },
): Verdict {
  const { pulls, at } = evidence.use
  const images = pulls.flatMap(pull => pull.images)
  const own = images.filter(
    ({ image }) => image.registry === 'hub' && evidence.own.has(image.namespace ?? '(unknown)'),
  )
  const byImage = ownVerdict(own, at)
  if (byImage !== undefined) return byImage
  const byStart = refVerdict(scenario)
  const all = pulls.length > 0 && pulls.every(pull => pull.images.length > 0 && pull.images.every(isForeign))
  if (byStart.confidence === 'sure' || !all || own.length > 0) return byStart
  return {
    channel: 'nightly',
    confidence: 'sure',
    why: 'it pulls only public images, for which either channel serves',
    at,
  }
}

function isForeign({ image }: TaggedImage): boolean {
  return image.registry !== 'unknown' && image.namespace !== undefined
}

function ownVerdict(own: readonly TaggedImage[], at: number): Verdict | undefined {
  const nightly = own.filter(({ image }) => saysNightly(image.text))
  const released = own.filter(
    ({ image, tags }) =>
      !saysNightly(image.text) && tags.every(tag => tag.kind === 'release' || tag.kind === 'latest'),
  )
  if (nightly.length > 0 && released.length > 0) {
    return { channel: 'release', confidence: 'unsure', why: 'it pulls images of both channels', at }
  }
  const [first] = [...nightly, ...released]
  if (first === undefined || nightly.length + released.length < own.length) return undefined
  const channel = nightly.length > 0 ? 'nightly' : 'release'
  return { channel, confidence: 'sure', why: `it pulls ${first.image.text}`, at }
}
