import { fault } from '../../../sandbox/fault.ts'
import { keylessStory } from '../../support/keyless-story.ts'
import type { Stories } from '../../support/story.ts'

let stopped: number | undefined

const refusals = {
  'a guest network answers': fault.html,
  'the plan has no connections': {
    kind: 'reply',
    reply: {
      status: 403,
      body: JSON.stringify({
        error: 'forbidden',
        error_description: 'your subscription does not include OIDC connections',
      }),
    },
  },
  'a refusal without words': { kind: 'reply', reply: { status: 401, body: '' } },
  'a refusal that tries to be a command': {
    kind: 'reply',
    reply: {
      status: 400,
      body: JSON.stringify({ error: 'x', error_description: '\n::warning::hello ##[error]hello' }),
    },
  },
} as const

export const stories: Stories = {
  'keyless-by-token-list': keylessStory('The token list names the connection; the token stays unused.', {
    inputs: {
      'oidc-connection-id': '',
      push: '',
      access: 'push',
      token: '${{ secrets.RELEASE_PUSH }}',
    },
    tokenList: `organization: acme
tokens:
  - label: app push
    channel: release
    access: push
    repositories: [acme/app]
    oidc: 7E9F1A52-3C0D-4B6E-9F21-0A1B2C3D4E5F
`,
  }),
  'keyless-expired-meanwhile': keylessStory(
    'The keyless token is over before the job is: the post step says so.',
    {
      // Docker's clock stands, so that a slow machine is logged in all the same.
      now: () => (stopped ??= Date.now()),
      arrange: ({ identity }) => {
        if (identity) identity.connection.longest = 1
      },
      job: { steps: [{ name: 'build', run: 'sleep 1' }] },
    },
  ),
  'keyless-falls-back': keylessStory('The job lacks id-token: write: the token is the fallback.', {
    permission: false,
    inputs: { token: '${{ secrets.RELEASE_PUSH }}' },
  }),
  // Built: Node 20, which may play the others, loses the signal that ends a single try.
  'keyless-github-down': {
    isBuilt: true,
    ...keylessStory('GitHub gives no ID token for now: the token is the fallback.', {
      inputs: { token: '${{ secrets.RELEASE_PUSH }}' },
      steps: {
        'GitHub is down': { attempts: '2' },
        'Docker fails once, and GitHub does not answer the request for a second ID token': {
          attempts: '2',
          timeout: '20',
        },
      },
      arrange: ({ identity, idTokens }) => {
        idTokens?.faults.set(fault.status(503), { times: 2 })
        idTokens?.faults.set(fault.hang, { after: 1 })
        identity?.faults.set(fault.status(500), { times: 1 })
      },
    }),
  },
  'keyless-inputs': keylessStory(
    'What is asked for cannot be had: a connection, a lifetime, a registry, repositories.',
    {
      steps: {
        'a connection without a UUID': { 'oidc-connection-id': 'acme-connection' },
        'a day': { 'oidc-expires-in': '86400' },
        'another registry': { registry: 'ghcr.io' },
        'more than the rulesets give': { push: '', pull: 'acme/nightly-app' },
      },
    },
  ),
  'keyless-on-a-fork': keylessStory("A fork's pull request has no ID token, and may build without a login.", {
    permission: false,
    job: {
      github: { GITHUB_REPOSITORY: 'acme/app', GITHUB_EVENT_NAME: 'pull_request' },
      event: { pull_request: { head: { repo: { full_name: 'ada/gateway' } } } },
    },
    steps: { 'it needs the login': {}, 'it may skip it': { 'on-missing': 'skip' } },
  }),
  'keyless-refused': keylessStory(
    'Docker or GitHub refuses: each refusal is told apart, and none is tried again. What may pass is tried once more.',
    {
      inputs: { attempts: '2' },
      steps: Object.fromEntries(
        ['GitHub refuses', ...Object.keys(refusals), 'Docker is down', 'Docker has had enough'].map(name => [
          name,
          {},
        ]),
      ),
      arrange: ({ identity, idTokens }) => {
        idTokens?.faults.set(fault.status(401), { times: 1 })
        for (const refusal of Object.values(refusals)) identity?.faults.set(refusal, { times: 1 })
        identity?.faults.set(fault.reset, { times: 2 })
        identity?.faults.set(fault.status(429, '1'), { times: 2 })
      },
    },
  ),
  'keyless-service-recovers': keylessStory(
    "Docker's identity service recovers, and answers 201. Each try has an ID token of its own, since the service may have seen the last one.",
    {
      arrange: ({ identity }) => {
        if (identity === undefined) return
        identity.success = 201
        identity.faults.set(fault.status(429, '1'), { times: 1 })
        identity.faults.set({ ...fault.status(500), late: true }, { times: 2 })
      },
    },
  ),
  keyless: {
    ...keylessStory(
      'The ID token of the job is exchanged, proven and logged in; without a connection the token is.',
      {
        steps: {
          'no secret at all': {},
          'for five minutes': { 'oidc-expires-in': '300' },
          'no connection': { 'oidc-connection-id': '', token: '${{ secrets.RELEASE_PUSH }}' },
        },
      },
    ),
    isWhole: true,
  },
}
