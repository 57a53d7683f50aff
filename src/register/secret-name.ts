import type { Slot, SlotName } from './register.ts'
import type { SecretStore } from './store.ts'

/** What forbids this name for a GitHub secret, `undefined` when nothing does (docs.github.com, "Naming your secrets"). */
export function secretNameProblem(name: string): string | undefined {
  if (!/^[A-Za-z0-9_]+$/.test(name)) return 'only letters, digits and _ are allowed'
  if (/^[0-9]/.test(name)) return 'it must not start with a digit'
  if (/^GITHUB_/i.test(name)) return 'the prefix GITHUB_ is reserved by GitHub'
  return undefined
}

/** The secret of a token whose entry names no store: `DOCKERHUB_[<CHANNEL>_]<ACCESS>_TOKEN`. */
export function conventionalSecret({ channel, access }: SlotName): string {
  const words = ['dockerhub', ...(channel === undefined ? [] : [channel]), access, 'token']
  return words.join('_').replaceAll('-', '_').toUpperCase()
}

/** Where a workflow of `thisRepository` finds a slot's token: the secret, and the `environment:` its job needs. */
export interface SecretName {
  readonly secret: string
  readonly environment: string | undefined
}

/**
 * The Actions secret that a job of `thisRepository` (`owner/repo`) reads for a slot: the repository's own, else an
 * environment's, else an organization's; `undefined` when the slot has none that this repository can read.
 */
export function secretNameFor(slot: Slot, thisRepository: string): SecretName | undefined {
  const [owner = ''] = thisRepository.split('/')
  const readable = slot.stores.filter(
    (store): store is SecretStore =>
      (store.kind === 'organization-secret' && store.app === 'actions' && same(store.organization, owner)) ||
      (store.kind === 'environment-secret' && same(store.repository ?? thisRepository, thisRepository)) ||
      (store.kind === 'repository-secret' &&
        store.app === 'actions' &&
        same(store.repository ?? thisRepository, thisRepository)),
  )
  const nearest =
    readable.find(store => store.kind === 'repository-secret') ??
    readable.find(store => store.kind === 'environment-secret') ??
    readable[0]
  if (nearest === undefined) return undefined
  const environment = nearest.kind === 'environment-secret' ? nearest.environment : undefined
  return { secret: nearest.secret, environment }
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
