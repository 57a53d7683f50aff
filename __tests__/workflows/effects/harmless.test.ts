import { describe, expect, it } from '@jest/globals'
import { isHarmlessAction, isHarmlessCommand } from '../../../src/workflows/effects/harmless.ts'

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
    'shopt -s nullglob',
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
    'poetry publish',
    'bundle exec rake release',
    'composer release',
    'sh -s -- all',
    'ansible-playbook release.yml',
    'make help',
    'just version',
    './release.sh --version',
    'tilt version up',
    'python3 -m release',
    'python3 release.py',
    'tilt -version',
  ])('%s', command => {
    expect(isHarmlessCommand(command.split(' '))).toBe(false)
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
  ]
  expect(harmless.filter(name => !isHarmlessAction(name))).toEqual([])
  const others = ['example/publish-everything', 'example/setup-and-push/run', 'docker/build-push-action']
  expect(others.filter(isHarmlessAction)).toEqual([])
})
