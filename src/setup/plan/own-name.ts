import type { OwnAction } from '../../workflows/workflow/repository.ts'
import type { Facts } from './facts.ts'

/** `OWNER/NAME@REF` as a workflow has it. */
export const actionForm = /^([\w.-]+\/[\w.-]+)@([\w./-]+)$/

/** This action as the files name it: what a person says, else what is known. */
export function actionOf(
  facts: Pick<Facts, 'own'>,
  given: ReadonlyMap<string, string>,
): OwnAction | undefined {
  const [, name, ref = ''] = actionForm.exec(given.get('action') ?? '') ?? []
  if (name === undefined) return facts.own
  const isCommit = /^[0-9a-f]{40}$/.test(ref)
  return { name, tag: ref, pin: isCommit ? { commit: ref, version: ref.slice(0, 7) } : undefined }
}

/** The value of `uses:`: the commit where it is known. */
export function usesOf({ name, tag, pin }: OwnAction): string {
  return pin === undefined ? `${name}@${tag}` : `${name}@${pin.commit} # ${pin.version}`
}
