import { describeEffects, path, workflow } from '../../migrate/cases.ts'

/** A step for each action with its inputs. */
const actions = (...steps: readonly (readonly [string, string?])[]) =>
  workflow(
    steps.map(([uses, inputs]) =>
      inputs === undefined ? `uses: ${uses}` : `uses: ${uses}\nwith:\n${inputs.replace(/^/gm, '  ')}`,
    ),
  )

const builds = (...inputs: readonly string[]) =>
  actions(...inputs.map(input => ['docker/build-push-action@v6', `tags: kong/app:1\n${input}`] as const))

describeEffects(
  'what an action does',
  {
    'that builds': actions(
      ['docker/build-push-action@v6', 'push: true\ntags: kong/app:1'],
      ['Docker/Build-Push-Action@v6', 'push: true\ntags: kong/app:1'],
      ['depot/build-push-action@v1', 'push: true\ntags: kong/app:1'],
      ['useblacksmith/build-push-action@v1', 'push: true\ntags: kong/app:1'],
      ['depot/bake-action@v1', 'push: true'],
      ['docker/setup-buildx-action@v3', 'driver: cloud'],
      ['docker/setup-buildx-action@v3', 'driver: docker-container'],
      ['docker/setup-buildx-action@v3'],
    ),
    'of other pushers': actions(
      ['redhat-actions/push-to-registry@v2', 'registry: docker.io/kong\nimage: app'],
      ['redhat-actions/push-to-registry@v2', 'image: kong/app'],
      ['redhat-actions/push-to-registry@v2', 'registry: docker.io'],
      ['redhat-actions/push-to-registry@v2'],
      ['akhileRM/tag-push-action@v2', 'src: kong/a:1\ndst: kong/b:1'],
      ['int128/docker-manifest-create-action@v2', 'tags: kong/app:1'],
      ['int128/docker-manifest-create-action@v2', 'index-annotations: kong/b:1'],
      ['int128/docker-manifest-create-action@v2', 'tags: kong/app:1\nindex-annotations: kong/b:1'],
      ['noelware/docker-manifest-action@v1', 'push: true\nbase-image: kong/app:1\ntags: kong/b:1'],
      ['noelware/docker-manifest-action@v1', 'push: true\ntags: kong/b:1'],
      ['noelware/docker-manifest-action@v1', 'tags: kong/b:1'],
      ['x/pushes@v1', 'push: true\nimage: kong/app:1'],
      ['x/pushes@v1', 'push: true\nimages: kong/app:1'],
      ['x/pushes@v1', "push: ' true '\ntags: kong/app:1\nimage: kong/b"],
      ['x/pushes@v1', 'push: untrue\nimage: kong/app:1'],
      ['x/pushes@v1', 'push: trueish\nimage: kong/app:1'],
      ['x/pushes@v1', 'push: true'],
      ['x/pushes@v1', 'image: kong/app:1'],
    ),
    'that attests': actions(
      ['actions/attest-build-provenance@v2', 'push-to-registry: true\nsubject-name: kong/app'],
      ['actions/attest-sbom@v2', 'push-to-registry: true\nsubject-name: kong/app'],
      ['actions/attest@v2', 'push-to-registry: true\nsubject-name: kong/app'],
      ['actions/attest@v2', 'push-to-registry: false\nsubject-name: kong/app'],
      ['actions/attest@v2', 'subject-name: kong/app'],
    ),
    'that scans': actions(
      ['aquasecurity/trivy-action@v1', 'image-ref: kong/app:1'],
      ['anchore/sbom-action@v0', 'image: kong/app:1'],
      ['anchore/scan-action@v6', 'image: kong/app:1'],
      ['docker/scout-action@v1', 'image: kong/app:1'],
      ['docker/scout-action@v1', 'image: kong/app:1\ndockerhub-password: x'],
      ['anchore/scan-action@v6', 'path: .\ndockerhub-password: x'],
      ['docker/scout-action@v1', 'image: kong/app:1\nto: registry://acme/app:1'],
      ['docker/scout-action@v1', 'image: local://kong/app\norganization: ACME'],
      ['docker/scout-action@v1', 'image: image://${{ inputs.x }}'],
      ['docker/scout-action@v1', 'image: golang'],
      ['docker/scout-action@v1', 'image: ghcr.io/acme/app'],
    ),
    'with a script': actions(
      ['actions/github-script@v7', "script: exec.exec('docker push x')"],
      ['actions/github-script@v7', 'script: console.log(1)'],
      ['actions/github-script@v7'],
    ),
    'of Docker Hub’s API': actions(
      ['peter-evans/dockerhub-description@v4'],
      ['x/container-description-action@v1'],
      ['ms-jpq/sync-dockerhub-readme@v1'],
      ['x/sync-readme@v1'],
      ['x/dockerhub-clean@v1'],
      ['x/docker-hub-tag-delete@v1'],
      ['x/docker-hub-prune@v1'],
      ['x/dockerhub-list@v1'],
    ),
    'that is a container': actions(['docker://gcr.io/kaniko-project/executor:v1'], ['x/docker://y@v1']),
    'that is harmless': actions(
      ['actions/checkout@v4'],
      ['github/codeql-action/init@v3'],
      ['golangci/golangci-lint-action@v6'],
      ['codecov/codecov-action@v4'],
      ['sigstore/cosign-installer@v3'],
      ['dorny/paths-filter@v3'],
      ['reviewdog/action-x@v1'],
      ['docker/metadata-action@v5'],
      ['hadolint/hadolint-action@v3'],
      ['8398a7/action-slack@v3'],
      ['anchore/sbom-action@v0'],
      ['softprops/action-gh-release@v2'],
      ['azure/setup-kubectl@v4'],
      ['hashicorp/vault-action@v3'],
      ['jlumbroso/free-disk-space@main'],
      ['crazy-max/ghaction-github-runtime@v3'],
      ['mikepenz/action-junit-report@v5'],
      ['x/setup-go@v1'],
      ['setup-go'],
      ['org/docker-oat-login@v1'],
      ['x/aws-login@v1'],
      ['x/aws-login-action@v1'],
      ['x/y/login@v1'],
    ),
    'that may do anything': actions(
      ['x/actions/checkout@v4'],
      ['x/github/codeql@v3'],
      ['x/setup-go-x/y@v1'],
      ['x/my-setupgo@v1'],
      ['x/docker-oat-login-x@v1'],
      ['x/login-actions@v1'],
      ['x/loginx@v1'],
      ['x/mylogin@v1'],
      ['x/softprops/action-gh-release@v2'],
    ),
    'for another registry by its name': actions(
      ['x/push-to-ecr@v1'],
      ['x/y-ghcr/z@v1'],
      ['x/ghcr-and-dockerhub@v1'],
      ['x/secret-agent@v1'],
      ['gcr/x@v1'],
    ),
    'of the repository that is a container': {
      [path]: workflow(['uses: ./.github/actions/a']),
      '.github/actions/a/action.yml':
        'name: a\ndescription: a\nruns:\n  using: docker\n  image: Dockerfile\n',
    },
    'of a tool that is not read': actions(['goreleaser/goreleaser-action@v6', 'args: release --clean']),
  },
  new URL('actions.txt', import.meta.url),
)

describeEffects(
  'what docker/build-push-action pushes',
  {
    'by push:': builds(
      'push: true',
      'push: false',
      'push: False',
      'push: TRUE',
      "push: ''",
      "push: ' true '",
      "push: ${{ github.event_name != 'pull_request' }}",
      'push: ${{ inputs.push }}',
      'push: maybe',
      "push: '${{'",
      'push: ${{ false }}',
      'load: true',
    ),
    'by outputs:': builds(
      'outputs: type=registry',
      'outputs: type=image,push=true',
      'outputs: type=image,name=kong/b,push=true',
      'outputs: name=kong/d,push=true',
      'outputs: type=image,"name=ghcr.io/x/y,kong/d",push-by-digest=true,name-canonical=true,push=true',
      'outputs: type=image,name="kong/a,kong/b",push=true',
      'outputs: type=image,myname=kong/d,push=true',
      'outputs: type=docker',
      'outputs: type=image,push=false',
      'outputs: |\n  type=docker\n  type=image,name=kong/b,push=true\n  type=image,name=kong/c:2,push=true',
      'outputs: ${{ matrix.out }}',
    ),
    'by its cache': builds(
      'cache-to: type=registry,ref=kong/cache:1,mode=max',
      'cache-to: type=registry,mode=max,ref=kong/cache',
      'cache-to: type=gha',
      'cache-to: ref=kong/cache',
      'cache-to: type=registry,myref=kong/x,ref=kong/y',
      'cache-from: type=registry,ref=kong/cache',
    ),
    'by several': builds('push: true\noutputs: type=registry\ncache-to: type=registry,ref=kong/c'),
    'with a matrix': workflow(
      [
        'uses: docker/build-push-action@v6\nwith:\n  push: ${{ matrix.push }}\n  tags: kong/${{ matrix.name }}',
      ],
      { job: 'strategy:\n  matrix:\n    push: [true, false]\n    name: [a, b]' },
    ),
    'with a matrix, by another action': workflow(
      ['uses: x/pushes@v1\nwith:\n  push: ${{ matrix.push }}\n  tags: kong/a'],
      { job: 'strategy:\n  matrix:\n    push: [true, false]' },
    ),
    'with a matrix that says no': workflow(
      ['uses: docker/build-push-action@v6\nwith:\n  push: ${{ matrix.push }}\n  tags: kong/a'],
      { job: "strategy:\n  matrix:\n    push: [false, '']" },
    ),
    'with tags of many kinds': actions([
      'docker/build-push-action@v6',
      'push: true\ntags: |\n  kong/a:1, kong/b:2\n    # kong/c\n\n  ghcr.io/kong/d\n  kong/e@sha256:01\n  ${{ env.X }}/f:{{date "a,b"}}\n  docker.io/kong/g',
    ]),
    'with tags of Windows': actions([
      'docker/build-push-action@v6',
      'push: true\ntags: |\n  kong/a:1\n  kong/b:2\noutputs: |\n  type=registry\n  type=docker\ncache-to: |\n  type=registry,ref=kong/c\n  type=gha',
    ]).replaceAll('\n', '\r\n'),
  },
  new URL('build.txt', import.meta.url),
)

const hcl = `variable "TAG" { default = "1" }
variable "BASE" { default = "kong/v\${TAG}" }
variable "SELF" { default = "\${SELF}" }
variable "OPEN" {}
group "default" { targets = ["app"] }
target "app" {
  tags = ["kong/app:\${TAG}"]
  args = { BASE = "\${BASE}" }
}
target "open" { args = { BASE = BASE, OPEN = OPEN } }
target "pushed" {
  tags = ["kong/pushed:1"]
  output = ["type=registry"]
}
target "image" {
  tags = ["kong/image:1"]
  output = ["type=docker", "type=image,push=true"]
}
target "doubtful" {
  tags = ["kong/doubtful:1"]
  output = [OPEN]
}
target "local" {
  tags = ["kong/local:1"]
  output = ["type=docker"]
}
target "bare" {}
target "self" { tags = ["kong/\${SELF}:1", "kong/x:\${OPEN}"] }
target "described" { inherits = ["docker-metadata-action"] }
`

/** Steps of bake, in a repository with files for it. */
const baking = (...steps: readonly string[]) => ({
  [path]: workflow(['uses: actions/checkout@v4', ...steps]),
  'docker-bake.hcl': hcl,
  Dockerfile: 'ARG BASE=kong/none\nARG OPEN=kong/none\nFROM $BASE\n',
  'x/docker-bake.json': '{"target": {"default": {"tags": ["kong/x:1"]}}}',
  'x/compose.yml': 'services:\n  a:\n    image: kong/compose:1\n    build: .\n',
  'x/other.yaml': 'services:\n  b:\n    image: kong/other:1\n    build: .\n',
  'y/docker-compose.yaml': 'services:\n  a:\n    image: kong/y:1\n    build: .\n',
  'y/docker-bake.override.hcl': 'target "a" { tags = ["kong/over:1"] }\n',
})

const bakes = (...inputs: readonly string[]) =>
  baking(...inputs.map(input => `uses: docker/bake-action@v6\nwith:\n${input.replace(/^/gm, '  ')}`))

const calls = (...commands: readonly string[]) => baking(...commands.map(command => `run: |\n  ${command}`))

describeEffects(
  'what bake does',
  {
    'by push:': bakes(
      'push: true',
      'push: false',
      'targets: app',
      'push: ${{ inputs.push }}',
      'push: true\ntargets: pushed',
      'targets: pushed',
      'targets: pushed,local',
      'targets: image',
      'targets: doubtful',
      'targets: local',
      'push: true\ntargets: bare',
      'push: true\ntargets: app,bare',
      'push: true\ntargets: missing',
      'push: true\ntargets: app,missing',
      'targets: missing',
      'targets: |\n  app\n\n  local',
      'push: true\ntargets: app , local',
      'push: true\ntargets: self',
      'targets: open',
    ),
    'by set:': bakes(
      'set: "*.output=type=registry"',
      'set: "*.output=type=image,name=x,push=true"',
      'set: "*.output=type=image"',
      'set: "*.output=type=image,name=kong/named,push=true"',
      'set: app.push=true',
      'set: app.push=false',
      'set: |\n  *.platform=x\n\n  *.output=type=registry',
      'push: true\nset: app.tags=kong/set:1',
      'push: true\nset: app.tags+=kong/set:2',
      'set: ${{ inputs.set }}',
    ),
    'by its files': bakes(
      'push: true\nfiles: x/docker-bake.json',
      'push: true\nfiles: cwd://x/docker-bake.json',
      'push: true\nfiles: x/other.yaml',
      'push: true\nfiles: x/compose.yml\ntargets: a',
      'push: true\nfiles: |\n  docker-bake.hcl\n  x/other.yaml',
      'push: true\nfiles: missing.hcl',
      'push: true\nfiles: docker-bake.hcl,missing.hcl',
      'push: true\nfiles: missing.yml',
    ),
    'by its folder': bakes(
      'push: true\nworkdir: x',
      'push: true\nsource: x',
      'push: true\nsource: y\ntargets: a',
      'push: true\nsource: "{{defaultContext}}"',
      'push: true\nsource: https://x.example/a.git',
      'push: true\nsource: ${{ inputs.x }}',
      'push: true\nworkdir: none',
    ),
    'with metadata': baking(
      'id: m\nuses: docker/metadata-action@v5\nwith:\n  images: kong/meta\n  tags: 1.2',
      ...[
        'push: true\nfiles: |\n  docker-bake.hcl\n  ${{ steps.m.outputs.bake-file }}\ntargets: described',
        'push: true\nfiles: |\n  docker-bake.hcl\n  ${{ steps.m.outputs.bake-file }}\ntargets: app,described',
        'push: true\nfiles: ${{ steps.m.outputs.bake-file }}\ntargets: described',
        'push: true\nfiles: ${{ steps.m.outputs.bake-file }}',
        'push: true\nfiles: ${{ steps.m.outputs.bake-file }}\ntargets: docker-metadata-action',
        'push: true\ntargets: described',
        'push: true\nfiles: missing.hcl,${{ steps.m.outputs.bake-file }}',
      ].map(input => `uses: docker/bake-action@v6\nwith:\n${input.replace(/^/gm, '  ')}`),
    ),
    'with variables of the job': {
      ...bakes('push: true'),
      [path]: workflow(
        [
          'uses: actions/checkout@v4',
          'uses: docker/bake-action@v6\nwith:\n  push: true',
          'uses: docker/bake-action@v6\nwith:\n  push: true\nenv:\n  BASE: kong/given',
        ],
        { job: "env:\n  TAG: nightly\n  OPEN: 'x'" },
      ),
    },
    'on the command line': calls(
      'docker buildx bake',
      'docker buildx bake --push',
      'docker buildx bake --push=true',
      'docker buildx bake --push=false',
      'docker buildx bake x--push',
      'docker buildx bake --pushx',
      'docker buildx f --push',
      'docker bake --push',
      'docker buildx bake --push pushed local',
      'docker buildx bake pushed',
      'docker buildx bake --progress plain pushed',
      'docker buildx bake --x--progress pushed',
      'docker buildx bake --progressx pushed',
      'docker buildx bake -f x/docker-bake.json --push',
      'docker buildx bake --file=x/docker-bake.json --push',
      'docker buildx bake --x--file x/docker-bake.json --push',
      'docker buildx bake --files x/docker-bake.json --push',
      'docker buildx bake --set *.output=type=registry',
      'docker buildx bake --set=*.output=type=registry',
      'docker buildx bake --x--set *.output=type=registry',
      'docker buildx bake --sets *.output=type=registry',
      'docker buildx bake --print',
      'cd x && docker buildx bake --push',
      'cd none && docker buildx bake --push',
    ),
  },
  new URL('bake.txt', import.meta.url),
)
