import { OatError } from '../base/error.ts'
import { type SecretStore, type Store, storeName } from '../register/store.ts'
import type { AllStores } from '../stores/stores.ts'
import type { RotateJob } from './job.ts'

/**
 * Refuses two stores of the register that are one secret, because a repository is named as it was called before and as it is
 * called now. Their texts differ, so only GitHub can tell. All slots are looked at, also those that this run leaves out.
 * @throws OatError REGISTER_INVALID, naming both
 */
export async function refuseSameSecret(
  { register, thisRepository, inputs }: RotateJob,
  { identify }: Pick<AllStores, 'identify'>,
): Promise<void> {
  // Then no store of this run is there, and nobody can be asked.
  if (inputs.githubToken === undefined) return
  const first = new Map<string, SecretStore>()
  for (const store of register.tokens.flatMap(({ stores }) => stores).filter(isRenamable)) {
    const identity = await identifyOrSkip(store, identify)
    if (identity === undefined) continue
    const earlier = first.get(identity)
    if (earlier !== undefined) throw same(register.file, { thisRepository, earlier, store })
    first.set(identity, store)
  }
}

function isRenamable(store: Store): store is SecretStore {
  return store.kind === 'repository-secret' || store.kind === 'environment-secret'
}

async function identifyOrSkip(
  store: SecretStore,
  identify: AllStores['identify'],
): Promise<string | undefined> {
  try {
    return await identify(store)
  } catch (error) {
    // A store of this run fails by its own check, with a better message; one of another slot is not this run's.
    if (error instanceof OatError) return undefined
    throw error
  }
}

function same(
  file: string,
  { thisRepository, earlier, store }: { thisRepository: string; earlier: SecretStore; store: SecretStore },
): OatError {
  const [one, other] = [earlier, store].map(it => JSON.stringify(storeName(it, thisRepository)))
  const { line, column } = store.position
  return new OatError('REGISTER_INVALID', {
    message: `${file}:${line}:${column}: the store ${other ?? ''} is the same secret as ${one ?? ''} in line ${earlier.position.line}, because the repository was renamed`,
    hint: 'a secret holds one token: remove it from one of the two places, and use the name that the repository has now. Nothing was changed',
  })
}
