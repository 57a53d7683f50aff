import { published } from '../runner/command.ts'
import type { OwnAction } from '../workflows/jobs/repository.ts'

export const names = {
  environment: 'docker-rotation',
  appId: 'ROTATION_APP_CLIENT_ID',
  appKey: 'ROTATION_APP_KEY',
  owner: 'DOCKER_OWNER',
  password: 'DOCKER_OWNER_PASSWORD',
  totp: 'DOCKER_OWNER_TOTP',
  newToken: 'NEW_DOCKER_TOKEN',
} as const

interface WorkflowWishes {
  readonly own: OwnAction | undefined
  readonly environment: string
  /** They sign in to Docker Hub with an owner account. */
  readonly hasOwner: boolean
  readonly server: string
  /** Anybody may read what a job of a public repository keeps. */
  readonly isPrivate: boolean
}

const accountLines = [
  `hub-username: \${{ vars.${names.owner} }}`,
  `hub-password: \${{ secrets.${names.password} }}`,
  `hub-totp-secret: \${{ secrets.${names.totp} }}`,
]

/** rotate.yml: on a schedule with an owner account, else when a person started it with a new token. */
export function rotateWorkflow(wishes: WorkflowWishes): string {
  if (!wishes.hasOwner) return assistedWorkflow(wishes)
  const head = `name: Rotate Docker tokens
on:
  schedule: [{ cron: '17 4 * * 1' }]
  workflow_dispatch:
    inputs:
      dry-run: { description: 'print the plan only', type: boolean }
      force: { description: 'labels, or all' }
      compromised: { description: 'labels that leaked' }`
  const group = `# GitHub keeps one waiting run of a group. A leak has a group for each run.
  group: docker-token-rotation\${{ inputs.compromised && format('-{0}', github.run_id) }}`
  const inputs = accountLines.concat(
    'dry-run: ${{ inputs.dry-run || false }}',
    'force: ${{ inputs.force }}',
    'compromised: ${{ inputs.compromised }}',
  )
  return workflow('rotate', wishes, { head, group, inputs })
}

/** Its head is for the person who opens the file when a token is about to expire. */
function assistedWorkflow(wishes: WorkflowWishes): string {
  const head = `# Before a token expires: create a new one in Docker Home, with the label and the rights of its entry. Then
#   gh secret set ${names.newToken} --env ${wishes.environment}
#   gh workflow run rotate.yml --field label=LABEL --field expires-at=DATE
#   gh secret delete ${names.newToken} --env ${wishes.environment}
# when the run is green. After "grace", deactivate the older token.
name: Rotate Docker tokens
on:
  workflow_dispatch:
    inputs:
      label: { description: 'label of the token list', required: true }
      expires-at: { description: 'when the new token expires, such as 2027-02-23' }`
  const inputs = [
    `token: \${{ secrets.${names.newToken} }}`,
    'only: ${{ inputs.label }}',
    'expires-at: ${{ inputs.expires-at }}',
  ]
  return workflow('rotate', wishes, { head, group: 'group: docker-token-rotation', inputs })
}

/** audit.yml: every night. Without an owner account it compares the copies on GitHub alone, and says so. */
export function auditWorkflow(wishes: WorkflowWishes): string {
  const head = `name: Audit Docker tokens
on:
  schedule: [{ cron: '37 3 * * *' }]
  workflow_dispatch:`
  const inputs = wishes.hasOwner ? accountLines : ['parts: github']
  return workflow('audit', wishes, { head, group: 'group: docker-token-audit', inputs })
}

/** docker-tokens.yml: what a pull request does to rights. It has no secret, and so it runs for forks, too. */
export function reviewWorkflow(wishes: WorkflowWishes): string {
  const head = 'name: Review Docker tokens\non: pull_request'
  const group = 'group: docker-tokens-${{ github.ref }}'
  return workflow(reviewJob, wishes, { head, group, inputs: ['parts: workflows'] })
}

/** Actions by their commits, which many organizations demand of every action. */
const checkout = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1'
const upload = 'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1'
const evidence = 'docker-evidence'
const reviewJob = 'docker-tokens'

function workflow(
  job: string,
  { own, environment, server, isPrivate }: WorkflowWishes,
  { head, group, inputs }: { head: string; group: string; inputs: readonly string[] },
): string {
  const isReview = job === reviewJob
  // Its artifacts are of another kind on GitHub Enterprise Server, which that action does not know.
  const keeps = isPrivate && !isReview && /^https:\/\/(github\.com|[^/]+\.ghe\.com)$/.test(server)
  const app = [
    `github-app-client-id: \${{ vars.${names.appId} }}`,
    `github-app-private-key: \${{ secrets.${names.appKey} }}`,
  ]
  const place = /^[a-z]+-[a-z-]+$/i.test(environment) ? environment : JSON.stringify(environment)
  const mode = `mode: ${isReview ? 'audit' : job}`
  const lines = [mode, inputs, isReview ? [] : app, keeps ? `evidence: ${evidence}` : []].flat()
  const keep = `      - uses: ${upload}
        if: always()
        with:
          name: docker-${job}
          path: ${evidence}
`
  return `${head}

permissions: {}

concurrency:
  ${group}
  cancel-in-progress: false

jobs:
  ${job}:
    name: ${job}
    runs-on: ubuntu-latest
${isReview ? '' : `    environment: ${place}\n`}    permissions:
      contents: read # for the token list
    steps:
      - uses: ${checkout}
        with:
${isReview ? '          fetch-depth: 2 # the pull request, and what it is merged into\n' : ''}          persist-credentials: false
      - uses: ${usesOf(own)}
        id: ${job}
        with:
${lines.map(line => `          ${line}\n`).join('')}${keeps ? keep : ''}`
}

/** The value of `uses:`, by the commit where it is known. Who has no name for it writes no file. */
export function usesOf(own: OwnAction | undefined): string {
  if (own === undefined) return published.uses
  const { name, tag, pin } = own
  return pin === undefined ? `${name}@${tag}` : `${name}@${pin.commit} # ${pin.version}`
}
