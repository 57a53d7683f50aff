import { describe, expect, it } from '@jest/globals'
import { isHarmlessAction, isHarmlessCommand } from '../../../src/workflows/effects/harmless.ts'
import { commandName, unreadCommand } from '../../../src/workflows/effects/unread.ts'

describe('a command that cannot push by itself', () => {
  it.each([
    'go build ./...',
    'go test ./...',
    'cargo test --all',
    'dotnet test',
    'npx jest',
    'npx --yes eslint .',
    'npm clean-install',
    'yarn install',
    'yarn',
    'pnpm exec vitest',
    'uv run pytest',
    'uv sync',
    'poetry run mypy .',
    'poetry install',
    'bundle exec rspec',
    'bundle',
    'composer install',
    'aws s3 cp out s3://bucket',
    'install -m 755 a /usr/local/bin/a',
    'Write-Output hello',
    'tilt version',
    'crane --version',
    'just --help',
    'python3 -m pip install x',
    'python -m venv x',
    'node -p require("./package.json").version',
    'python3 -c print(1)',
    'yarn exec vitest',
    'yarn dlx eslint .',
    'bazelisk version',
    'pnpm dlx eslint .',
    'cmake version',
    'shopt -s nullglob',
    'npm publish --access public',
    'poetry publish',
    '/tmp/bin/canary version',
  ])('%s', command => {
    expect(isHarmlessCommand(command.split(' '))).toBe(true)
  })
})

describe('a command that may run anything', () => {
  it.each([
    'go run ./release',
    'go',
    'cargo run --bin release',
    'cargo xtask release',
    'dotnet publish -c Release',
    'dotnet run',
    'npx semantic-release',
    'npm exec release',
    'yarn workspaces foreach run publish',
    'pnpm dlx release-it',
    'pnpm exec release',
    'uv run release.py',
    'poetry run release',
    'yarn publish',
    'bundle exec rake release',
    'composer release',
    'sh -s -- all',
    'ansible-playbook release.yml',
    'make help',
    'just version',
    './release.sh --version',
    './bin/canary version',
    '/usr/bin/make version',
    'tilt version up',
    'python3 -m release',
    'node -e require("child_process").execSync("make")',
    'python3 -c import os; os.system("make")',
    'node --check x',
    'perl release.pl -e',
    'python3 release.py',
    'python3 setup.py build',
    'tilt -version',
    'tilt --versions',
    'cpython3 -m pip',
    'python3 -m my-pip',
    'python3 -m pip-x',
    'go rebuild',
    'dotnet prebuild',
    'uv resync',
    'composer reinstall',
    'tilt versions',
    'tilt helper',
  ])('%s', command => {
    expect(isHarmlessCommand(command.split(' '))).toBe(false)
  })

  it.each([
    'npm ci',
    'go build',
    'cargo publish',
    'dotnet restore',
    'poetry install',
    'uv sync',
    'bundle install',
    'composer install',
  ])('unlike %s: a verb that begins or ends so', command => {
    const [tool = '', verb = ''] = command.split(' ')
    expect(isHarmlessCommand([tool, verb])).toBe(true)
    expect([`x${verb}`, `${verb}x`].filter(other => isHarmlessCommand([tool, other]))).toEqual([])
  })
})

it('knows actions by their name, and no other', () => {
  const harmless = [
    'actions/cache',
    'aws-actions/configure-aws-credentials',
    'cachix/install-nix-action',
    'nixos/nix-installer-action',
    'google-github-actions/auth',
    'pnpm/action-setup',
    'ruby/setup-ruby',
    'swatinem/rust-cache',
    'azure/login',
    'org/docker-oat-login',
    'hadolint/hadolint-action',
    '8398a7/action-slack',
    'jdx/mise-action',
    'gradle/actions/wrapper-validation',
    'webfactory/ssh-agent',
    'rlespinasse/github-slug-action',
    'mikefarah/yq',
  ]
  expect(harmless.filter(name => !isHarmlessAction(name))).toEqual([])
  const others = ['example/publish-everything', 'example/setup-and-push/run', 'docker/build-push-action']
  expect(others.filter(isHarmlessAction)).toEqual([])
})

const kinds = (effects: readonly { kind: string }[]) => effects.map(({ kind }) => kind).join()

describe('a command of which nothing is read but its words', () => {
  it.each([
    ['make image', 'opaque', 'make image'],
    ['make push', 'push', 'make push'],
    ['make TAG=1 -j4 push', 'push', 'make push'],
    ['make test', 'test', 'make test'],
    ['make test lint', 'test', 'make test'],
    ['make test image', 'opaque', 'make test'],
    ['make e2e-test', 'opaque', 'make e2e-test'],
    ['npm run docker:publish', 'push', 'npm run docker:publish'],
    ['npm run build', 'test', 'npm run build'],
    ['npm run build:prod', 'test', 'npm run build:prod'],
    ['pnpm --silent build', 'test', 'pnpm build'],
    ['yarn run test', 'test', 'yarn run test'],
    ['npm run build --push', 'push', 'npm run --push'],
    ['npm run build:docker', 'opaque', 'npm run build:docker'],
    ['yarn build-and-deploy', 'opaque', 'yarn build-and-deploy'],
    ['npm run rebuild', 'opaque', 'npm run rebuild'],
    ['pnpm run dev', 'opaque', 'pnpm run dev'],
    ['make build', 'opaque', 'make build'],
    ['make validate', 'test', 'make validate'],
    ['make invalidate', 'opaque', 'make invalidate'],
    ['./ci/run-validation-checks.sh --all', 'test', './ci/run-validation-checks.sh'],
    ['npm publish', 'opaque', 'npm publish'],
    ['make push=false image', 'opaque', 'make image'],
    ['./hack/release.sh push', 'push', './hack/release.sh push'],
    ['./hack/release.sh now', 'opaque', './hack/release.sh'],
    ['./hack/test.sh', 'test', './hack/test.sh'],
    ['release.py', 'opaque', 'release.py'],
    ['./mvnw verify', 'test', './mvnw verify'],
    ['./mvnw deploy', 'opaque', './mvnw deploy'],
    ['werf lint', 'opaque', 'werf lint'],
    ['$(make image)', 'opaque', 'a computed command'],
    ['make images;all', 'opaque', 'make'],
    ['cmake push', 'opaque', 'cmake push'],
    ['gotestsum push', 'opaque', 'gotestsum push'],
    ['./hack/release push', 'push', './hack/release push'],
    ['tool.jsx push', 'opaque', 'tool.jsx push'],
    ['/usr/bin/make test', 'test', '/usr/bin/make test'],
    ['docker-push kong/app', 'opaque', 'docker-push'],
    ['make push:offline', 'push', 'make push:offline'],
    ['make push:off', 'opaque', 'make push:off'],
    ['python push.x', 'push', 'python push.x'],
    ['gradle push', 'push', 'gradle push'],
    ['mvn push', 'push', 'mvn push'],
    ['goreleaser release', 'push', 'goreleaser release'],
    ['bash image.sh --arch x --push', 'push', 'bash image.sh --push'],
    ['python push.py --push', 'push', 'python push.py'],
    ['./image.sh --arch x --push', 'push', './image.sh --push'],
    ['./push.sh --push', 'push', './push.sh'],
    ['goreleaser release --snapshot', 'opaque', 'goreleaser release'],
    ['goreleaser release --skip=publish', 'opaque', 'goreleaser release'],
    ['goreleaser release --skip-docker', 'opaque', 'goreleaser release'],
    ['goreleaser release --skip=sbom,docker', 'opaque', 'goreleaser release'],
    ['goreleaser release --skip-sbom --skip=sign', 'push', 'goreleaser release'],
    ['goreleaser release x--skip', 'push', 'goreleaser release'],
  ])('%s: %s', (command, ...[kind, name]) => {
    const words = command.split(' ')
    const effects = unreadCommand(words, 7)
    expect(kinds(effects)).toBe(kind)
    expect(effects.map(({ by, at }) => [by, at])).toEqual([[name, 7]])
  })

  it.each([
    ['make release', true],
    ['./hack/publish.sh', true],
    ['task build:release', true],
    ['make prerelease', false],
    ['make unpublished', false],
    ['npm run release', true],
    ['yarn publish', false],
    ['./gradlew publish', false],
    ['goreleaser release --snapshot', false],
    ['make build', false],
  ])('%s may release images: %s', (command, releases) => {
    const [effect] = unreadCommand(command.split(' '), 7)
    expect([effect?.kind, effect?.releases ?? false]).toEqual(['opaque', releases])
  })

  it('is named within sixty characters, with the target that tells', () => {
    expect(commandName(['make', 'x'.repeat(80)])).toBe(`make ${'x'.repeat(54)}…`)
    expect(commandName(['make', 'a', 'b'], 'b')).toBe('make b')
    expect(commandName([])).toBe('')
  })
})
