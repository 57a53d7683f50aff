import { fault } from '../../../sandbox/fault.ts'
import { keylessStory } from '../../support/keyless-story.ts'

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

export const story = keylessStory(
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
)
