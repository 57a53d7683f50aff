import { ci, steps, type World } from './world.ts'

const job = (text: string, more = '') => ci(`${more}${steps}        with: { a: ${JSON.stringify(text)} }\n`)
const named = (text: string, entries: readonly string[], more = ''): World => {
  return {
    name: `a job with ${more.trim()} ${text}`,
    files: { 'ci.yml': job(text, more) },
    truth: 'had it',
    entries,
  }
}
const production = '    environment: production\n'
const publish = `on: { workflow_call: {} }\njobs:\n  push:\n    runs-on: x\n${production}${steps}        with: { a: '\${{ secrets.RELEASE_PUSH }}' }\n`
const calls = (secrets: string) =>
  `on: push\njobs:\n  call:\n    uses: ./.github/workflows/publish.yml\n${secrets}`

/** What a job could show the action. */
export const secretWorlds: readonly World[] = [
  named('${{ secrets.KIC_PULL }}', ['kic pull']),
  named('${{ Secrets . kic_pull }}', ['kic pull']),
  named("${{ secrets [ 'KIC_PULL' ] }}", ['kic pull']),
  named("${{ secrets . OTHER }} ${{ secrets [ 'OTHER' ] }}", []),
  named("${{ format('{0}', secrets['KIC_PULL']) }}", ['kic pull']),
  named('${{ toJSON(secrets) }}', ['kic pull']),
  named('${{ toJSON(secrets) }}', ['kic push', 'kic pull'], production),
  named('${{ toJSON(secrets.*) }}', ['kic pull']),
  named("${{ secrets[format('{0}', matrix.name)] }}", ['kic pull']),
  named("${{ hashFiles('secrets/**') }} and secrets", []),
  named('${{ inputs.secrets }} ${{ needs.secrets.outputs.x }}', []),
  named('${{ secrets.RELEASE_PUSH }}', ['kic push'], production),
  named('${{ secrets.RELEASE_PUSH }}', []),
  named(
    '${{ secrets.RELEASE_PUSH }}',
    ['kic push', 'nightly push'],
    '    environment: ${{ inputs.where }}\n',
  ),
  {
    name: "an environment's secret in a called workflow that is handed nothing",
    files: { 'ci.yml': calls(''), 'publish.yml': publish },
    truth: 'had it',
    entries: ['kic push'],
  },
  {
    name: 'a secret that is handed over under another name',
    files: {
      'ci.yml': calls(
        "    secrets: { release_push: '${{ secrets.KIC_PULL }}', x: '${{ secrets.OTHER }}' }\n",
      ),
      'publish.yml': publish,
    },
    truth: 'had it',
    entries: ['kic push', 'kic pull'],
  },
  {
    name: 'a secret that is handed over, and not used there',
    files: {
      'ci.yml': calls(
        "    secrets: { release_push: '${{ secrets.OTHER }}', x: '${{ secrets.KIC_PULL }}' }\n",
      ),
      'publish.yml': publish,
    },
    truth: 'had it',
    entries: ['kic push'],
  },
  {
    name: 'secrets that are inherited',
    files: { 'ci.yml': calls('    secrets: inherit\n'), 'publish.yml': publish },
    truth: 'had it',
    entries: ['kic push', 'kic pull'],
  },
  {
    name: 'a workflow that the action brings along, which is handed nothing',
    files: { 'ci.yml': 'on: push\njobs:\n  call:\n    uses: ACTION_PATH/.github/workflows/x.yml@v45\n' },
    truth: 'had it',
    without: 'not seen',
    entries: ['kic push', 'nightly push'],
    says: /: their environment is not seen: the secrets of any are counted$/m,
  },
  {
    name: 'rights that a called workflow takes over',
    files: {
      'ci.yml': calls('    permissions: { id-token: write }\n'),
      'publish.yml': ci(steps),
    },
    truth: 'had it',
    says: /1 job that had the action: they may ask for ID tokens, which log in without a secret$/m,
  },
  {
    name: 'a usual machine, which holds nothing',
    files: { 'ci.yml': ci(steps) },
    truth: 'had it',
    says: /^(?!.*machine of your own).*caches or artifacts/s,
  },
]
