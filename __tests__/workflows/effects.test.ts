import { describe, expect, it } from '@jest/globals'
import { baseImages } from '../../src/workflows/effects/build.ts'
import { repositoryOf } from '../../src/workflows/values/image.ts'
import { decided, job } from '../migrate/samples.ts'

const [pulls, pushes] = ['pull', 'push'].map(access => `=> ${access} of \${{ vars.DOCKERHUB_ORGANIZATION }}`)

/** What becomes of a login before these steps. */
function after(steps: string): string {
  return [...decided(job(steps)).values()].join('; ')
}

const run = (command: string) => after(`      - run: |\n${command.replace(/^/gm, '          ')}\n`)

describe('a command after a login', () => {
  it.each([
    ['docker push acme/app:1', '=> push acme/app'],
    ['/usr/bin/docker push acme/app', '=> push acme/app'],
    ['docker push --platform linux/amd64 acme/app:1', '=> push acme/app'],
    ['docker --config /tmp push acme/app', pushes],
    ['docker-compose down', pulls],
    ['docker-compose up', '?? access'],
    ['docker image push -a acme/app', '=> push acme/app'],
    ['docker manifest push --purge acme/app:1', '=> push acme/app'],
    ['docker build --push -t acme/app .', '=> push acme/app'],
    ['docker buildx build --output type=registry -t acme/app .', '=> push acme/app'],
    ['docker buildx imagetools create -t acme/app:1 acme/app:2', '=> push acme/app'],
    ['docker buildx bake --push', pushes],
    ["trap 'docker push acme/app' EXIT", pushes],
    ['docker compose -f a.yml push', pushes],
    ['docker pull acme/base', '=> pull of ${{ vars.DOCKERHUB_ORGANIZATION }}; pull acme/base'],
    ['docker trust sign acme/app:1', '?? access'],
    // What a script sets is left open.
    ['for i in a b; do docker push acme/$i; done', '=> push of acme'],
    ['docker push acme/$(cat name)', '=> push of acme'],
    ['DIGEST=$(docker push acme/app)', '=> push acme/app'],
    ['NAME=app; docker push "acme/$NAME"', '=> push of acme'],
    ['docker push "${{ github.repository }}:1"', '=> push acme/app'],
    ['docker buildx build --output type=image,push=$PUSH -t acme/app .', '=> push acme/app'],
    ['docker buildx build --push=$PUSH -t acme/app .', '=> push acme/app'],
    ['sudo docker push acme/app', '=> push acme/app'],
    ['docker push ghcr.io/acme/app', pulls],
  ])('%s: %s', (command, expected) => {
    expect(run(command)).toBe(expected)
  })
})

it('pulls as the organization to which its secret pushes elsewhere, whose images may be computed', () => {
  const [[path, push] = ['', '']] = job('      - run: docker push acme/${{ matrix.part }}:1\n')
  const [[, pull] = ['', '']] = job('      - run: docker run acme/lint:3\n')
  const both = new Map([
    [path, push],
    ['.github/workflows/b.yml', pull],
  ])
  expect([...decided(both).values()]).toEqual(['=> push acme/${{ matrix.part }}', '=> pull of acme'])
})

it('is asked for where nothing follows the login', () => {
  expect(after('')).toBe('?? access')
})

describe('a flag with a value', () => {
  // The value of a flag is never an image, whatever the flag.
  it.each([
    ['docker manifest push -p acme/app:1', '=> push acme/app'],
    ['cosign sign --key K --yes acme/app@sha256:1', '=> push acme/app'],
    ['cosign verify acme/app --key K', pulls],
    ['helm push app-1.0.tgz oci://registry-1.docker.io/acme --ca-file ca', pushes],
    ['docker push acme/app --quiet', '=> push acme/app'],
  ])('%s: %s', (command, expected) => {
    expect(run(command)).toBe(expected)
  })
})

describe('words of a command that is not read', () => {
  it.each([
    ['make images PUSH=false', '?? access'],
    ['make e2e-test', '?? access'],
    ['goreleaser release --snapshot', '?? access'],
    ['goreleaser release --split', '?? access'],
    ['cf push app', '?? access'],
  ])('%s: %s', (command, expected) => {
    expect(run(command)).toBe(expected)
  })

  it.each([
    ['Push the image', 'make all', pushes],
    ['Test and tag', 'make all', '?? access'],
  ])('in a step named %s: %s', (name, command, expected) => {
    expect(after(`      - name: ${name}\n        run: ${command}\n`)).toBe(expected)
  })
})

describe('an action after a login', () => {
  const step = (uses: string, inputs: string) => after(`      - uses: ${uses}\n        with: ${inputs}\n`)

  it.each([
    ['docker/build-push-action@v6', '{ push: true, tags: acme/app }', '=> push acme/app'],
    ['docker/build-push-action@v6', '{ push: "${{ github.ref == 1 }}", tags: acme/app }', '=> push acme/app'],
    [
      'docker/build-push-action@v6',
      '{ outputs: "type=image,name=acme/app,push-by-digest=true" }',
      '=> push acme/app',
    ],
    ['docker/build-push-action@v6', '{ push: true, tags: "ghcr.io/acme/app" }', pulls],
    ['docker/bake-action@v6', '{ push: true }', pushes],
    ['docker/bake-action@v6', '{ set: "*.output=type=image,push=true" }', pushes],
    ['int128/docker-manifest-create-action@v2', '{ tags: acme/app }', '=> push acme/app'],
    ['actions/attest@v2', '{ subject-name: acme/app, push-to-registry: true }', '=> push acme/app'],
    ['docker/setup-buildx-action@v3', '{ driver: cloud }', '!! by hand'],
  ])('%s with %s: %s', (uses, inputs, expected) => {
    expect(step(uses, inputs)).toBe(expected)
  })
})

describe('what goreleaser pushes, by its file', () => {
  const command = '      - run: goreleaser release --clean\n'
  const action = (inputs: string) =>
    `      - uses: goreleaser/goreleaser-action@v6\n        with: ${inputs}\n`
  const images = (...names: string[]) => `dockers:\n  - image_templates: [${names.join(', ')}]\n`
  const app = images('"acme/app:{{ .Tag }}"', 'ghcr.io/acme/app:1')

  const rows = [
    [command, '.goreleaser.yaml', app, '=> push acme/app'],
    [command, 'goreleaser.yml', 'dockers_v2:\n  - images: [acme/app]\n    tags: [1]\n', '=> push acme/app'],
    [command, '.goreleaser.yml', 'docker_manifests:\n  - name_template: acme/app:1\n', '=> push acme/app'],
    [command, '.goreleaser.yaml', `${app}    skip_push: true\n`, pushes],
    [command, '.goreleaser.yaml', `${app}  - ids: [acme/other]\n`, '=> push acme/app'],
    [command, '.goreleaser.yaml', `${app}    skip_push: auto\n`, '=> push acme/app'],
    [command, '.goreleaser.yaml', images('"acme/{{ .ProjectName }}:1"'), '=> push of acme'],
    [command, '.goreleaser.yaml', `${app}kos:\n  - repositories: [acme]\n`, '=> push of acme'],
    // What its hooks do nobody read.
    [command, '.goreleaser.yaml', images('ghcr.io/acme/app:1'), pushes],
    [command, 'build/.goreleaser.yaml', app, pushes],
    ['      - run: cd build && goreleaser release\n', '.goreleaser.yaml', app, pushes],
    ['      - run: goreleaser release -f release.yml\n', 'release.yml', app, '=> push acme/app'],
    [action('{ args: release --clean --config x.yml }'), '.goreleaser.yml', app, pushes],
    [action('{ args: release --clean -f ./x.yml, workdir: ./a/b }'), 'a/b/x.yml', app, '=> push acme/app'],
    [action('{ args: "release -f ${{ env.X }}" }'), '.goreleaser.yml', app, pushes],
    [action('{ args: release --config=x.yml }'), 'x.yml', app, '=> push acme/app'],
    [action('{ args: continue --merge, workdir: dist }'), 'dist/.goreleaser.yml', app, '=> push acme/app'],
    [action('{ args: release, workdir: "${{ env.X }}" }'), '.goreleaser.yml', app, pushes],
    [action('{ args: release --snapshot }'), '.goreleaser.yml', app, '?? access'],
  ] as const
  it.each(rows.map(([step, ...row]) => ({ step, row })))('$step with $row', ({ step, row }) => {
    const [file, text, expected] = row
    const files = new Map([...job(step), [file, text]])
    expect([...decided(files).values()].join('; ')).toBe(expected)
  })
})

describe('what a Dockerfile starts from', () => {
  it.each([
    ['FROM golang AS build\nFROM acme/base:1\nCOPY --from=build /a /a', ['acme/base', 'library/golang']],
    ['ARG BASE=alpine\nFROM ${BASE}:3', ['library/node']],
    ['ARG V\nFROM python:$V', ['library/python']],
    ['ARG WHAT\nFROM $WHAT', []],
    ['FROM a AS one\nFROM alpine AS two\nFROM one', []],
    ['FROM alpine AS one\nFROM ghcr.io/acme/app\nRUN a \\\n # b\n  c', []],
    ['FROM acme/base\nRUN --mount=type=bind,from=acme/tools,target=/t make', ['acme/base', 'acme/tools']],
    ['FROM acme/base AS b\nFROM acme/app\nRUN --network=none --mount=from=b make', ['acme/app', 'acme/base']],
    ['FROM acme/base\nRUN docker run --mount=from=acme/tools x', ['acme/base']],
    [`ARG a0=xx\n${[...Array(40).keys()].map(n => `ARG a${n + 1}=$a${n}$a${n}\n`).join('')}FROM $a40`, []],
    ['FROM a/b\nCOPY <<-"A" /x\nFROM users\nA', []],
    ['FROM a/b\nRUN cat <<<E\nCOPY --from=c/d a b', ['a/b', 'c/d']],
  ])('%j: %j', (text, expected) => {
    const args = new Map([['BASE', 'node']])
    const found = baseImages(text, { target: undefined, args, contexts: new Map() })
    expect(found.map(repositoryOf).sort()).toEqual(expected)
  })
})
