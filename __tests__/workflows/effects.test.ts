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
    ['docker compose push', pushes],
    ['docker-compose push', pushes],
    ['docker push --new-flag value acme/app', '=> push acme/app'],
    ['docker image push -a acme/app', '=> push acme/app'],
    ['docker manifest push --purge acme/app:1', '=> push acme/app'],
    ['docker build --push -t acme/app .', '=> push acme/app'],
    ['docker buildx build --output type=registry -t acme/app .', '=> push acme/app'],
    ['docker buildx build --cache-to type=registry,ref=acme/cache .', pushes],
    ['docker buildx imagetools create -t acme/app:1 acme/app:2', '=> push acme/app'],
    ['docker buildx bake --push', pushes],
    ['docker buildx bake', '?? access'],
    ['source ./images.sh', '?? access'],
    ['. ./images.sh', '?? access'],
    ['ls | xargs -n1 ./images.sh', '?? access'],
    ['find . -exec docker push {} +', pushes],
    ["trap 'docker push acme/app' EXIT", pushes],
    ['docker buildx bake --load', pulls],
    ['docker compose -f a.yml push', pushes],
    // Its file is not there.
    ['docker compose up -d', '?? access'],
    ['docker build -t acme/app .', pulls],
    ['docker pull acme/base', '=> pull of ${{ vars.DOCKERHUB_ORGANIZATION }}; pull acme/base'],
    ['docker run acme/tool test', pulls],
    // Whoever has docker's socket, or its logins, may push.
    ['docker run -v /var/run/docker.sock:/var/run/docker.sock acme/tool', '?? access'],
    ['docker run -v ~/.docker:/root/.docker acme/tool', '?? access'],
    ['docker trust sign acme/app:1', '?? access'],
    // What a script sets is left open.
    ['for i in a b; do docker push acme/$i; done', '=> push of acme'],
    ['docker push acme/$(cat name)', '=> push of acme'],
    ['DIGEST=$(docker push acme/app)', '=> push acme/app'],
    ['NAME=app; docker push "acme/$NAME"', '=> push of acme'],
    ['docker push "${{ github.repository }}:1"', '=> push acme/app'],
    // So a word that may be a flag may push.
    ['ARGS=--push; docker buildx build $ARGS -t acme/app .', '?? access'],
    ['docker buildx build --output type=image,push=$PUSH -t acme/app .', '=> push acme/app'],
    ['docker buildx build --push=$PUSH -t acme/app .', '=> push acme/app'],
    ['buildah push acme/app', '?? access'],
    ['docker scout cves acme/app', pulls],
    ['sudo docker push acme/app', '=> push acme/app'],
    ["bash -c 'docker push acme/app'", pushes],
    ['podman push acme/app docker://docker.io/acme/app:1', pushes],
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
    ['crane copy acme/a acme/b --platform linux/amd64', '?? access'],
    ['crane --platform linux/amd64 copy acme/a acme/b', '?? access'],
    ['skopeo copy docker://acme/a docker://acme/b --retry-times 3', '?? access'],
    ['skopeo inspect docker://acme/a', pulls],
    ['docker manifest push -p acme/app:1', '=> push acme/app'],
    ['regctl image copy --platform linux/amd64 acme/a acme/b', '?? access'],
    ['cosign sign acme/app --key K', '=> push acme/app'],
    ['cosign sign --key K --yes acme/app@sha256:1', '=> push acme/app'],
    ['cosign sign acme/app -a git=1', '=> push acme/app'],
    ['cosign verify acme/app --key K', pulls],
    ['helm push app-1.0.tgz oci://registry-1.docker.io/acme --ca-file ca', pushes],
    ['docker push acme/app --quiet', '=> push acme/app'],
  ])('%s: %s', (command, expected) => {
    expect(run(command)).toBe(expected)
  })
})

describe('words of a command that is not read', () => {
  it.each([
    ['make docker-push', pushes],
    ['make push', pushes],
    ['make images PUSH=false', '?? access'],
    ['make image', '?? access'],
    ['make release', '?? access'],
    ['make test lint', pulls],
    ['make e2e-test', '?? access'],
    ['./test.sh', '?? access'],
    ['./ci.sh', '?? access'],
    ['./push.sh', pushes],
    ['npm run lint', pulls],
    ['npm run build-docker', '?? access'],
    ['npx jest', pulls],
    ['./gradlew jib', '?? access'],
    ['kaniko', '?? access'],
    ['goreleaser release --clean', pushes],
    ['goreleaser release --snapshot', '?? access'],
    ['goreleaser release --split', '?? access'],
    ['cf push app', '?? access'],
    ['git push', pulls],
    ['go test ./...', pulls],
    ['unknown-program', '?? access'],
    ['$TOOL push', '?? access'],
  ])('%s: %s', (command, expected) => {
    expect(run(command)).toBe(expected)
  })

  it.each([
    ['Push the image', 'make all', pushes],
    ['Run the tests', 'make all', '?? access'],
    ['Test and tag', 'make all', '?? access'],
    ['Build', 'make all', '?? access'],
  ])('in a step named %s: %s', (name, command, expected) => {
    expect(after(`      - name: ${name}\n        run: ${command}\n`)).toBe(expected)
  })
})

describe('an action after a login', () => {
  const step = (uses: string, inputs: string) => after(`      - uses: ${uses}\n        with: ${inputs}\n`)

  it.each([
    ['docker/build-push-action@v6', '{ push: true, tags: acme/app }', '=> push acme/app'],
    ['docker/build-push-action@v6', '{ tags: acme/app }', pulls],
    ['docker/build-push-action@v6', '{ push: "${{ github.ref == 1 }}", tags: acme/app }', '=> push acme/app'],
    [
      'docker/build-push-action@v6',
      '{ outputs: "type=image,name=acme/app,push-by-digest=true" }',
      '=> push acme/app',
    ],
    ['docker/build-push-action@v6', '{ push: true, tags: "ghcr.io/acme/app" }', pulls],
    ['docker/bake-action@v6', '{ push: true }', pushes],
    ['docker/bake-action@v6', '{ targets: app }', '?? access'],
    ['docker/bake-action@v6', '{ set: "*.output=type=image,push=true" }', pushes],
    ['goreleaser/goreleaser-action@v6', '{ args: release --clean }', pushes],
    ['goreleaser/goreleaser-action@v6', '{ args: release --snapshot }', '?? access'],
    ['akhilerm/tag-push-action@v2', '{ src: acme/a, dst: acme/b }', '?? access'],
    ['int128/docker-manifest-create-action@v2', '{ tags: acme/app }', '=> push acme/app'],
    ['actions/attest@v2', '{ subject-name: acme/app, push-to-registry: true }', '=> push acme/app'],
    ['docker/setup-buildx-action@v3', '{ driver: cloud }', '!! by hand'],
    ['aquasecurity/trivy-action@v0', '{ image-ref: acme/app }', pulls],
    ['actions/github-script@v8', '{ script: a }', '?? access'],
    ['somebody/unknown@v1', '{ a: b }', '?? access'],
    ['actions/setup-node@v4', '{ node-version: 24 }', pulls],
  ])('%s with %s: %s', (uses, inputs, expected) => {
    expect(step(uses, inputs)).toBe(expected)
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
  ])('%j: %j', (text, expected) => {
    const args = new Map([['BASE', 'node']])
    const found = baseImages(text, { target: undefined, args, contexts: new Map() })
    expect(found.map(repositoryOf).sort()).toEqual(expected)
  })
})
