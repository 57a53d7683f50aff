import type { Finding } from '../../../src/migrate/report/finding.ts'
import { nextSteps, stepLines } from '../../../src/migrate/report/next.ts'
import type { ReportedMigration } from '../../../src/migrate/report/step.ts'
import { rulesetLines } from '../../../src/migrate/report/rulesets.ts'
import { migrateCount, migrateSummary } from '../../../src/migrate/report/summary.ts'
import type { NewToken } from '../../../src/migrate/report/tokens.ts'
import { namedByVariable } from '../../../src/workflows/logins/plan.ts'
import { describeParts } from '../../support/transcript-parts.ts'

const nothing: ReportedMigration = {
  tokens: [],
  keyless: [],
  findings: [],
  changed: [],
  namesVariable: false,
  written: false,
  repository: 'kong/app',
  register: { path: '.github/docker-oat.yml', state: 'none' },
  isTerminal: true,
}

const token: NewToken = {
  organization: 'kong',
  label: 'app push',
  channel: undefined,
  access: 'push',
  secrets: ['DOCKERHUB_PUSH_TOKEN'],
  repositories: ['kong/app', 'kong/tools'],
  environments: [],
  files: ['.github/workflows/a.yml'],
  open: [],
  unlisted: [],
  pushesMore: [],
  kept: { files: [], repositories: [] },
  alsoPulls: ['kong/base'],
  publicReads: ['.github/workflows/a.yml:12: docker/build-push-action builds'],
  subjects: ['ref:refs/heads/main'],
  lifetime: 3600,
}

const pull: NewToken = {
  ...token,
  label: 'kong pull',
  access: 'pull',
  secrets: ['DOCKERHUB_PULL_TOKEN', 'OTHER'],
  repositories: [],
  alsoPulls: [],
  publicReads: [],
}

const foreign: NewToken = { ...pull, organization: 'acme', label: 'acme pull', secrets: ['ACME'] }

const file = '.github/workflows/a.yml'
const finding: Finding = {
  code: 'ACCESS_UNSURE',
  severity: 'warning',
  file,
  line: 7,
  message: 'make release may push',
  remedy: 'say whether it pushes',
}

const answered: Finding = { ...finding, line: 8, answer: 'push:kong/app' }
const odd: Finding = { ...finding, code: 'REGISTRY_UNSURE', file: "it's a.yml" }
const moved: Finding = { ...finding, code: 'LOGIN_SHARED', line: 9, message: 'it needs a push token' }
const literal: Finding = { ...finding, code: 'CREDENTIAL_LITERAL', severity: 'error', file: 'b.yml' }
const left: Finding = { ...finding, code: 'LOGIN_SCOPED', severity: 'notice' }

const removable: Finding = {
  code: 'SECRET_REMOVABLE',
  severity: 'notice',
  subject: 'DOCKER_PASSWORD',
  message: 'no file names it',
  remedy: 'remove it',
}

const broken: Finding = { ...finding, code: 'FILE_UNREADABLE', severity: 'error' }
const oversized: Finding = {
  code: 'FILE_UNREADABLE',
  severity: 'error',
  file,
  message: 'it is too large',
  remedy: '',
}
const inUse: Finding = { ...removable, code: 'SECRET_IN_USE', subject: 'DOCKER_USER' }
const stale: Finding = { ...finding, code: 'LOCK_STALE' }

const here = { path: '.github/docker-oat.yml', state: 'here' as const }

const steps = (seen: Partial<ReportedMigration>) => () =>
  stepLines(nextSteps({ ...nothing, ...seen })).join('\n')

describeParts(
  'what to do next',
  {
    'for organizations that variables name': steps({
      tokens: [
        { ...token, organization: namedByVariable },
        { ...pull, organization: namedByVariable },
        { ...token, organization: '${{ secrets.OWNER }}' },
      ],
      namesVariable: true,
    }),
    'for an organization that no edit leaves to a variable': steps({
      tokens: [{ ...token, organization: namedByVariable }],
    }),
    'for nothing': steps({ findings: [moved, literal, left, inUse] }),
    'for files that cannot be read': steps({
      findings: [broken, { ...broken, file: 'c.yml', severity: 'warning' }, oversized],
    }),
    'for open questions': steps({ findings: [finding, answered, odd, literal] }),
    'for open questions of an action': steps({ findings: [finding, odd], isTerminal: false }),
    'for answered ones': steps({ findings: [answered] }),
    'for what no answer is asked for': steps({ findings: [{ ...finding, noAnswer: true }] }),
    'for each kind of question': steps({
      findings: (['CHANNEL_UNSURE', 'ORGANIZATION_UNSURE', 'CREDENTIAL_UNSURE'] as const).map(code => ({
        ...finding,
        code,
      })),
    }),
    'for a token': steps({ tokens: [token] }),
    'for a token that may be too narrow': steps({
      tokens: [{ ...token, pushesMore: ['a.yml:9: make release', 'a.yml:19: ./b.sh'] }],
      keyless: [{ ...token, open: ['${{ vars.A }}/b'], pushesMore: ['a.yml:9: make release'] }],
    }),
    'for a token of which nothing is known': steps({
      tokens: [{ ...token, repositories: [], alsoPulls: [], pushesMore: ['a.yml:9: make release'] }],
    }),
    'for a token that is there': steps({
      tokens: [{ ...token, kept: { files: ['a.yml'], repositories: ['kong/app'] } }],
    }),
    'for a token that is there and has it all': steps({
      tokens: [{ ...token, kept: { files: ['a.yml'], repositories: token.repositories } }],
    }),
    'for a token that is there, and may push more': steps({
      tokens: [
        {
          ...token,
          kept: { files: ['a.yml'], repositories: token.repositories },
          pushesMore: ['a.yml:9: make release'],
        },
      ],
    }),
    'for a new token and one that is there': steps({
      tokens: [token, { ...pull, kept: { files: ['a.yml', 'b.yml', 'c.yml'], repositories: [] } }],
    }),
    'for several tokens': steps({ tokens: [token, pull, foreign] }),
    'for a token and a repository that nobody knows': steps({ tokens: [token], repository: undefined }),
    'for a token of an environment': steps({ tokens: [{ ...token, environments: ['release'] }] }),
    'for a token of an odd environment': steps({
      tokens: [{ ...token, environments: ["bob's $(x)"] }],
      repository: 'kong/a b',
    }),
    'for a token of two environments': steps({ tokens: [{ ...token, environments: ['a', 'b'] }] }),
    'for tokens of the register': steps({ tokens: [token, pull], register: here }),
    'for a connection': steps({ keyless: [token] }),
    'for a connection of an organization that a variable names': steps({
      keyless: [{ ...token, organization: namedByVariable }],
      namesVariable: true,
    }),
    'for connections': steps({ keyless: [token, pull, foreign], repository: undefined }),
    'for a connection of the register': steps({ keyless: [pull], register: here }),
    'for edits': steps({ changed: ['a.yml', 'b.yml'] }),
    'for edits of an action': steps({ changed: ['a.yml'], isTerminal: false }),
    'for edits that are made': steps({ changed: ['a.yml', 'b.yml'], written: true }),
    'for an image that a variable names as a whole': steps({
      tokens: [
        {
          ...token,
          organization: '${{ vars.IMAGE }}',
          repositories: [],
          open: ['${{ vars.IMAGE }}'],
          alsoPulls: ['kong/a', 'kong/b'],
        },
      ],
    }),
    'for a connection with as many rulesets as it takes': steps({
      keyless: [{ ...token, subjects: ['a', 'b', 'c', 'd', 'e'] }],
    }),
    'for a connection with one more': steps({
      keyless: [{ ...token, subjects: ['a', 'b', 'c', 'd', 'e', 'f'] }],
    }),
    'for a connection of a repository with numbers': () =>
      rulesetLines([token], 'kong/app', 'repo:kong@1/app@2:').join('\n'),
    'for the lock': steps({ findings: [finding, stale] }),
    'for a register that is saved': steps({ register: { path: 'x.yml', state: 'saved' } }),
    'for a draft': steps({ register: { path: 'x.yml', state: 'draft' } }),
    'for a draft of an action': steps({ register: { path: 'x.yml', state: 'draft' }, isTerminal: false }),
    'for old secrets': steps({
      findings: [removable, inUse, { ...removable, subject: 'B' }, { ...finding, subject: 'C' }],
    }),
    'for old secrets of environments': steps({
      findings: [removable],
      tokens: [{ ...token, environments: ['release', "bob's"] }],
    }),
    'for all at once': steps({
      findings: [finding, stale, removable],
      tokens: [token],
      keyless: [pull],
      changed: ['a.yml'],
      register: { path: 'x.yml', state: 'draft' },
    }),
  },
  new URL('next.txt', import.meta.url),
)

type Result = Parameters<typeof migrateSummary>[0]

const result: Result = { findings: [], changed: [], written: false, draft: undefined, diff: '', next: [] }

const summary = (seen: Partial<Result>) => () => migrateSummary({ ...result, ...seen })

const bounded = (text: string) => () => {
  const lines = migrateSummary({ ...result, diff: text }).split('\n')
  return lines.map(line => (line.length > 80 ? `(${line.length} characters)` : line)).join('\n')
}

describeParts(
  'the summary',
  {
    'of nothing': summary({}),
    'of one of each': summary({
      findings: [finding, moved, left, removable, literal],
      changed: ['a.yml'],
      draft: 'organization: kong\n',
      diff: '-a\n+b\n',
      next: [{ what: 'Make the edits', details: ['a --write', 'b `c`'] }],
    }),
    'of the tokens to create': summary({ next: nextSteps({ ...nothing, tokens: [pull] }) }),
    'of two of each': summary({
      findings: [finding, literal, moved, { ...moved, line: 10 }, left, inUse, removable],
      changed: [file, 'b.yml'],
      written: true,
      diff: '-a\n+b',
      next: [
        { what: 'First', details: [] },
        { what: 'Then *this*', details: ['x'] },
      ],
    }),
    'of an answer': summary({ findings: [answered, odd] }),
    'of an error in a file that comes later': summary({
      findings: [finding, { ...finding, line: 9 }, { ...finding, file: 'c.yml' }, literal],
    }),
    'of text with marks': summary({
      findings: [{ ...finding, message: 'a | b `c` <d>\ne', remedy: '[x](y) *z*' }],
    }),
    'of a diff with fences': summary({ diff: '```\n````x\n' }),
    'of a long diff': bounded('x'.repeat(400_010)),
    'of a diff that is just short enough': bounded('x'.repeat(400_000)),
    'of very many findings': () => {
      const findings = Array.from({ length: 502 }, (_, line) => ({ ...finding, line }))
      const lines = migrateSummary({ ...result, findings }).split('\n')
      return `${lines.length} lines\n${lines.slice(-5).join('\n')}`
    },
    'of as many as fit': () => {
      const findings = Array.from({ length: 500 }, (_, line) => ({ ...finding, line }))
      return `${migrateSummary({ ...result, findings }).split('\n').length} lines`
    },
    'of very many commands': () => {
      const next = [{ what: 'Do', details: Array.from({ length: 501 }, (_, at) => `x${at}`) }]
      return `${migrateSummary({ ...result, next }).split('\n').length} lines`
    },
    'in a sentence': () => migrateCount({ ...result, findings: [moved, finding, left], changed: ['a'] }),
    'in a sentence about several': () =>
      migrateCount({ findings: [moved, moved, finding, literal], changed: [file, 'b'], written: true }),
    'in a sentence about a file that could not be written': () =>
      migrateCount({ findings: [moved, { ...moved, file: 'b' }, literal], changed: ['b'], written: true }),
  },
  new URL('summary.txt', import.meta.url),
)
