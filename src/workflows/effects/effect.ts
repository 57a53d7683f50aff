import type { Image } from '../workflow/image.ts'
import type { WorkflowStep } from '../workflow/workflow.ts'
import type { TagKind } from './tags.ts'

/** An image that something pushes or pulls, with the tags it gets: none for what is pushed by digest. */
export interface TaggedImage {
  readonly image: Image
  readonly tags: readonly TagKind[]
}

/**
 * What a part of a job does to registries. `opaque`: it may push, the file does not tell. `api`: it calls
 * Docker Hub's API. `cloud`: it builds in Docker Build Cloud. `base`: a build starts from these images.
 * `local`: it gives these images to the machine, or some that the file does not tell; no registry need have them.
 * `test`: it is not read, and by its name it tests or builds what is no image, and pushes nothing.
 */
export interface Effect {
  readonly kind: 'push' | 'pull' | 'base' | 'local' | 'opaque' | 'test' | 'api' | 'cloud'
  /** Empty: some image, which one the file does not tell. */
  readonly images: readonly TaggedImage[]
  /** What does it, in words for a finding: `docker push`. */
  readonly by: string
  /** Offset in the file. */
  readonly at: number
  /** The organization that a tool of Docker's is asked about, or that the words of what is not read name. */
  readonly owner?: string
  /** The steps of local actions that it stands in, the outermost first. */
  readonly within?: readonly WorkflowStep[]
  /** Of a push: nothing says so but its words. */
  readonly isByWords?: true
  /** Of `opaque`: its words say that it releases something, which may be images. */
  readonly releases?: true
}

/** An effect together with the step it belongs to. */
export interface StepEffect extends Effect {
  readonly step: WorkflowStep
}

type Part = Partial<Pick<Effect, 'images' | 'owner' | 'releases' | 'isByWords'>> & Pick<Effect, 'by' | 'at'>

/** An effect; without images if none are given. */
export function effect(kind: Effect['kind'], part: Part): Effect {
  return { kind, images: [], ...part }
}

/** Images that something leaves on the machine; none where it names none. */
export function localEffects(
  images: readonly TaggedImage[],
  part: Pick<Effect, 'by' | 'at'>,
): readonly Effect[] {
  return images.length === 0 ? [] : [effect('local', { ...part, images })]
}

/** The image of an attestation or signature gets no tag of its own. */
export function untagged(effects: readonly Effect[]): readonly Effect[] {
  return effects.map(one => ({ ...one, images: one.images.map(({ image }) => ({ image, tags: [] })) }))
}
