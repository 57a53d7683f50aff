import { momentText, plainText } from '../../base/markdown.ts'
import { formatTime } from '../../base/time.ts'
import { isSecretStore, type SecretStore, type Store } from '../../token-list/store.ts'

interface Change {
  /** When the last of the secrets was changed, in milliseconds since 1970. */
  readonly changedAt: number
  readonly thisRepository: string
  /** GitHub's web address. */
  readonly server: string | undefined
}

/**
 * A job keeps the secrets that were there when its run was queued: where to look for runs that began before
 * the change, in one sentence. Nothing without a secret that jobs read.
 */
export function oldJobs(stores: readonly Store[], change: Change) {
  const { changedAt, thisRepository, server = 'https://github.com' } = change
  const secrets = stores.filter(isSecretStore).filter(({ app }) => app !== 'codespaces')
  if (secrets.length === 0) return undefined
  const query = `created:*..${formatTime(changedAt).slice(0, 19)}Z`
  const repositories = [...new Set(secrets.flatMap(store => readersOf(store, thisRepository)))]
  const links = repositories.map(name => ({ name, link: `${server}/${name}/actions?query=${query}` }))
  const isOpen = secrets.some(
    store => store.kind === 'organization-secret' && readersOf(store, '').length === 0,
  )
  const others = isOpen ? [`the other repositories that read the organization's secret`] : []
  const say = (when: string, where: readonly string[]): string =>
    `runs that began before ${when} may hold the old value until they end: ${[...where, ...others].join(', ')}`
  return {
    line: say(
      formatTime(changedAt),
      links.map(({ name, link }) => `${name} (${link})`),
    ),
    text: say(
      momentText(changedAt),
      links.map(({ name, link }) => `<a href="${link}">runs of ${plainText(name)}</a>`),
    ),
  }
}

function readersOf(store: SecretStore, thisRepository: string): readonly string[] {
  if (store.kind !== 'organization-secret') return [store.repository ?? thisRepository]
  return store.visibility?.kind === 'selected' ? store.visibility.repositories : []
}
