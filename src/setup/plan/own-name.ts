import { namedAction, type OwnAction } from '../../workflows/jobs/repository.ts'
import type { Facts } from './facts.ts'

/** This action as the files name it: what a person says, else what is known. */
export function actionOf(
  facts: Pick<Facts, 'own'>,
  answers: ReadonlyMap<string, string>,
): OwnAction | undefined {
  return namedAction(answers.get('action') ?? '') ?? facts.own
}

/** The value of `uses:`: the commit where it is known. */
export function usesOf({ name, tag, pin }: OwnAction): string {
  return pin === undefined ? `${name}@${tag}` : `${name}@${pin.commit} # ${pin.version}`
}
