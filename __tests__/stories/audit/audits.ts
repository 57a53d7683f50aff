import { storyTroubles } from '../../audit/troubles.ts'
import {
  arrangeAudit,
  auditTime,
  auditTokenList,
  type AuditWorld,
  auditWorldOptions,
  dayMs,
} from '../../audit/world.ts'
import { entriesOf, noteCopiesOf } from '../../support/noted-copies.ts'
import { home } from '../../support/rotation-story.ts'
import type { Stories, Story } from '../../support/story.ts'
import { worldSecrets } from '../../support/world-secrets.ts'

type Values = Readonly<Record<string, string>>

interface Audit {
  readonly arrange?: (audited: AuditWorld) => void
  readonly tokenList?: string
  readonly inputs?: Values
  readonly github?: Values
  /** Secrets of the job beside the world's. */
  readonly secrets?: (audited: AuditWorld) => Values
  /** Files of the checkout that the token list stands in. */
  readonly files?: Values
  /** Steps of the job behind the audit. */
  readonly after?: readonly { readonly name: string; readonly run: string }[]
}

/** Mode audit in a world where nothing differs from the token list, until `arrange` makes it so. */
function auditStory(about: string, given: Audit = {}): Story {
  const { tokenList = auditTokenList, files, after = [] } = given
  const { options, clock } = auditWorldOptions()
  // Read now: when the story is told, jest lets nothing be imported.
  const entries = entriesOf(tokenList)
  return {
    about,
    world: options,
    atOnce: true,
    job: async ({ step, write, machine, world }) => {
      const audited = arrangeAudit(world, clock)
      given.arrange?.(audited)
      noteCopiesOf(audited, await entries, files && `${home}#docker-oat.yml`)
      const checkout = files && { 'docker-oat.yml': tokenList, ...files }
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
          ...after.map(each => ({ ...each, if: 'always()' })),
        ],
        ...(given.secrets && { secrets: { ...worldSecrets(world), ...given.secrets(audited) } }),
        github: { GITHUB_API_URL: world.github?.origin ?? '', GITHUB_REPOSITORY: home, ...given.github },
      }
    },
  }
}

/** A token that reads the audit log and these repositories' settings, nothing else. */
function activityToken({ mint }: AuditWorld, repositories: readonly string[]): string {
  const resources = [
    { type: 'TYPE_ORG' as const, path: 'acme', scopes: ['scope-activity-read'] },
    ...repositories.map(path => ({ type: 'TYPE_REPO' as const, path, scopes: ['scope-repository-read'] })),
  ]
  return mint({ label: 'audit log', resources, createdBy: 'alice' }, auditTime - dayMs).value
}

export const stories: Stories = {
  'activity-token': auditStory(
    'audit: the audit log and the repositories by an access token, without an owner in CI. Somebody changed a token yesterday.',
    {
      tokenList: auditTokenList.replace('access: push', 'access: push\n    immutable-tags: true'),
      inputs: {
        'hub-username': '',
        'hub-password': '',
        'hub-totp-secret': '',
        'activity-token': '${{ secrets.ACTIVITY_TOKEN }}',
        parts: 'github, activity, repositories',
      },
      arrange: ({ world }) => {
        const event = { account: 'acme', name: 'acme', actor: 'mallory', data: { label: 'x' } }
        world.hub?.audit.add({ ...event, action: 'access_token.create', at: auditTime - dayMs })
      },
      secrets: audited => ({ ACTIVITY_TOKEN: activityToken(audited, ['acme/app', 'acme/nightly-app']) }),
    },
  ),
  'all-right': { ...auditStory('audit: no differences.'), isBuilt: true, isWhole: true },
  findings: {
    ...auditStory(
      'audit: a token can do more, a stranger made one, a secret was overwritten; the page and the tables are kept.',
      {
        arrange: audited => {
          for (const trouble of storyTroubles) trouble(audited)
        },
        files: { '.github/CODEOWNERS': '* @acme/security\n' },
        inputs: { evidence: 'docker-evidence' },
        after: [{ name: 'Keep', run: 'ls docker-evidence; cat docker-evidence/findings.csv' }],
      },
    ),
    isWhole: 'pages',
  },
  'on-a-pull-request': auditStory('audit for a pull request is refused before anything is looked at.', {
    github: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' },
  }),
}
