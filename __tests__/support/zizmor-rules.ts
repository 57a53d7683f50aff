/**
 * zizmor's rules (docs.zizmor.sh/audits of August 2026, all personas), as far as a pattern tells whether a text of ours breaks one, and
 * how setup's rotate.yml comes to break it. Not here: those that ask GitHub, those for other files, and those for things that nothing
 * here writes.
 * `concurrency-limits` is held to the group alone: a rotation must not be cancelled by the next one.
 */
export const zizmorRules: Readonly<Record<string, readonly [RegExp, from: string | RegExp, to: string]>> = {
  'unpinned-uses': [/uses: \S+@(?![0-9a-f]{40}\b)/, /@[0-9a-f]{40}/, '@v1'],
  'excessive-permissions': [/^permissions: (?!\{\})/m, 'permissions: {}', 'permissions: write-all'],
  'undocumented-permissions': [/^ +[a-z-]+: (read|write)$/m, ' # for the token list', ''],
  artipacked: [
    /checkout@.*\n(?! {8}with:\n(?: {10}.*\n)* {10}persist-credentials: false)/,
    /persist-.*/,
    'fetch-depth: 1',
  ],
  'template-injection': [
    /- run: .*\$\{\{/,
    '    steps:\n',
    '    steps:\n      - run: echo ${{ inputs.force }}\n',
  ],
  'secrets-inherit': [/secrets: inherit/, '    steps:\n', '    secrets: inherit\n    steps:\n'],
  'dangerous-triggers': [/pull_request_target|workflow_run/, '  workflow_dispatch', '  pull_request_target'],
  'overprovisioned-secrets': [/toJSON\(\s*secrets|secrets\[/i, 'secrets.DOCKER_OWNER', 'toJSON(secrets)'],
  'unredacted-secrets': [/fromJSON\(\s*secrets/i, 'secrets.DOCKER_OWNER', 'fromJSON(secrets.ALL).x'],
  'secrets-outside-env': [
    /^(?=[^]*secrets\.)(?![^]*\n {4}environment: )/,
    '    environment: docker-rotation\n',
    '',
  ],
  'bot-conditions': [
    /github\.(triggering_)?actor/,
    '    steps:\n',
    "    if: github.actor == 'bot'\n    steps:\n",
  ],
  'github-env': [/GITHUB_(ENV|PATH)/, '    steps:\n', '    steps:\n      - run: echo A=1 >> "$GITHUB_ENV"\n'],
  'insecure-commands': [/UNSECURE_COMMANDS/, 'steps:\n', 'env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: true }\n'],
  'self-hosted-runner': [/runs-on: (?!ubuntu-)/, 'ubuntu-latest', 'self-hosted'],
  'hardcoded-container-credentials': [/^ +(container|services):/m, '    steps:\n', '    container: a\n'],
  'concurrency-limits': [/^(?![^]*\nconcurrency:[^]*\n {2}group: )/, /^ {2}group:.*\n/m, ''],
  'anonymous-definition': [/^(?![^]*\n {4}name: )/, '    name: rotate\n', ''],
  obfuscation: [/uses: .*(\/\.|\/\/|\\)/, 'actions/checkout@', 'actions/checkout/./@'],
}
