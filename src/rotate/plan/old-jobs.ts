import { momentText, plainText } from '../../base/markdown.ts'
import { formatTime } from '../../base/time.ts'
import { isSecretStore, type SecretStore, type Store } from '../../token-list/store.ts'

/**
 * A job keeps the secrets that were there when its run was queued: where to look for runs that began before
 * the last secret was changed, in one sentence. Nothing without a secret that jobs read.
 * @param change `server`: GitHub's web address
 */
export function oldJobs(
  stores: readonly Store[],
  change: { changedAt: number; thisRepository: string; server: string | undefined },
) {
  const { changedAt, thisRepository, server = 'https://github.com' } = change
  const secrets = stores.filter(isSecretStore).filter(({ app }) => app !== 'codespaces')
  if (secrets.length === 0) return undefined
  const query = `created:*..${formatTime(changedAt).slice(0, 19)}Z`
  const repositories = [...new Set(secrets.flatMap(store => readersOf(store, thisRepository)))]
  const isOpen = secrets.some(
    store => store.kind === 'organization-secret' && readersOf(store, '').length === 0,
  )
  const say = (when: string, linkTo: (name: string, link: string) => string): string => {
    const where = repositories.map(name => linkTo(name, `${server}/${name}/actions?query=${query}`))
    const others = isOpen ? [`the other repositories that read the organization's secret`] : []
    return `runs that began before ${when} may hold the old value until they end: ${[...where, ...others].join(', ')}`
  }
  return {
    line: say(formatTime(changedAt), (name, link) => `${name} (${link})`),
    text: say(momentText(changedAt), (name, link) => `<a href="${link}">runs of ${plainText(name)}</a>`),
  }
}

function readersOf(store: SecretStore, thisRepository: string): readonly string[] {
  if (store.kind !== 'organization-secret') return [store.repository ?? thisRepository]
  return store.visibility?.kind === 'selected' ? store.visibility.repositories : []
}
