import type fc from 'fast-check'
import { createFiles } from '../../src/base/files.ts'
import { OatError } from '../../src/base/error.ts'
import { requestedPause, retryAfter, pauseWords } from '../../src/base/retry.ts'
import { Secret } from '../../src/base/secret.ts'
import { formatTime, parseDuration, parseInstant } from '../../src/base/time.ts'
import {
  configuredHelper,
  credentialIn,
  entryIn,
  formatDockerConfig,
  namedRegistries,
  parseDockerConfig,
  withEntry,
} from '../../src/docker/config.ts'
import { readUndoRecord } from '../../src/docker/undo-record.ts'
import { undoingOf, withoutPut } from '../../src/docker/undo-stack.ts'
import { hubDetail, readHubEvents, readHubPage, readHubToken } from '../../src/hub/answers.ts'
import { createTotp, totpSecretOf } from '../../src/hub/totp.ts'
import { migrateFiles } from '../../src/migrate/analyse.ts'
import { readWorkflow } from '../../src/workflows/jobs/workflow.ts'
import { readScript } from '../../src/workflows/values/shell.ts'
import { readExpression } from '../../src/workflows/values/expression.ts'
import { openText } from '../../src/workflows/values/text.ts'
import { refuseClashes } from '../../src/token-list/clashes.ts'
import { formatLabel, parseLabel } from '../../src/token-list/label.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import { parseRegistryHost } from '../../src/registry/host.ts'
import { exchangedToken, exchangeRefusal, idTokenOf } from '../../src/registry/keyless.ts'

import {
  classifyRefusal,
  parseChallenge,
  readRegistryToken,
  refusalDetail,
  tokenUrl,
} from '../../src/registry/protocol.ts'
import { parseRepositories } from '../../src/registry/repositories.ts'
import { lintToken } from '../../src/registry/lint.ts'
import { parseCommandLine } from '../../src/runner/terminal/command-line.ts'
import { forkOf, refuseForeignRun } from '../../src/runner/event.ts'
import {
  parseKey,
  parseRepository,
  parseReaders,
  parseSecrets,
  parseVariables,
} from '../../src/stores/github/answers.ts'
import { readKubectlFailure } from '../../src/stores/kubernetes/failure.ts'
import { idOfHeld, readHeldSecret } from '../../src/stores/kubernetes/pull-secret.ts'
import { noteMark, markOf } from '../../src/tokens/copies.ts'
import { loadWorkflowYaml, readTokenListYaml } from '../../src/yaml/read.ts'
import { samples } from '../migrate/samples.ts'
import { base as tokenList } from '../token-list/cases.ts'
import { silentRunner } from '../support/silent-runner.ts'
import { damagedJson, damagedText } from './damaged-text.ts'

/** Something that reads text from outside. `read` may refuse with an `OatError`, and may throw nothing else. */
export interface Reader {
  readonly name: string
  readonly texts: fc.Arbitrary<string>
  /** @returns texts that are printed as they are */
  readonly read: (text: string) => Promise<readonly string[]> | readonly string[]
}

const nothing: readonly string[] = []
const json = (...given: readonly unknown[]): fc.Arbitrary<string> =>
  damagedJson(given).map(value => JSON.stringify(value))
const jwt = (claims: unknown): string =>
  ['{"alg":"none"}', JSON.stringify(claims), 'signature']
    .map(part => Buffer.from(part).toString('base64url'))
    .join('.')
const hub = parseRegistryHost('docker.io')
const asked = { host: hub, scopes: ['repository:acme/a:pull'], account: 'acme' }
const subject = 'GET /v2/orgs/acme/access-tokens'

const token = {
  id: 'a7a5ef25-8889-43a0-8cc7-f2a94268e861',
  label: 'app push (current 2026-11-24T14:00:00Z)',
  is_active: true,
  created_at: '2026-11-24T14:00:00.5Z',
  created_by: 'owner',
  expires_at: '2027-02-22T14:00:00Z',
  last_used_at: null,
  description: 'made by hand [copies 0123abcd]',
  resources: [{ type: 'TYPE_REPO', path: 'acme/a', scopes: ['scope-image-push'] }],
}
const page = { total: 1, next: 'https://hub.docker.com/v2/x?page=2', previous: null, results: [token] }
const events = {
  logs: [{ actor: 'owner', timestamp: '2026-11-24T14:00:00Z', action_description: 'made a token', data: {} }],
}
const dockerConfig = {
  auths: { 'https://index.docker.io/v1/': { auth: 'YTpi' }, 'ghcr.io': { identitytoken: 'x' } },
  credsStore: 'pass',
  credHelpers: { 'quay.io': 'store' },
}
const secret = {
  type: 'kubernetes.io/dockerconfigjson',
  metadata: { name: 'a', annotations: { 'docker-oat-login/token-id': 'x', 'docker-oat-login/sha256': 'y' } },
  data: { '.dockerconfigjson': 'e30=' },
}
const pullSecret = { path: '/tmp/a', put: 'y' }
const put = { login: 'a', key: 'quay.io', place: '', print: 'x', below: null, pullSecret }
const puts = [put, { ...put, login: 'b', print: 'z', below: '{"auth":"YTpi"}' }]
const undo = { original: '{}', madeDirectory: false, seen: 's', puts }
const store = {
  kind: 'kubernetes',
  name: 'acme-pull',
  namespace: 'acme',
  context: undefined,
  serviceAccounts: [],
  position: { line: 1, column: 1 },
} as const
const workflow = await loadWorkflowYaml()
const workflows = samples().flatMap(([, files]) => [...files.values()])
const shell = workflows.flatMap(text => text.split('run: |').slice(1))

function fromHub(body: string): readonly string[] {
  const found: string[] = []
  for (const read of [readHubPage, readHubToken] as const) tolerate(() => read({ body, subject }))
  tolerate(() => {
    for (const { actor, description, at } of readHubEvents({ body, subject }, 'create')) {
      found.push(actor, description, formatTime(at))
    }
  })
  return [...found, hubDetail(body)]
}

/** One reader of several may refuse what is another's. */
function tolerate(read: () => unknown): void {
  try {
    read()
  } catch (error) {
    if (!(error instanceof OatError)) throw error
  }
}

async function readTokenList(text: string): Promise<readonly string[]> {
  const read = parseTokenList(await readTokenListYaml(text), 'docker-oat.yml')
  refuseClashes(read, 'acme/app')
  for (const { rotation } of read.tokens) {
    if (!(rotation.lifetimeMs > rotation.everyMs + rotation.graceMs)) throw new Error('lifetime')
  }
  return nothing
}

function readWorkflows(text: string): readonly string[] {
  const path = '.github/workflows/a.yml'
  const document = workflow(text)
  if ('problem' in document) return [document.problem.message]
  const read = readWorkflow({ path, text, ...document })
  if (read === undefined) return nothing
  const repository = {
    workflows: new Map([[path, read]]),
    name: 'nova/app',
    isWhole: true,
    own: { name: 'org/docker-oat-login', tag: 'v1', pin: undefined },
    text: () => undefined,
    tree: () => undefined,
  }
  const { findings } = migrateFiles(repository, undefined)
  return findings.flatMap(({ message, remedy }) => [message, remedy])
}

function readConfig(text: string): readonly string[] {
  const config = parseDockerConfig(text, '/root/.docker/config.json')
  for (const key of [...namedRegistries(config), 'https://index.docker.io/v1/', '__proto__']) {
    credentialIn(entryIn(config, key))
    configuredHelper(config, key)
    const changed = parseDockerConfig(formatDockerConfig(withEntry(config, key, '{"auth":"x"}')), 'x')
    if (entryIn(changed, key) !== '{"auth":"x"}') throw new Error(`the login of ${key} is not there`)
  }
  return nothing
}

async function readUndo(text: string): Promise<readonly string[]> {
  const inMemory = { readOwn: () => Promise.resolve(text), remove: () => Promise.resolve() }
  const files = { ...createFiles(() => 'x'), ...inMemory }
  const record = await readUndoRecord({ directory: '/root/.docker', files, runner: silentRunner() })
  for (const put of record?.puts ?? []) {
    const rest = record ?? missing()
    undoingOf(rest, put, { kept: put.below })
    if (withoutPut(rest, put).puts.length !== rest.puts.length - 1) throw new Error('the login stays')
  }
  return nothing
}

function missing(): never {
  throw new TypeError('there is no record')
}

function readChallenge(text: string): readonly string[] {
  const challenge = parseChallenge(text)
  if (challenge?.scheme !== 'bearer') return nothing
  const { realm, service } = challenge
  const url = new URL(tokenUrl({ realm, service }, asked))
  return [url.searchParams.get('account') ?? 'no account'].filter(account => account !== 'acme')
}

function readTotp(text: string): readonly string[] {
  const code = createTotp(new Secret(totpSecretOf(text), () => undefined))(59_000_000)
  if (!/^\d{6}$/.test(code)) throw new Error(code)
  return nothing
}

function readPause(text: string): readonly string[] {
  const pause = retryAfter(text, Date.parse('2026-11-24T14:00:00Z'))
  if (pause !== undefined && !(pause >= 0 && Number.isFinite(pause))) throw new Error(`waits ${pause}`)
  return [pauseWords(pause ?? 0)]
}

function readReset(text: string): readonly string[] {
  const pause = requestedPause({ status: 429, headers: { 'x-ratelimit-reset': text, date: text } }, 0)
  if (pause !== undefined && !(pause >= 0 && Number.isFinite(pause))) throw new Error(`waits ${pause}`)
  return nothing
}

function readTimes(text: string): readonly string[] {
  const [duration, instant] = [parseDuration(text), parseInstant(text)]
  if (duration !== undefined && !Number.isSafeInteger(duration)) throw new Error(`${duration}`)
  return instant === undefined ? nothing : [formatTime(instant)]
}

function readLabel(text: string): readonly string[] {
  const label = parseLabel(text)
  if (label.state === undefined) return nothing
  const again = parseLabel(formatLabel(label))
  if (JSON.stringify(again) !== JSON.stringify(label)) throw new Error(formatLabel(label))
  return nothing
}

function readCopy(text: string): readonly string[] {
  const noted = noteMark(text, { copies: '0123abcd' })
  if (markOf({ description: noted })?.copies !== '0123abcd') throw new Error(noted)
  if (noteMark(noted, { copies: '0123abcd' }) !== noted) throw new Error('it grows each time')
  return nothing
}

function readGithub(text: string): readonly string[] {
  const value: unknown = JSON.parse(text)
  const lists = [parseSecrets, parseReaders, parseVariables] as const
  for (const parse of [parseRepository, parseKey, ...lists]) parse(value)
  return nothing
}

function readExchange(text: string): readonly string[] {
  const wish = { connection: '7e9f1a52', expiresIn: 3600 }
  const idToken = jwt({ sub: text, iat: 1e300, aud: [1], repository: { a: 1 } })
  exchangedToken(text)
  idTokenOf(text)
  const { message, hint } = exchangeRefusal({ status: 400, body: text }, wish, idToken)
  return [message, hint]
}

function readEventPayload(text: string): readonly string[] {
  const payload: unknown = JSON.parse(text)
  const event = {
    isGithub: true,
    name: 'workflow_run',
    ref: 'refs/heads/main',
    repository: 'nova/app',
    payload,
  }
  forkOf({ ...event, name: 'pull_request' })
  for (const name of ['push', 'workflow_run', 'schedule']) {
    tolerate(() => {
      refuseForeignRun({ ...event, name }, 'rotate')
    })
  }
  return nothing
}

function readToken(text: string): readonly string[] {
  lintToken(new Secret(text, () => undefined), 'token', parseRegistryHost('docker.io'))
  return nothing
}

function readRepositoryNames(text: string): readonly string[] {
  return parseRepositories(text, 'pull', hub)
}

function readRegistryJwt(text: string): readonly string[] {
  readRegistryToken(text)?.allows('acme/a', 'pull')
  return nothing
}

const challenge =
  'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",error="invalid_token"'
const claims = {
  'https://auth.docker.io': { at_name: 'app push' },
  access: [{ type: 'repository', name: 'acme/a', actions: ['pull', 'push'] }],
}

/** All of them. */
export const readers: readonly Reader[] = [
  {
    name: 'a token list',
    texts: damagedText([tokenList], ['tokens:\n', '- ', '&a ', '*a', '60d', '<<: ']),
    read: readTokenList,
  },
  {
    name: 'a workflow',
    texts: damagedText(workflows, ['uses: ', 'run: |\n', 'if: ', 'jobs:\n', '${{ secrets.A }}', '&a ', '*a']),
    read: readWorkflows,
  },
  {
    name: 'a shell script',
    texts: damagedText(shell, ['docker login -u a', '<<EOF\n', '$(', '`', '&&', 'esac', 'done', 'if ']),
    read: text => {
      readScript(text, () => openText())
      return nothing
    },
  },
  {
    name: 'an expression',
    texts: damagedText(
      ["github.ref == 'refs/heads/main' && !cancelled()", "${{ format('{0}', matrix.a[0].b) || '' }}"],
      ['&&', '||', '!', "''", 'secrets.A'],
    ),
    read: text => {
      readExpression(text, () => openText())
      return nothing
    },
  },
  { name: "docker's config.json", texts: json(dockerConfig), read: readConfig },
  {
    name: "docker's config.json as text",
    texts: damagedText([JSON.stringify(dockerConfig, undefined, '\t')]),
    read: readConfig,
  },
  { name: 'the undo record', texts: json(undo), read: readUndo },
  {
    name: "an answer of Docker Hub's",
    texts: json(page, token, events, { detail: 'no', fields: { a: ['b'] } }),
    read: fromHub,
  },
  {
    name: "an answer of Docker Hub's as text",
    texts: damagedText([page, token, events].map(it => JSON.stringify(it))),
    read: fromHub,
  },
  {
    name: "an answer of GitHub's",
    texts: json(
      { id: 1, full_name: 'a/b', archived: false },
      { key_id: '1', key: 'a' },
      {
        total_count: 1,
        secrets: [{ name: 'A', updated_at: '2026-11-24T14:00:00Z', visibility: 'all' }],
        repositories: [{ id: 1, full_name: 'a/b' }],
        variables: [{ name: 'A', value: 'b' }],
      },
    ),
    read: readGithub,
  },
  {
    name: 'a WWW-Authenticate',
    texts: damagedText(
      [challenge, `Basic realm="x", ${challenge}`],
      ['realm=', 'service=', 'Bearer ', 'Basic ', 'http://127.0.0.1/'],
    ),
    read: readChallenge,
  },
  {
    name: 'a Retry-After',
    texts: damagedText(['120', '1764000000', 'Tue, 24 Nov 2026 14:02:00 GMT'], ['1e306', '0x1', 'Infinity']),
    read: readPause,
  },
  {
    name: 'an X-RateLimit-Reset',
    texts: damagedText(['1764000000', 'Tue, 24 Nov 2026 14:02:00 GMT'], ['1e306', 'Infinity']),
    read: readReset,
  },
  { name: 'a JWT', texts: damagedJson([claims]).map(jwt), read: readRegistryJwt },
  { name: 'a JWT as text', texts: damagedText([jwt(claims)]), read: readRegistryJwt },
  {
    name: 'a refusal of a registry',
    texts: json({ details: 'no' }, { errors: [{ code: 'DENIED', message: 'no' }] }),
    read: text => {
      classifyRefusal(refusalDetail(text))
      return nothing
    },
  },
  {
    name: "Docker's answer to an exchange",
    texts: json(
      { access_token: 'x', expires_in: 300 },
      { error: 'invalid_request', error_description: 'subject_token expired' },
      { value: 'x' },
    ),
    read: readExchange,
  },
  {
    name: 'a label',
    texts: damagedText(
      [
        'app push (current 2026-11-24T14:00:00Z)',
        'app (pending 2026-11-24T14:00:00Z 12.1)',
        'app (retired 2026-11-24T14:00:00Z)',
      ],
      ['(current ', '2026-02-30T24:00:00Z', ')'],
    ),
    read: readLabel,
  },
  {
    name: "a token's description",
    texts: damagedText(['made by hand [copies 0123abcd]', '[copies 0123abcd]'], ['[copies ', ']', ' ']),
    read: readCopy,
  },
  {
    name: 'an otpauth link',
    texts: damagedText(
      [
        'otpauth://totp/Docker:owner?secret=GEZDGNBVGY3TQOJQ&issuer=Docker&digits=6&period=30',
        'GEZD GNBV GY3T QOJQ',
      ],
      ['secret=', '&', 'algorithm=SHA256', 'otpauth://hotp/'],
    ),
    read: readTotp,
  },
  {
    name: 'the registry input',
    texts: damagedText(
      ['docker.io', 'localhost:5000', 'https://index.docker.io/v1/', '[::1]:5000'],
      [':', '/', '@', 'xn--'],
    ),
    read: text => [parseRegistryHost(text).name],
  },
  {
    name: 'a list of repositories',
    texts: damagedText(['nova/app, nova/web\ngolang:1.25', 'nova/app@sha256:0123'], [',', '/', ':', '..']),
    read: readRepositoryNames,
  },
  {
    name: 'a token',
    texts: damagedText(['dckr_oat_x', 'dckr_pat_x', '"dckr_oat_x"'], ['Bearer ', '$TOKEN', '\n']),
    read: readToken,
  },
  {
    name: 'a duration or a time',
    texts: damagedText(
      ['60d', '2026-11-24T14:00:00Z', 'Tue, 24 Nov 2026 14:02:00 GMT'],
      ['d', 'T', '+275760-09-13', '0000'],
    ),
    read: readTimes,
  },
  {
    name: 'the arguments of a terminal',
    texts: damagedText(
      ['login --push nova/app --token x', 'rotate --stdin hub-password --json', 'migrate --machine --yes'],
      [' --', '=', ' --prompt', ' -h'],
    ),
    read: text => {
      parseCommandLine(text.split(' '))
      return nothing
    },
  },
  {
    name: "kubectl's complaint",
    texts: damagedText(
      [
        'Error from server (Forbidden): secrets "a" is forbidden: User "b" cannot patch',
        'error: Apply failed with 1 conflict: conflict with "kubectl": .data\nPlease review the fields above',
        'E1124 14:00:00.000 memcache.go: x\n',
      ],
      ['(NotFound)', 'x509: ', 'conflict with "'],
    ),
    read: text => {
      const { error } = readKubectlFailure(text, { store, doing: 'apply' })
      return [error.message, error.hint]
    },
  },
  {
    name: "kubectl's object",
    texts: json(secret),
    read: text => {
      idOfHeld(readHeldSecret(text, store))
      return nothing
    },
  },
  {
    name: "an event's payload",
    texts: json({
      repository: { default_branch: 'main' },
      workflow_run: { head_repository: { full_name: 'x/y' }, event: 'push' },
      pull_request: { head: { repo: { full_name: 'x/y' } } },
    }),
    read: readEventPayload,
  },
]
