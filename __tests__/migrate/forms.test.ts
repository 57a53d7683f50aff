import { expect, it } from '@jest/globals'
import { migrateFiles } from '../../src/migrate/analyse.ts'
import { edited, own, repositoryOf } from './samples.ts'

const path = '.github/workflows/a.yml'
const commit = own.pin?.commit ?? ''
const old = '9780b0c442fbb1117ed29e0efdff1e18412f7567'
const user = '${{ secrets.DOCKER_USER }}'
const secret = '${{ secrets.DOCKER_TOKEN }}'
const token = '${{ secrets.DOCKERHUB_PUSH_TOKEN }}'
const push = '      - run: docker push acme/app'

/** A login as it is written, and what an edit makes of it: nothing else in the file changes. */
it.each([
  [
    'the inputs of a step, in their quotes, with comments that are not about what was there',
    `      - name: Log in\n        uses: docker/login-action@v3\n        with:\n          username: "${user}" # the bot\n          # pasted\n          password: '${secret}' # zizmor: ignore[x]\n          logout: false\n`,
    `      - name: Log in\n        uses: org/docker-oat-login@v1\n        with:\n          push: acme/app\n          # pasted\n          token: '${token}' # zizmor: ignore[x]\n          logout: false\n`,
  ],
  [
    'an action pinned by commit, with its version',
    `      - uses: docker/login-action@${old}  # v3.4.0\n        with:\n          username: bot\n          password: ${secret}\n`,
    `      - uses: org/docker-oat-login@${commit}  # v1.2.3\n        with:\n          push: acme/app\n          token: ${token}\n`,
  ],
  [
    'a flow mapping',
    `      - { env: { P: "${secret}" }, uses: docker/login-action@${old}, with: { username: bot, password: "${secret}" } }\n`,
    `      - { env: { P: "${secret}" }, uses: org/docker-oat-login@${commit}, with: { push: acme/app, token: "${token}" } }\n`,
  ],
  [
    'the name of a secret that the shared account has',
    `      - uses: docker/login-action@v3\n        with: { username: bot, password: '${token}' }\n`,
    `      - uses: org/docker-oat-login@v1\n        with: { push: acme/app, token: '\${{ secrets.DOCKERHUB_ACME_PUSH_TOKEN }}' }\n`,
  ],
  [
    'a script, with what only it needed',
    `      - env:\n          P: ${secret}\n        shell: bash\n        if: github.ref == 'refs/heads/main'\n        run: |\n          echo "$P" | docker login -u bot --password-stdin\n`,
    `      - if: github.ref == 'refs/heads/main'\n        uses: org/docker-oat-login@v1\n        with:\n          push: acme/app\n          token: ${token}\n`,
  ],
  [
    'a script, with what docker itself looks at, and what keeps a failure from the job',
    `      - env:\n          P: ${secret}\n          DOCKER_CONFIG: /tmp/docker\n        continue-on-error: true\n        run: echo "$P" | docker login -u bot --password-stdin\n`,
    `      - env:\n          DOCKER_CONFIG: /tmp/docker\n        continue-on-error: true\n        uses: org/docker-oat-login@v1\n        with:\n          push: acme/app\n          token: ${token}\n`,
  ],
  [
    'what a job pulls, which the login looks at before it is pulled',
    `      - uses: docker/login-action@v3\n        with:\n          username: bot\n          password: ${secret}\n      - run: docker pull other/base\n`,
    `      - uses: org/docker-oat-login@v1\n        with:\n          push: acme/app\n          pull: other/base\n          token: ${token}\n      - run: docker pull other/base\n`,
  ],
])('%s', (_name, before, after) => {
  const file = (steps: string) => `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n${steps}${push}\n`
  expect(edited(new Map([[path, file(before)]])).get(path)).toBe(file(after))
})

it('an action pinned by commit is left where the commit of this one is not known', () => {
  const step = `{ uses: docker/login-action@${old}, with: { username: bot, password: '${secret}' } }`
  const files = new Map([[path, `on: push\njobs:\n  a:\n    steps:\n      - ${step}\n${push}\n`]])
  const unknown = repositoryOf(files, { own: { ...own, pin: undefined } })
  expect(migrateFiles(unknown, undefined).findings.map(({ code }) => code)).toEqual(['LOGIN_BY_HAND'])
})

it('credentials of a container, which the runner uses before any step', () => {
  const file = (name: string, value: string) =>
    `on: push\njobs:\n  a:\n    runs-on: x\n    container:\n      image: acme/build\n      credentials: { username: ${name}, password: '${value}' }\n    steps: [{ run: make test }]\n`
  const before = new Map([[path, file('bot', secret)]])
  const after = file('"acme"', '${{ secrets.DOCKERHUB_PULL_TOKEN }}')
  expect(edited(before).get(path)).toBe(after)
  const again = migrateFiles(repositoryOf(new Map([[path, after]])), undefined)
  expect(again.findings.map(({ code }) => code)).toEqual(['LOGIN_SCOPED'])
})

it('a secret that callers hand over, which a variable holds', () => {
  const called = (value: string, lines: string) =>
    `on:\n  workflow_call:\n    secrets: { DOCKER_TOKEN: { required: true } }\njobs:\n  a:\n    runs-on: x\n    steps:\n      - ${value}\n${lines}${push}\n`
  const caller = (value: string) =>
    `on: push\njobs:\n  b:\n    uses: ./.github/workflows/called.yml\n    secrets:\n      DOCKER_TOKEN: ${value}\n`
  const env = `        env:\n          P: ${secret}\n`
  const inputs = '        with:\n          username: bot\n          password: ${{ env.P }}\n'
  const files = new Map([
    ['.github/workflows/called.yml', called('uses: docker/login-action@v3', env + inputs)],
    [path, caller(secret)],
  ])
  const handed = `        with:\n          push: acme/app\n          token: ${secret}\n`
  expect(Object.fromEntries(edited(files))).toEqual({
    '.github/workflows/called.yml': called('uses: org/docker-oat-login@v1', handed),
    [path]: caller(token),
  })
})
