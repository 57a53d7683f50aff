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
  'Docker refuses the exchange: each refusal is told apart, and none is tried again.',
  {
    steps: Object.fromEntries(Object.keys(refusals).map(name => [name, {}])),
    arrange: world => {
      for (const refusal of Object.values(refusals)) world.identity?.faults.set(refusal, { times: 1 })
    },
  },
)
