import { arrangeAudit, auditTokenList, type AuditWorld, auditWorldOptions } from '../audit/world.ts'
import { noteCopiesOf, entriesOf } from './noted-copies.ts'
import { home } from './rotation-story.ts'
import type { Story } from './story.ts'
import { worldSecrets } from './world-secrets.ts'

/** A story of mode audit in a world where nothing differs from the token list, until `arrange` makes it so. */
export function auditStory(
  about: string,
  given: {
    arrange?: (audited: AuditWorld) => void
    tokenList?: string
    inputs?: Readonly<Record<string, string>>
    github?: Readonly<Record<string, string>>
    /** Secrets of the job beside the world's. */
    secrets?: (audited: AuditWorld) => Readonly<Record<string, string>>
    /** Files of the checkout that the token list stands in. */
    files?: Readonly<Record<string, string>>
    /** Steps of the job behind the audit. */
    after?: readonly { readonly name: string; readonly run: string }[]
  } = {},
): Story {
  const { options, clock } = auditWorldOptions()
  const tokenList = given.tokenList ?? auditTokenList
  // Read now: when the story is told, jest lets nothing be imported.
  const entries = entriesOf(tokenList)
  return {
    about,
    world: options,
    atOnce: true,
    job: async ({ step, write, machine, world }) => {
      const audited = arrangeAudit(world, clock)
      given.arrange?.(audited)
      noteCopiesOf(audited, await entries)
      const checkout = given.files && { 'docker-oat.yml': tokenList, ...given.files }
      for (const [path, text] of Object.entries(checkout ?? {})) await write(`checkout/${path}`, text)
      if (checkout === undefined) await write('docker-oat.yml', tokenList)
      const preset = {
        mode: 'audit',
        registry: '',
        organization: '',
        config: checkout === undefined ? `${machine.home}/docker-oat.yml` : 'docker-oat.yml',
        'hub-url': world.hub?.origin ?? '',
        'hub-username': world.owner.username,
        'hub-password': '${{ secrets.OWNER_PASSWORD }}',
        'hub-totp-secret': '${{ secrets.OWNER_TOTP }}',
        'github-token': '${{ secrets.APP_TOKEN }}',
      }
      return {
        steps: [
          ...(checkout === undefined ? [] : [{ name: 'Check out', run: 'cp -R "$HOME/checkout/." .' }]),
          step({ ...preset, ...given.inputs }),
          ...(given.after ?? []).map(each => ({ ...each, if: 'always()' })),
        ],
        ...(given.secrets && { secrets: { ...worldSecrets(world), ...given.secrets(audited) } }),
        github: { GITHUB_API_URL: world.github?.origin ?? '', GITHUB_REPOSITORY: home, ...given.github },
      }
    },
  }
}
