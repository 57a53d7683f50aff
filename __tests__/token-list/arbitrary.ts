import fc from 'fast-check'

/** Letters, and everything that means something to YAML. */
const punctuation = `abz09 #:-[]{}&*!|>'"%@,?é漢🐳`
const hour = 60 * 60 * 1000
const repositoryOf = fc.stringMatching(/^[a-z0-9]{1,8}([._-][a-z0-9]{1,4})?$/)
const dnsName = fc.stringMatching(/^[a-z]([a-z0-9-]{0,8}[a-z0-9])?$/)
const line = fc
  .string({ unit: fc.constantFrom(...Array.from(punctuation)), minLength: 1, maxLength: 25 })
  .map(text => `x${text}y`)

const rotation = fc
  .record({
    every: fc.integer({ min: 1, max: 4000 }),
    grace: fc.nat(400),
    spare: fc.integer({ min: 1, max: 4000 }),
  })
  .map(({ every, grace, spare }) => ({
    source: {
      every: `${every}h`,
      lifetime: `${every + grace + spare}h`,
      grace: `${grace}h`,
      'delete-after': '90m',
    },
    expected: {
      everyMs: every * hour,
      lifetimeMs: (every + grace + spare) * hour,
      graceMs: grace * hour,
      deleteAfterMs: 1.5 * hour,
    },
  }))

interface Sample {
  readonly source: Readonly<Record<string, unknown>>
  readonly expected: readonly Readonly<Record<string, unknown>>[]
}

/** A store of each kind; `mark` keeps stores of one token list apart. */
const storeOf = (mark: string, access: string): fc.Arbitrary<Sample> => {
  const secret = `S_${mark}`
  const repositorySecret = fc
    .record({
      app: fc.constantFrom('actions', 'dependabot', 'codespaces'),
      repository: fc.option(
        repositoryOf.map(name => `Some-Org/${name}`),
        { nil: undefined },
      ),
    })
    .map(({ app, repository }) => ({
      source: { secret: secret.toLowerCase(), app, ...(repository && { repository }) },
      expected: [{ kind: 'repository-secret', secret, app, ...(repository && { repository }) }],
    }))
  const environmentSecret = line.map(environment => ({
    source: { secret, environment },
    expected: [{ kind: 'environment-secret', secret, app: 'actions', environment }],
  }))
  const organizationSecret = fc.constantFrom(undefined, 'all', 'private', 'selected').map(kind => {
    const repositories = kind === 'selected' ? { repositories: ['some-org/a', 'some-org/b'] } : {}
    return {
      source: { secret, organization: 'some-org', ...(kind && { visibility: kind }), ...repositories },
      expected: [
        {
          kind: 'organization-secret',
          secret,
          app: 'actions',
          organization: 'some-org',
          ...(kind && { visibility: { kind, ...repositories } }),
        },
      ],
    }
  })
  const program = fc
    .record({ args: fc.array(line, { maxLength: 4 }), check: fc.option(fc.array(line, { minLength: 1 })) })
    .map(({ args, check }) => ({
      source: { program: [mark, ...args], timeout: '90s', ...(check && { check }) },
      expected: [
        {
          kind: 'program',
          argv: [mark, ...args],
          called: mark,
          timeoutMs: 90_000,
          ...(check && { checkArgv: check }),
        },
      ],
    }))
  const kubernetes = fc
    .record({
      namespaces: fc.uniqueArray(dnsName, { minLength: 1, maxLength: 3 }),
      accounts: fc.uniqueArray(dnsName, { maxLength: 2 }),
      context: fc.option(line, { nil: undefined }),
    })
    .map(({ namespaces, accounts, context }) => ({
      source: {
        kubernetes: `k-${mark.toLowerCase()}`,
        namespaces,
        ...(accounts.length > 0 && { 'service-accounts': accounts }),
        ...(context && { context }),
      },
      expected: namespaces.map(namespace => ({
        kind: 'kubernetes',
        name: `k-${mark.toLowerCase()}`,
        namespace,
        serviceAccounts: accounts,
        ...(context && { context }),
      })),
    }))
  const anywhere = [repositorySecret, environmentSecret, organizationSecret, program]
  return fc.oneof(...(access === 'pull' ? [...anywhere, kubernetes] : anywhere))
}

const tokenOf = (index: number, organization: string) =>
  fc
    .record({
      name: line.filter(name => !/,|^explained /.test(name)),
      channel: fc.constantFrom('release', 'nightly', 'stable-2', undefined),
      publicPull: fc.constantFrom(true, false, undefined),
      oidc: fc.option(fc.uuid(), { nil: undefined }),
      access: fc.constantFrom('pull', 'push'),
      repositories: fc.uniqueArray(repositoryOf, { minLength: 1, maxLength: 50 }),
      purpose: fc.option(line, { nil: undefined }),
      own: fc.option(rotation, { nil: undefined }),
    })
    .chain(({ access, name, channel, publicPull, oidc, repositories, purpose, own }) =>
      fc.tuple(storeOf(`A${index}`, access), storeOf(`B${index}`, access)).map(stores => {
        const shared = {
          label: `${name}${index}`,
          ...(channel && { channel }),
          access,
          repositories: repositories.map(repository => `${organization}/t${index}-${repository}`),
          ...(purpose && { purpose }),
          ...(oidc && { oidc }),
        }
        return {
          source: {
            ...shared,
            ...(publicPull !== undefined && { 'public-pull': publicPull, 'immutable-tags': publicPull }),
            ...(channel && { hub: ['tag-read', 'activity-read'], dhi: ['node'] }),
            ...(own && { rotation: own.source }),
            stores: stores.map(({ source }) => source),
          },
          expected: {
            ...shared,
            publicPull: publicPull ?? true,
            immutableTags: publicPull ?? false,
            hub: channel ? ['tag-read', 'activity-read'] : [],
            dhi: channel ? ['node'] : [],
            stores: stores.flatMap(({ expected }) => expected),
          },
          own: own?.expected,
        }
      }),
    )

/** A valid token list as a person writes it, and as it must be read (positions aside; undefined keys left out). */
export const tokenLists = fc
  .record({
    organization: repositoryOf,
    rotation,
    count: fc.integer({ min: 1, max: 4 }),
    days: fc.integer({ min: 1, max: 365 }),
  })
  .chain(({ organization, rotation, count, days }) =>
    fc.tuple(...Array.from({ length: count }, (_, index) => tokenOf(index, organization))).map(tokens => ({
      source: {
        organization,
        rotation: rotation.source,
        owners: ['jo', 'al-b'],
        'rotation-accounts': ['al-b'],
        'idle-after': `${days}d`,
        'audit-days': days,
        'legacy-secrets': ['docker_password'],
        without: ['audit'],
        tokens: tokens.map(({ source }) => source),
      },
      expected: {
        organization,
        owners: ['jo', 'al-b'],
        rotationAccounts: ['al-b'],
        idleAfterMs: days * 24 * hour,
        auditDays: days,
        legacySecrets: ['DOCKER_PASSWORD'],
        without: ['audit'],
        tokens: tokens.map(({ expected, own }) => ({ ...expected, rotation: own ?? rotation.expected })),
      },
    })),
  )
