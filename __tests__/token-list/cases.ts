/** A whole token list; each case changes one place of it. */
export const base = `organization: acme
rotation: { every: 60d, lifetime: 90d, grace: 48h, delete-after: 7d }
tokens:
  - label: gateway push
    channel: release
    access: push
    repositories: [acme/gateway]
    purpose: the release pushes
    stores:
      - secret: PUSH_TOKEN
  - label: gateway pull
    channel: release
    access: pull
    repositories: [acme/gateway]
    stores:
      - secret: PULL_TOKEN
      - kubernetes: acme-pull
        namespaces: [acme, preview]
      - program: [pass, insert, -m, docker]
`

export interface TokenListCase {
  readonly name: string
  readonly from: string | RegExp
  readonly to: string
  /** `line:column: what is wrong; what to do`; undefined when the token list is good. */
  readonly refused?: string
  /** A rule between several places, or of arithmetic, that a JSON Schema cannot state. */
  readonly parserOnly?: true
}

/** The case's text. Fails when `from` is not there, so that no case silently tests the base. */
export function textOf({ name, from, to }: TokenListCase): string {
  const found = typeof from === 'string' ? base.includes(from) : from.test(base)
  if (!found) throw new Error(`case "${name}" changes nothing`)
  return base.replace(from, () => to)
}

export const cases: readonly TokenListCase[] = [
  { name: 'as it is', from: '', to: '' },
  {
    name: 'no rotation',
    from: 'rotation: { every: 60d, lifetime: 90d, grace: 48h, delete-after: 7d }\n',
    to: '',
  },
  {
    name: 'one rotation key',
    from: '{ every: 60d, lifetime: 90d, grace: 48h, delete-after: 7d }',
    to: '{ every: 30d }',
  },
  { name: 'no grace', from: 'grace: 48h', to: 'grace: 0s' },
  { name: 'a year', from: 'lifetime: 90d', to: 'lifetime: 365d' },
  {
    name: 'rotation of a token',
    from: '    purpose: the',
    to: '    rotation: { every: 7d, lifetime: 14d }\n    purpose: the',
  },
  {
    name: 'label of 50',
    from: 'gateway push',
    to: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  },
  // Not one of ours: its state has no run.
  { name: 'label like a state', from: 'gateway push', to: 'x (pending 2026-11-24T14:00:00Z)' },
  { name: 'label in parentheses', from: 'gateway push', to: 'gateway (current)' },
  {
    name: '50 repositories',
    from: '[acme/gateway]',
    to: '[acme/r0, acme/r1, acme/r2, acme/r3, acme/r4, acme/r5, acme/r6, acme/r7, acme/r8, acme/r9, acme/r10, acme/r11, acme/r12, acme/r13, acme/r14, acme/r15, acme/r16, acme/r17, acme/r18, acme/r19, acme/r20, acme/r21, acme/r22, acme/r23, acme/r24, acme/r25, acme/r26, acme/r27, acme/r28, acme/r29, acme/r30, acme/r31, acme/r32, acme/r33, acme/r34, acme/r35, acme/r36, acme/r37, acme/r38, acme/r39, acme/r40, acme/r41, acme/r42, acme/r43, acme/r44, acme/r45, acme/r46, acme/r47, acme/r48, acme/r49]',
  },
  { name: 'separators in a name', from: '[acme/gateway]', to: '[acme/a.b_c__d---e]' },
  { name: 'lower-case secret', from: 'PUSH_TOKEN', to: 'push_token' },
  {
    name: 'secret of another repository',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        repository: Acme/gateway.js',
  },
  {
    name: 'secret of an environment',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        environment: "release: eu"',
  },
  {
    name: 'secret of each repository of a list',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        repository: [acme/x, acme/y]\n        environment: nightly',
  },
  {
    name: 'environment of another repository',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        repository: acme/x\n        environment: nightly',
  },
  {
    name: 'secret of an organization',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        organization: Acme',
  },
  {
    name: 'organization, all',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        organization: acme\n        visibility: all',
  },
  {
    name: 'organization, selected',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        organization: acme\n        visibility: selected\n        repositories: [Acme/a, acme/b]',
  },
  { name: 'Dependabot', from: '- secret: PUSH_TOKEN', to: '- secret: PUSH_TOKEN\n        app: dependabot' },
  {
    name: 'Codespaces of an organization',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        app: codespaces\n        organization: acme',
  },
  {
    name: 'environment of Actions by name',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        app: actions\n        environment: nightly',
  },
  {
    name: 'one secret in two apps',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n      - { secret: PUSH_TOKEN, app: dependabot }',
  },
  {
    name: 'context and service accounts',
    from: 'namespaces: [acme',
    to: 'context: arn:aws:eks:eu-1:1:cluster/x\n        service-accounts: [default]\n        namespaces: [acme',
  },
  {
    name: 'check and timeout',
    from: '- program:',
    to: '- check: [pass, show, docker]\n        timeout: 5m\n        program:',
  },
  {
    name: 'one program twice',
    from: '- program:',
    to: '- program: [pass, insert, -m, other]\n      - program:',
  },
  { name: 'public pull', from: 'access: pull', to: 'access: pull\n    public-pull: true' },
  { name: 'hub scopes', from: 'access: pull', to: 'access: pull\n    hub: [repository-read, activity-read]' },
  {
    name: 'an unknown hub scope',
    from: 'access: pull',
    to: 'access: pull\n    hub: [everything]',
    refused:
      "14:11: tokens[1].hub[0] cannot be 'everything'; use one of repository-read, repository-edit, repository-admin, tag-read, tag-admin, webhook-read, webhook-edit, webhook-admin, repo-group-read, repo-group-edit, repo-group-admin, repository-settings-admin, member-read, member-edit, invite-read, invite-edit, group-read, group-edit, activity-read, siem_credentials-read, ram-read, ram-write, report-read, repository-create, repository-list, registry-usage-read",
  },
  { name: 'hardened images', from: 'access: pull', to: 'access: pull\n    dhi: [node, acme/node]' },
  {
    name: 'a hardened image with its host',
    from: 'access: pull',
    to: 'access: pull\n    dhi: [dhi.io/node:22]',
    refused:
      "14:11: tokens[1].dhi[0] ('dhi.io/node:22') is not a repository of dhi.io; write only its path, such as node: no host, tag or digest",
  },
  { name: 'pushers', from: 'access: push', to: 'access: push\n    pushers: [acme, "a person"]' },
  { name: 'immutable tags', from: 'access: push', to: 'access: push\n    immutable-tags: true' },
  { name: 'no public pull for push', from: 'access: push', to: 'access: push\n    public-pull: false' },
  { name: 'no purpose', from: '    purpose: the release pushes\n', to: '' },
  {
    name: 'everything at the top',
    from: 'tokens:',
    to: 'home: git.example.com/team/app\nowners: [jo, al-b]\nrotation-accounts: [jo]\nidle-after: 90d\naudit-days: 30\nlegacy-secrets: [DOCKER_PASSWORD]\nwithout: [rotation, audit]\ntokens:',
  },
  {
    name: 'without something else',
    from: 'tokens:',
    to: 'without: [verify]\ntokens:',
    refused: "3:11: without[0] cannot be 'verify'; use one of rotation, audit",
  },
  { name: 'an anchor', from: 'purpose: the release pushes', to: 'purpose: &p the release pushes' },
  {
    name: 'unknown key at the top',
    from: 'rotation:',
    to: 'rotations:',
    refused: "2:1: the token list has the unknown key 'rotations'; did you mean `rotation`?",
  },
  {
    name: 'unknown key without a neighbour',
    from: 'rotation:',
    to: 'colour:',
    refused:
      "2:1: the token list has the unknown key 'colour'; it takes organization, home, rotation, tokens, owners, rotation-accounts, idle-after, audit-days, legacy-secrets, without",
  },
  {
    name: 'unknown key of a token',
    from: 'label: gateway push',
    to: 'lable: gateway push',
    refused: "4:5: tokens[0] has the unknown key 'lable'; did you mean `label`?",
  },
  {
    name: 'unknown key of rotation',
    from: 'delete-after',
    to: 'delete_after',
    refused: "2:52: rotation has the unknown key 'delete_after'; did you mean `delete-after`?",
  },
  {
    name: 'unknown key of a secret',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        enviroment: x',
    refused: "11:9: tokens[0].stores[0] has the unknown key 'enviroment'; did you mean `environment`?",
  },
  {
    name: 'unknown key of kubernetes',
    from: 'namespaces: [acme',
    to: 'namespace: x\n        namespaces: [acme',
    refused: "18:9: tokens[1].stores[1] has the unknown key 'namespace'; did you mean `namespaces`?",
  },
  {
    name: 'unknown key of a program',
    from: '- program:',
    to: '- input: true\n        program:',
    refused:
      "19:9: tokens[1].stores[2] has the unknown key 'input'; it takes program, name, stdin, check, env, timeout",
  },
  {
    name: 'no organization',
    from: 'organization: acme\n',
    to: '',
    refused: '1:1: the token list has no `organization`; add `organization:` to it',
  },
  {
    name: 'no tokens',
    from: /tokens:[^]*/,
    to: '',
    refused: '1:1: the token list has no `tokens`; add `tokens:` to it',
  },
  {
    name: 'empty tokens',
    from: /tokens:[^]*/,
    to: 'tokens: []',
    refused: '3:9: tokens is an empty list; give it at least one item, or remove the key if it is optional',
  },
  {
    name: 'tokens as a mapping',
    from: /tokens:[^]*/,
    to: 'tokens: { a: 1 }',
    refused: '3:9: tokens must be a list, not a mapping; write `[a, b]`, or a line `- a` for each',
  },
  {
    name: 'token as text',
    from: /tokens:[^]*/,
    to: 'tokens: [gateway]',
    refused:
      '3:10: tokens[0] must be a mapping, not text; write `key: value` lines; it takes label, channel, access, repositories, public-pull, purpose, hub, dhi, pushers, immutable-tags, rotation, stores, oidc',
  },
  {
    name: 'no label',
    from: 'label: gateway push\n    channel: release',
    to: 'channel: release',
    refused: '4:5: tokens[0] has no `label`; add `label:` to it',
  },
  {
    name: 'no channel',
    from: '    channel: release\n',
    to: '',
  },
  {
    name: 'no access',
    from: '    access: push\n',
    to: '',
    refused: '4:5: tokens[0] has no `access`; add `access:` to it',
  },
  {
    name: 'no repositories',
    from: '    repositories: [acme/gateway]\n',
    to: '',
    refused: '4:5: tokens[0] has no `repositories`; add `repositories:` to it',
  },
  {
    name: 'no stores',
    from: '    stores:\n      - secret: PUSH_TOKEN\n',
    to: '',
  },
  {
    name: 'empty stores',
    from: 'stores:\n      - secret: PUSH_TOKEN',
    to: 'stores: []',
    refused:
      '9:13: tokens[0].stores is an empty list; give it at least one item, or remove the key if it is optional',
  },
  {
    name: 'empty key',
    from: 'label: gateway push',
    to: 'label:',
    refused: '4:11: tokens[0].label is empty; write a value after the key',
  },
  {
    name: 'empty quotes',
    from: 'label: gateway push',
    to: "label: ''",
    refused: '4:12: tokens[0].label is empty; write a value between the quotes',
  },
  {
    name: 'a number as label',
    from: 'label: gateway push',
    to: 'label: 12',
    refused: '4:12: tokens[0].label must be text, not the number 12; put it in quotes',
  },
  {
    name: 'a list as label',
    from: 'label: gateway push',
    to: 'label: [a]',
    refused: '4:12: tokens[0].label must be text, not a list; write one value after the key',
  },
  {
    name: 'white space around a label',
    from: 'label: gateway push',
    to: "label: 'gateway push '",
    refused: '4:12: tokens[0].label has white space around it; remove it',
  },
  {
    name: 'a line break in a label',
    from: 'label: gateway push',
    to: 'label: "gateway\\npush"',
    refused: '4:12: tokens[0].label contains a line break or control character; write it on one line',
  },
  {
    name: 'label of 51',
    from: 'gateway push',
    to: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    refused: '4:12: tokens[0].label is 51 characters long; use at most 50',
  },
  ...['app, push', 'all', 'explained 7'].map(label => ({
    name: `a label that no input can name: ${label}`,
    from: 'label: gateway push',
    to: `label: '${label}'`,
    refused: `4:12: tokens[0].label cannot be named in an input: '${label}'; choose another name`,
  })),
  {
    name: 'label that grows in its composed form',
    from: 'gateway push',
    to: '\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958',
    refused: '4:12: tokens[0].label is 52 characters long; use at most 50',
    parserOnly: true,
  },
  {
    name: 'label of 26 whales',
    from: 'gateway push',
    to: '🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳',
    refused: '4:12: tokens[0].label is 52 characters long; use at most 50',
    parserOnly: true,
  },
  {
    name: 'label of 25 whales',
    from: 'gateway push',
    to: '🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳🐳',
  },
  {
    name: 'label with a state',
    from: 'gateway push',
    to: 'gateway (current 2026-11-24T14:00:00Z)',
    refused:
      "4:12: tokens[0].label ends in a state: 'gateway (current 2026-11-24T14:00:00Z)'; write only the name; the action adds the state",
  },
  {
    name: 'label with a pending state',
    from: 'gateway push',
    to: 'gw (pending 2026-11-24T14:00:00Z 1234567890.2)',
    refused:
      "4:12: tokens[0].label ends in a state: 'gw (pending 2026-11-24T14:00:00Z 1234567890.2)'; write only the name; the action adds the state",
  },
  {
    name: 'one label twice',
    from: 'gateway pull',
    to: 'gateway push',
    refused: "11:5: the label 'gateway push' is used again, as in line 4; give every token its own label",
    parserOnly: true,
  },
  {
    name: "channel of one's own",
    from: 'channel: release',
    to: 'channel: pre-release_2',
  },
  {
    name: 'channel in capitals',
    from: 'channel: release',
    to: 'channel: Stable',
    refused: `5:14: tokens[0].channel ('Stable') is not the name of a channel; write "stable", in lower case`,
  },
  {
    name: 'channel of two words',
    from: 'channel: release',
    to: 'channel: very stable',
    refused:
      "5:14: tokens[0].channel ('very stable') is not the name of a channel; write one lower-case word of at most 40 characters, such as release, nightly or stable",
  },
  {
    name: 'channel of 41',
    from: 'channel: release',
    to: `channel: ${'x'.repeat(41)}`,
    refused: `5:14: tokens[0].channel ('${'x'.repeat(41)}') is not the name of a channel; write one lower-case word of at most 40 characters, such as release, nightly or stable`,
  },
  {
    name: 'connection of OIDC',
    from: 'access: push',
    to: 'access: push\n    oidc: 7E9F1A52-3c0d-1b6e-0f21-0a1b2c3d4e5f',
  },
  {
    name: 'connection that is no UUID',
    from: 'access: push',
    to: 'access: push\n    oidc: 7e9f1a52',
    refused:
      "7:11: tokens[0].oidc cannot be '7e9f1a52'; copy the connection ID from Docker Home, such as 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f",
  },
  {
    name: 'unknown access',
    from: 'access: push',
    to: 'access: write',
    refused: "6:13: tokens[0].access cannot be 'write'; use one of pull, push",
  },
  {
    name: 'upper-case organization',
    from: 'organization: acme',
    to: 'organization: Acme',
    refused: "1:15: organization ('Acme') is not the name of a Docker organization; write acme",
  },
  {
    name: 'a mail address as organization',
    from: 'organization: acme',
    to: 'organization: ops@acme.com',
    refused:
      "1:15: organization ('ops@acme.com') is not the name of a Docker organization; write the name as in hub.docker.com/u/<name>: lower-case letters, digits and single . _ - between them",
  },
  {
    name: 'a glob',
    from: '[acme/gateway]',
    to: "['acme/*']",
    refused:
      "7:20: tokens[0].repositories[0] ('acme/*') is a pattern; list every repository by its name, so that a new one is not included by accident",
  },
  {
    name: 'all public repositories',
    from: '[acme/gateway]',
    to: "['*/*/public']",
    refused: "7:20: tokens[0].repositories[0] ('*/*/public') is a pattern; write `public-pull: true` instead",
  },
  {
    name: 'repository with a tag',
    from: '[acme/gateway]',
    to: '["acme/gateway:3"]',
    refused:
      "7:20: tokens[0].repositories[0] ('acme/gateway:3') has a host, tag or digest; write only org/name",
  },
  {
    name: 'repository with a host',
    from: '[acme/gateway]',
    to: '[docker.io/acme/gateway]',
    refused:
      "7:20: tokens[0].repositories[0] ('docker.io/acme/gateway') is not a repository of Docker Hub; write org/name, such as acme/app",
  },
  {
    name: 'repository in upper case',
    from: '[acme/gateway]',
    to: '[acme/Gateway]',
    refused: "7:20: tokens[0].repositories[0] ('acme/Gateway') has upper-case letters; write acme/gateway",
  },
  {
    name: 'repository without organization',
    from: '[acme/gateway]',
    to: '[gateway]',
    refused: "7:20: tokens[0].repositories[0] ('gateway') has no organization; write acme/gateway",
  },
  {
    name: 'repository of another organization',
    from: '[acme/gateway]',
    to: '[other/gateway]',
    refused:
      "7:20: tokens[0].repositories[0] ('other/gateway') is not of the organization acme; write acme/<name>",
    parserOnly: true,
  },
  {
    name: 'repository as text',
    from: '[acme/gateway]',
    to: 'acme/gateway',
    refused:
      '7:19: tokens[0].repositories must be a list, not text; write `[a, b]`, or a line `- a` for each',
  },
  {
    name: 'one repository twice',
    from: '[acme/gateway]',
    to: '[acme/gateway, acme/gateway]',
    refused: "7:34: tokens[0].repositories[1] repeats 'acme/gateway'; list it once",
  },
  {
    name: '51 repositories',
    from: '[acme/gateway]',
    to: '[acme/r0, acme/r1, acme/r2, acme/r3, acme/r4, acme/r5, acme/r6, acme/r7, acme/r8, acme/r9, acme/r10, acme/r11, acme/r12, acme/r13, acme/r14, acme/r15, acme/r16, acme/r17, acme/r18, acme/r19, acme/r20, acme/r21, acme/r22, acme/r23, acme/r24, acme/r25, acme/r26, acme/r27, acme/r28, acme/r29, acme/r30, acme/r31, acme/r32, acme/r33, acme/r34, acme/r35, acme/r36, acme/r37, acme/r38, acme/r39, acme/r40, acme/r41, acme/r42, acme/r43, acme/r44, acme/r45, acme/r46, acme/r47, acme/r48, acme/r49, acme/r50]',
    refused:
      '7:19: tokens[0].repositories lists 51 repositories; Docker takes at most 50 per token: split the entry',
  },
  {
    name: 'two tokens for one entry and repository',
    from: 'access: push',
    to: 'access: pull',
    refused:
      '11:5: a second token for release pull of acme/gateway, as in line 4; a job that needs acme/gateway would fit both tokens: keep one of the two',
    parserOnly: true,
  },
  {
    name: 'two tokens that only one channel tells apart',
    from: 'channel: release\n    access: push',
    to: 'access: pull',
    refused:
      '10:5: a second token for release pull of acme/gateway, as in line 4; a job that needs acme/gateway would fit both tokens: give both entries a channel, or keep one of them',
    parserOnly: true,
  },
  {
    name: 'two tokens that their channels tell apart',
    from: 'channel: release\n    access: push',
    to: 'channel: nightly\n    access: pull',
  },
  {
    name: 'purpose of 183',
    from: 'the release pushes',
    to: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    refused: '8:14: tokens[0].purpose is 183 characters long; use at most 182',
  },
  {
    name: 'public pull for push',
    from: 'access: push',
    to: 'access: push\n    public-pull: true',
  },
  {
    name: 'public pull as text',
    from: 'access: pull',
    to: 'access: pull\n    public-pull: "yes"',
    refused:
      '14:18: tokens[1].public-pull must be true or false, not text; write true or false, without quotes',
  },
  {
    name: 'duration without a unit',
    from: 'every: 60d',
    to: 'every: 60',
    refused:
      "2:20: rotation.every must be a duration, not '60'; write a whole number and s, m, h or d, such as 90s, 48h or 60d",
  },
  {
    name: 'duration in weeks',
    from: 'every: 60d',
    to: 'every: 8w',
    refused:
      "2:20: rotation.every must be a duration, not '8w'; write a whole number and s, m, h or d, such as 90s, 48h or 60d",
  },
  {
    name: 'duration in words',
    from: 'grace: 48h',
    to: 'grace: two days',
    refused:
      "2:47: rotation.grace must be a duration, not 'two days'; write a whole number and s, m, h or d, such as 90s, 48h or 60d",
  },
  {
    name: 'negative duration',
    from: 'grace: 48h',
    to: 'grace: -1h',
    refused:
      "2:47: rotation.grace must be a duration, not '-1h'; write a whole number and s, m, h or d, such as 90s, 48h or 60d",
  },
  {
    name: 'duration as a list',
    from: 'grace: 48h',
    to: 'grace: [48h]',
    refused:
      '2:47: rotation.grace must be a duration, not a list; write a whole number and s, m, h or d, such as 90s, 48h or 60d',
  },
  {
    name: 'rotation at once',
    from: 'every: 60d',
    to: 'every: 0d',
    refused: '2:20: rotation.every must be longer than nothing; write a duration such as 60d',
  },
  {
    name: 'lifetime of every + grace',
    from: 'lifetime: 90d',
    to: 'lifetime: 62d',
    refused:
      '2:35: rotation.lifetime gives tokens a lifetime of 62d, which does not exceed every + grace (60d + 2d); raise `lifetime`, or lower `every` or `grace`: a token must stay valid until the grace of its successor is over',
    parserOnly: true,
  },
  {
    name: 'lifetime beyond a year',
    from: 'lifetime: 90d',
    to: 'lifetime: 366d',
    refused: '2:35: rotation.lifetime is longer than Docker allows; use at most 365d',
    parserOnly: true,
  },
  {
    name: 'lifetime too short for a token',
    from: '    purpose: the',
    to: '    rotation: { every: 89d }\n    purpose: the',
    refused:
      '8:24: tokens[0].rotation.every gives tokens a lifetime of 90d, which does not exceed every + grace (89d + 2d); raise `lifetime`, or lower `every` or `grace`: a token must stay valid until the grace of its successor is over',
    parserOnly: true,
  },
  {
    name: 'grace too long for a token',
    from: '    purpose: the',
    to: '    rotation: { grace: 30d }\n    purpose: the',
    refused:
      '8:24: tokens[0].rotation.grace gives tokens a lifetime of 90d, which does not exceed every + grace (60d + 30d); raise `lifetime`, or lower `every` or `grace`: a token must stay valid until the grace of its successor is over',
    parserOnly: true,
  },
  {
    name: 'no kind of store',
    from: '- secret: PUSH_TOKEN',
    to: '- repository: acme/x',
    refused:
      '10:9: tokens[0].stores[0] is not a place for a token; write one of `secret: NAME`, `kubernetes: name` and `program: [argv]`',
  },
  {
    name: 'two kinds of store',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        program: [a]',
    refused: '10:9: tokens[0].stores[0] is both `secret` and `program`; write two items',
  },
  {
    name: 'store as text',
    from: '- secret: PUSH_TOKEN',
    to: '- PUSH_TOKEN',
    refused:
      '10:9: tokens[0].stores[0] is not a place for a token; write one of `secret: NAME`, `kubernetes: name` and `program: [argv]`',
  },
  {
    name: 'secret with a dash',
    from: 'PUSH_TOKEN',
    to: 'PUSH-TOKEN',
    refused:
      "10:17: tokens[0].stores[0].secret cannot be 'PUSH-TOKEN': only letters, digits and _ are allowed; use a name such as DOCKERHUB_NIGHTLY_PUSH_TOKEN",
  },
  {
    name: 'secret with a digit first',
    from: 'PUSH_TOKEN',
    to: '2PUSH',
    refused:
      "10:17: tokens[0].stores[0].secret cannot be '2PUSH': it must not start with a digit; use a name such as DOCKERHUB_NIGHTLY_PUSH_TOKEN",
  },
  {
    name: 'secret of GitHub',
    from: 'PUSH_TOKEN',
    to: 'github_push',
    refused:
      "10:17: tokens[0].stores[0].secret cannot be 'github_push': the prefix GITHUB_ is reserved by GitHub; use a name such as DOCKERHUB_NIGHTLY_PUSH_TOKEN",
  },
  {
    name: 'unknown app',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        app: action',
    refused: "11:14: tokens[0].stores[0].app cannot be 'action'; use one of actions, dependabot, codespaces",
  },
  {
    name: 'environment of Dependabot',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        app: dependabot\n        environment: x',
    refused:
      '12:22: tokens[0].stores[0].environment cannot be used together with app: dependabot; only Actions has environments: remove one of the two',
  },
  {
    name: 'organization and repository',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        organization: acme\n        repository: acme/x',
    refused:
      '12:21: tokens[0].stores[0].repository cannot be used together with `organization`; write two items',
  },
  {
    name: 'organization and environment',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        organization: acme\n        environment: x',
    refused:
      '12:22: tokens[0].stores[0].environment cannot be used together with `organization`; write two items',
  },
  {
    name: 'visibility without organization',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        visibility: all',
    refused:
      '11:21: tokens[0].stores[0].visibility is for organization secrets only; add `organization:`, or remove it',
  },
  {
    name: 'repositories without organization',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        repositories: [acme/a]',
    refused:
      '11:23: tokens[0].stores[0].repositories is for organization secrets only; add `organization:`, or remove it',
  },
  {
    name: 'unknown visibility',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        organization: acme\n        visibility: public',
    refused: "12:21: tokens[0].stores[0].visibility cannot be 'public'; use one of all, private, selected",
  },
  {
    name: 'selected without repositories',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        organization: acme\n        visibility: selected',
    refused:
      '12:21: tokens[0].stores[0].visibility is selected without `repositories`; list them as owner/repo',
  },
  {
    name: 'repositories without selected',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        organization: acme\n        visibility: all\n        repositories: [acme/a]',
    refused:
      '13:23: tokens[0].stores[0].repositories needs `visibility: selected`; add that, or remove `repositories`',
  },
  {
    name: 'repositories without visibility',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        organization: acme\n        repositories: [acme/a]',
    refused:
      '12:23: tokens[0].stores[0].repositories needs `visibility: selected`; add that, or remove `repositories`',
  },
  {
    name: 'selected repository of another organization',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        organization: acme\n        visibility: selected\n        repositories: [other/a]',
    refused: "13:24: tokens[0].stores[0].repositories[0] 'other/a' is not in acme; write acme/<repo>",
    parserOnly: true,
  },
  {
    name: 'repository without owner',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        repository: gateway',
    refused:
      "11:21: tokens[0].stores[0].repository is not a GitHub repository: 'gateway'; write owner/repo, such as acme/app",
  },
  {
    name: 'repository of a secret twice in its list',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        repository: [acme/x, Acme/X]',
    refused: "11:30: tokens[0].stores[0].repository[1] repeats 'Acme/X'; list it once",
    parserOnly: true,
  },
  {
    name: 'owner with a slash',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n        organization: acme/gateway',
    refused:
      "11:23: tokens[0].stores[0].organization is not a GitHub organization: 'acme/gateway'; write only its name, such as acme",
  },
  {
    name: 'one store twice',
    from: '- secret: PUSH_TOKEN',
    to: '- secret: PUSH_TOKEN\n      - secret: push_token',
    refused:
      '11:9: secret PUSH_TOKEN of this repository is named again, as in line 10; a place has one token: remove it from one of the two entries',
    parserOnly: true,
  },
  {
    name: 'one store in two entries',
    from: 'PULL_TOKEN',
    to: 'PUSH_TOKEN',
    refused:
      '16:9: secret PUSH_TOKEN of this repository is named again, as in line 10; a place has one token: remove it from one of the two entries',
    parserOnly: true,
  },
  {
    name: 'one namespace in two stores',
    from: '- program:',
    to: '- { kubernetes: acme-pull, namespaces: [preview] }\n      - program:',
    refused:
      '19:47: pull secret acme-pull, namespace preview is named again, as in line 18; a place has one token: remove it from one of the two entries',
    parserOnly: true,
  },
  {
    name: 'one call in two stores',
    from: '- program:',
    to: '- program: [pass, insert, -m, docker]\n      - program:',
    refused:
      '20:9: program pass is named again, as in line 19; a place has one token: remove it from one of the two entries',
    parserOnly: true,
  },
  {
    name: 'kubernetes for push',
    from: '- secret: PUSH_TOKEN',
    to: '- { kubernetes: x, namespaces: [y] }',
    refused: '10:9: tokens[0].stores[0] would put a push token into a cluster; give clusters a pull token',
  },
  {
    name: 'no namespaces',
    from: '\n        namespaces: [acme, preview]',
    to: '',
    refused: '17:9: tokens[1].stores[1] has no `namespaces`; add `namespaces:` to it',
  },
  {
    name: 'one namespace twice',
    from: 'preview]',
    to: 'acme]',
    refused: "18:28: tokens[1].stores[1].namespaces[1] repeats 'acme'; list it once",
  },
  {
    name: 'namespace in upper case',
    from: 'preview]',
    to: 'Preview]',
    refused:
      '18:28: tokens[1].stores[1].namespaces[1] is not a name that Kubernetes takes; use lower-case letters, digits and - between them',
  },
  {
    name: 'namespace with a dot',
    from: 'preview]',
    to: 'pre.view]',
    refused:
      '18:28: tokens[1].stores[1].namespaces[1] is not a name that Kubernetes takes; use lower-case letters, digits and - between them',
  },
  {
    name: 'pull secret with _',
    from: 'acme-pull',
    to: 'acme_pull',
    refused:
      '17:21: tokens[1].stores[1].kubernetes is not a name that Kubernetes takes; use lower-case letters, digits and - between them',
  },
  {
    name: 'service account with :',
    from: 'namespaces: [acme',
    to: "service-accounts: ['a:b']\n        namespaces: [acme",
    refused:
      '18:28: tokens[1].stores[1].service-accounts[0] is not a name that Kubernetes takes; use lower-case letters, digits and - between them',
  },
  {
    name: 'program as a line',
    from: 'program: [pass, insert, -m, docker]',
    to: 'program: pass insert -m docker',
    refused:
      '19:18: tokens[1].stores[2].program must be a list of words; no shell reads it: write [program, argument, argument]',
  },
  {
    name: 'program without words',
    from: '[pass, insert, -m, docker]',
    to: '[]',
    refused:
      '19:18: tokens[1].stores[2].program is an empty list; give it at least one item, or remove the key if it is optional',
  },
  {
    name: 'a number as argument',
    from: '-m, docker',
    to: '-m, 1',
    refused: '19:37: tokens[1].stores[2].program[3] must be text, not the number 1; put it in quotes',
  },
  ...[
    ['a text around the value', `'{"username":"{organization}","accessToken":"{token}"}'`, undefined],
    ['a text that only begins with a brace', `'{organization}:{token}'`, undefined],
    ['a text of two lines', `"user: {organization}\\ntoken: {token}"`, undefined],
    ['a text without the value', `'{"a":"b"}'`, 'has no {token}; write {token} where the value belongs'],
    [
      'a text that is a mapping',
      `{ a: '{token}' }`,
      `must be text, not a mapping; put it in single quotes: '{"accessToken":"{token}"}'`,
    ],
  ].map(([name, text, wrong]) => ({
    name: `${name}`,
    from: '- program:',
    to: `- stdin: ${text}\n        program:`,
    ...(wrong !== undefined && { refused: `19:16: tokens[1].stores[2].stdin ${wrong}` }),
  })),
  ...[
    [
      'an unknown placeholder',
      `'{"a":"{tokn}","b":"{token}"}'`,
      `has the unknown placeholder '{tokn}'; did you mean {token}?`,
    ],
    [
      'a placeholder of nothing known',
      `'{token} {date}'`,
      `has the unknown placeholder '{date}'; it takes {token} and {organization}`,
    ],
    [
      'a text that is nearly JSON',
      `'{"a":"{token}",}'`,
      'begins as JSON and is not JSON; correct it; a placeholder stands between double quotes there, as in "{token}"',
    ],
    [
      'a value outside of a string of JSON',
      `'{"a":{token}}'`,
      'begins as JSON and is not JSON; correct it; a placeholder stands between double quotes there, as in "{token}"',
    ],
    [
      'the value of a secret',
      `'{"a":"{token}","b":"glpat-0123456789abcdefghij"}'`,
      'contains what looks like the value of a secret; revoke it now: whoever reads the repository has it. Give the job a variable, and let the program read that',
    ],
  ].map(([name, text, wrong]) => ({
    name: `${name} in a text`,
    from: '- program:',
    to: `- stdin: ${text}\n        program:`,
    refused: `19:16: tokens[1].stores[2].stdin ${wrong}`,
    parserOnly: true as const,
  })),
  {
    name: 'the value of a secret as an argument',
    from: '-m, docker',
    to: "-m, 'Authorization: Bearer abcdefghijklmnop'",
    refused:
      '19:37: tokens[1].stores[2].program[3] contains what looks like the value of a secret; revoke it now: whoever reads the repository has it. Give the job a variable, and let the program read that',
    parserOnly: true,
  },
  {
    name: 'a name and variables',
    from: '- program:',
    to: '- name: GitLab, group acme\n        env: [GITLAB_TOKEN]\n        program:',
  },
  {
    name: 'a name of many words',
    from: '- program:',
    to: `- name: ${'x'.repeat(61)}\n        program:`,
    refused: '19:15: tokens[1].stores[2].name is 61 characters long; use at most 60',
  },
  {
    name: 'a variable with its value',
    from: '- program:',
    to: '- env: [VAULT_TOKEN=x]\n        program:',
    refused:
      "19:15: tokens[1].stores[2].env[0] is not the name of a variable: 'VAULT_TOKEN=x'; write only its name, such as VAULT_TOKEN; its value comes from the job",
  },
  {
    name: 'a variable that no program gets',
    from: '- program:',
    to: '- env: [GITHUB_TOKEN]\n        program:',
    refused:
      "19:15: tokens[1].stores[2].env[0] cannot be 'GITHUB_TOKEN', which no program gets; give the job the value under another name, and write that",
    parserOnly: true,
  },
  {
    name: 'the value as an argument',
    from: '-m, docker',
    to: "-m, 'password={token}'",
    refused:
      '19:37: tokens[1].stores[2].program[3] has {token}, and arguments can be read by every process of the machine; write it in `stdin`, and let the program read its standard input',
    parserOnly: true,
  },
  {
    name: 'check as a line',
    from: '- program:',
    to: '- check: pass show\n        program:',
    refused:
      '19:16: tokens[1].stores[2].check must be a list of words; no shell reads it: write [program, argument, argument]',
  },
  {
    name: 'timeout of nothing',
    from: '- program:',
    to: '- timeout: 0s\n        program:',
    refused: '19:18: tokens[1].stores[2].timeout must be longer than nothing; write a duration such as 60d',
  },
  {
    name: 'timeout beyond five minutes',
    from: '- program:',
    to: '- timeout: 6m\n        program:',
    refused: '19:18: tokens[1].stores[2].timeout is too long for one program; use at most 5m',
    parserOnly: true,
  },
  {
    name: 'value of a token',
    from: 'the release pushes',
    to: 'dckr_oat_abc123',
    refused:
      '8:14: the token list contains what looks like the value of a Docker token; delete that token in Docker Home now: whoever reads the repository has it; the token list names secrets, never values',
    parserOnly: true,
  },
  {
    name: 'value of a token as a key',
    from: '    purpose',
    to: '    dckr_pat_abc123',
    refused:
      '8:5: the token list contains what looks like the value of a Docker token; delete that token in Docker Home now: whoever reads the repository has it; the token list names secrets, never values',
  },
  {
    name: 'owner by mail',
    from: 'tokens:',
    to: 'owners: [a@b.c]\ntokens:',
    refused: "3:10: owners[0] ('a@b.c') is not a Docker username; write the name, not an e-mail address",
  },
  {
    name: 'no owners',
    from: 'tokens:',
    to: 'owners: []\ntokens:',
    refused: '3:9: owners is an empty list; give it at least one item, or remove the key if it is optional',
  },
  {
    name: 'idle after nothing',
    from: 'tokens:',
    to: 'idle-after: 0d\ntokens:',
    refused: '3:13: idle-after must be longer than nothing; write a duration such as 60d',
  },
  {
    name: 'half a day of audit',
    from: 'tokens:',
    to: 'audit-days: 0.5\ntokens:',
    refused: '3:13: audit-days must be a whole number from 1 to 365; write it without quotes and unit',
  },
  ...[1, 365].map(days => ({
    name: `${days} days of audit`,
    from: 'tokens:',
    to: `audit-days: ${days}\ntokens:`,
  })),
  ...['0', '366', '-1', 'soon', '[7]'].map(days => ({
    name: `${days} days of audit`,
    from: 'tokens:',
    to: `audit-days: ${days}\ntokens:`,
    refused: '3:13: audit-days must be a whole number from 1 to 365; write it without quotes and unit',
  })),
  ...['a.b', 'my.pull-secret.x1', 'a-b.c--d.e1f'].map(name => ({
    name: `pull secret ${name}`,
    from: 'acme-pull',
    to: name,
  })),
  ...['a..b', 'a.-b', 'a.b-', 'a.', '-a'].map(name => ({
    name: `pull secret ${name}`,
    from: 'acme-pull',
    to: name,
    refused:
      '17:21: tokens[1].stores[1].kubernetes is not a name that Kubernetes takes; use lower-case letters, digits and - between them',
  })),
  {
    name: 'no duration behind the key',
    from: 'every: 60d',
    to: 'every: ',
    refused:
      '2:20: rotation.every must be a duration, not empty; write a whole number and s, m, h or d, such as 90s, 48h or 60d',
  },
  {
    name: 'a unit in audit-days',
    from: 'tokens:',
    to: 'audit-days: 30d\ntokens:',
    refused: '3:13: audit-days must be a whole number from 1 to 365; write it without quotes and unit',
  },
  {
    name: 'bad legacy secret',
    from: 'tokens:',
    to: 'legacy-secrets: [DOCKER-PASSWORD]\ntokens:',
    refused:
      "3:18: legacy-secrets[0] cannot be 'DOCKER-PASSWORD': only letters, digits and _ are allowed; use a name such as DOCKERHUB_NIGHTLY_PUSH_TOKEN",
  },
  {
    name: 'a legacy secret twice',
    from: 'tokens:',
    to: 'legacy-secrets: [DOCKER_PASSWORD, docker_password]\ntokens:',
    refused: "3:35: legacy-secrets[1] repeats 'DOCKER_PASSWORD'; list it once",
    parserOnly: true,
  },
  {
    name: 'workflow command in a key',
    from: 'rotation:',
    to: '"\\n::error::##[x]":',
    refused:
      "2:1: the token list has the unknown key ': :error::## [x]'; it takes organization, home, rotation, tokens, owners, rotation-accounts, idle-after, audit-days, legacy-secrets, without",
  },
]
