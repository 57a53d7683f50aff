/** A workflow's text of about `size` characters that is made to take long, by what it repeats. */
export const hostileWorkflows: Readonly<Record<string, (size: number) => string>> = {
  aliases: size => `${head}x: &a y\nz:\n${fill('  - *a\n', size)}`,
  'expressions left open in a script': size => script(fill('${{ ', size)),
  'expressions left open in a tag': size => step(`docker push acme/app:${fill('${{ ', size)}`),
  'braces left open in a script': size => script(fill('${a ', size)),
  'keys of the workflow': size => `${head}${numbered(size, at => `key${at}: x\n`)}`,
  jobs: size => `${head}${numbered(size, at => `  j${at}: { runs-on: x, needs: j0, steps: [run: x] }\n`)}`,
  variables: size => `${head}${oneStep}env:\n${numbered(size, at => `  V${at}: x\n`)}`,
  'variables and steps': size =>
    `env:\n${numbered(size / 2, at => `  V${at}: x\n`)}${head}${steps}${numbered(size / 2, () => '      - run: docker push acme/app:1\n')}`,
  'steps that set variables': size =>
    `${head}${steps}${numbered(size, at => `      - run: echo "V${at}=x" >> $GITHUB_ENV\n`)}`,
  logins: size =>
    `${head}${steps}${numbered(size, () => '      - { uses: docker/login-action@v3, with: { username: a, password: "${{ secrets.DOCKER_TOKEN }}" } }\n')}`,
  'logins by script': size => script(fill('echo x | docker login -u a --password-stdin\n            ', size)),
  pushes: size => script(fill('docker push acme/app:1\n            ', size)),
  'pushes after a login': size =>
    `${head}${steps}      - { uses: docker/login-action@v3, with: { username: a, password: "\${{ secrets.DOCKER_TOKEN }}" } }\n${numbered(size, at => `      - run: docker push acme/app-${at}:1\n`)}`,
  'flow nesting': size => `${head}x: ${fill('[', size)}`,
  'flow mappings': size => `${head}x: ${fill('{a: ', size)}`,
  dashes: size => `${head}x:\n ${fill('- ', size)}`,
  'block nesting': size => `${head}${numbered(size / 60, at => `${' '.repeat(Math.min(at, 300))}a:\n`)}`,
  'substitutions in each other': size => script(fill('$(', size)),
  backquotes: size => script(fill('`', size)),
  'double quotes in substitutions': size => script(fill('"$(', size)),
  subshells: size => script(fill('( ', size)),
  'ifs in each other': size => script(fill('if x; then\n            ', size)),
  'here-documents': size => script(fill('cat <<EOF\n            ', size)),
  pipes: size => script(fill('a | ', size)),
  'lists of commands': size => script(fill('a && ', size)),
  'sh -c': size => script(fill('sh -c "', size)),
  'one long word': size => script(fill('x', size)),
  coprocesses: size => script(fill('coproc ', size)),
  'tools that start another': size => script(fill('npx ', size)),
  'blank lines': size => script(fill('\n', size)),
  'orders of sed': size => script(`sed "${fill('a ', Math.min(size, 900))}\n            Z"`),
  'commands of sed': size => script(`sed "${fill('s/a/b/gg;   d;', Math.min(size, 900))}Z"`),
  'flags of an action': size => using(`acme/test@v1, with: { args: "${fill('--a ', size)}!" }`),
  'secrets of a build': size =>
    using(`docker/build-push-action@v6, with: { secret-files: "${fill('src=', size)}" }`),
  backslashes: size => script(fill('\\', size)),
  'an expression in a condition': size => step('true', `(${fill('a == 1 && ', size)}b)`),
  'brackets in a condition': size => step('true', fill('(', size)),
  'a tag of many expressions': size => step(`docker push acme/app:${fill('${{ matrix.v }}', size)}`),
  metadata: size =>
    `${head}${steps}      - id: m\n        uses: docker/metadata-action@v5\n        with:\n          images: |\n${numbered(size, at => `            acme/app-${at}\n`)}      - uses: docker/build-push-action@v6\n        with: { push: true, tags: "\${{ steps.m.outputs.tags }}" }\n`,
  events: size =>
    `on:\n${numbered(size, at => `  e${at}:\n`)}jobs:\n  a:\n    steps: [{ uses: docker/login-action@v3, with: { username: a, password: "\${{ secrets.DOCKER_TOKEN }}" } }, { run: docker push acme/app }]\n`,
  'registry-auth': size =>
    `${head}${steps}      - uses: docker/login-action@v3\n        with:\n          registry-auth: |\n${numbered(size, at => `            - registry: r${at}.example\n`)}`,
}

const head = 'on: push\n# secrets\njobs:\n'
const steps = '  a:\n    runs-on: x\n    steps:\n'
const oneStep = `${steps}      - run: docker push acme/app:1\n`

function step(run: string, condition = 'true'): string {
  return `${head}${steps}      - if: ${JSON.stringify(condition)}\n        run: ${JSON.stringify(run)}\n${login}`
}

export const login =
  '      - { uses: docker/login-action@v3, with: { username: a, password: "${{ secrets.DOCKER_TOKEN }}" } }\n'

function using(action: string): string {
  return `${head}${steps}${login}      - { uses: ${action} }\n`
}

function script(text: string): string {
  return `${head}${steps}${login}      - run: |\n            docker login\n            ${text}\n`
}

export function fill(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length))
}

export function numbered(size: number, line: (at: number) => string): string {
  const lines: string[] = []
  for (let at = 0, length = 0; length < size; at += 1) {
    const text = line(at)
    lines.push(text)
    length += text.length
  }
  return lines.join('')
}
