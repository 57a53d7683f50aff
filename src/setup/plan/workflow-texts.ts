import type { OwnAction } from '../../workflows/jobs/repository.ts'
import { names } from './facts.ts'
import { usesOf } from './own-name.ts'

/** What the two workflows have in common. */
export interface WorkflowWishes {
  readonly own: OwnAction
  readonly environment: string
  /** They sign in to Docker Hub with an owner account. */
  readonly hasOwner: boolean
  /** Lines of `with:` for a register at another path, or servers that are not Docker's own. */
  readonly elsewhere: readonly string[]
}

/** rotate.yml: on a schedule with an owner account, else when a person started it with a new token. */
export function rotateWorkflow(wishes: WorkflowWishes, file: string): string {
  const { hasOwner } = wishes
  return workflow(
    [
      ...(hasOwner ? [] : assistedLines(wishes.environment, file)),
      'name: Rotate Docker tokens',
      'on:',
      ...(hasOwner ? ["  schedule: [{ cron: '17 4 * * 1' }]", ...ownerInputs] : assistedInputs),
    ],
    {
      job: 'rotate',
      wishes,
      concurrency: hasOwner
        ? [
            '# GitHub keeps one waiting run of a group. A leak has a group for each run.',
            "group: docker-token-rotation${{ inputs.compromised && format('-{0}', github.run_id) }}",
          ]
        : ['group: docker-token-rotation'],
      inputs: [
        'mode: rotate',
        ...(hasOwner
          ? [
              ...accountLines,
              'dry-run: ${{ inputs.dry-run || false }}',
              'force: ${{ inputs.force }}',
              'compromised: ${{ inputs.compromised }}',
            ]
          : [
              `token: \${{ secrets.${names.newToken} }}`,
              'only: ${{ inputs.label }}',
              'expires-at: ${{ inputs.expires-at }}',
            ]),
      ],
    },
  )
}

/** audit.yml: every night. Without an owner account it compares the copies on GitHub alone, and says so. */
export function auditWorkflow(wishes: WorkflowWishes): string {
  return workflow(
    ['name: Audit Docker tokens', 'on:', "  schedule: [{ cron: '37 3 * * *' }]", '  workflow_dispatch:'],
    {
      job: 'audit',
      wishes,
      concurrency: ['group: docker-token-audit'],
      inputs: ['mode: audit', ...(wishes.hasOwner ? accountLines : ['parts: github'])],
    },
  )
}

/** For the person who opens the file when a token is about to expire. */
const assistedLines = (environment: string, file: string): readonly string[] => [
  '# Before a token expires: create a new one in Docker Home with the label and the rights of its entry in the register. Then',
  `#   gh secret set ${names.newToken} --env ${environment}`,
  `#   gh workflow run ${file} --field label=LABEL --field expires-at=DATE`,
  `# When the run is green: gh secret delete ${names.newToken} --env ${environment}. After "grace", deactivate the older token.`,
]

const ownerInputs = [
  '  workflow_dispatch:',
  '    inputs:',
  "      dry-run: { description: 'print the plan only', type: boolean }",
  "      force: { description: 'labels, or all' }",
  "      compromised: { description: 'labels that leaked' }",
]

const assistedInputs = [
  '  workflow_dispatch:',
  '    inputs:',
  "      label: { description: 'label of the register', required: true }",
  "      expires-at: { description: 'when the new token expires, such as 2027-02-23' }",
]

const accountLines = [
  `hub-username: \${{ vars.${names.owner} }}`,
  `hub-password: \${{ secrets.${names.password} }}`,
  `hub-totp-secret: \${{ secrets.${names.totp} }}`,
]

/** By its commit, which many organizations demand of every action. */
const checkout = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1'

function workflow(
  head: readonly string[],
  body: { job: string; wishes: WorkflowWishes; concurrency: readonly string[]; inputs: readonly string[] },
): string {
  const { job, wishes, concurrency, inputs } = body
  return [
    ...head,
    '',
    'permissions: {}',
    '',
    'concurrency:',
    ...indented(concurrency, 2),
    '  cancel-in-progress: false',
    '',
    'jobs:',
    `  ${job}:`,
    `    name: ${job}`,
    '    runs-on: ubuntu-latest',
    `    environment: ${quotedUnlessPlain(wishes.environment)}`,
    '    permissions:',
    '      contents: read # for the register',
    '    steps:',
    `      - uses: ${checkout}`,
    '        with:',
    '          persist-credentials: false',
    `      - uses: ${usesOf(wishes.own)}`,
    `        id: ${job}`,
    '        with:',
    ...indented(
      [
        ...inputs,
        `github-app-client-id: \${{ vars.${names.appId} }}`,
        `github-app-private-key: \${{ secrets.${names.appKey} }}`,
        ...wishes.elsewhere,
      ],
      10,
    ),
    '',
  ].join('\n')
}

function indented(lines: readonly string[], by: number): readonly string[] {
  return lines.map(line => `${' '.repeat(by)}${line}`)
}

/** A value of YAML that is read as the text that it is. */
function quotedUnlessPlain(text: string): string {
  return /^[a-z][\w./-]*$/i.test(text) && !/^(true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text)
}
