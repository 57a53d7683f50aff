import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { shellQuote } from '../../sandbox/runner/shell-quote.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { type Docker, openDockerPorts } from '../../src/docker/docker.ts'
import { readBake, startBakedLogin } from '../../src/login/bake.ts'
import { readLoginInputs } from '../../src/login/inputs.ts'
import { describeWhere } from '../support/real-parts.ts'
import { silentRunner } from '../support/silent-runner.ts'

const commit = '7fd1a60b01f91b314f59955a4e4d4e80d8edf11d'
let folder: string
let world: World
beforeAll(async () => {
  world = await startWorld({ registry: 'embedded' })
  folder = mkdtempSync(join(tmpdir(), 'oat-bake-'))
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
  }
  mkdirSync(join(folder, 'images'))
  file(
    'images/app.Dockerfile',
    'ARG GO=1.25\nFROM golang:${GO} AS build\nFROM base\nCOPY --from=build / /\nCOPY --from=tools / /\n',
  )
  file(
    'docker-bake.hcl',
    `variable "TAG" { default = "1.2" }
group "default" { targets = ["app"] }
group "release" { targets = ["app", "lib"] }
target "meta" {}
target "app" {
  inherits = ["meta"]
  context = "${folder}/images"
  dockerfile = "cwd://app.Dockerfile"
  tags = ["nova/app:\${TAG}", "ghcr.io/nova/app:\${TAG}"]
  cache-from = ["type=registry,ref=elsewhere/cache"]
  cache-to = ["type=registry,ref=nova/cache:app,mode=max", "type=gha"]
  contexts = { base = "docker-image://nova/base:1", tools = "target:lib" }
}
target "lib" {
  dockerfile-inline = "FROM alpine"
  tags = ["nova/lib:1"]
}
target "remote" {
  context = "https://127.0.0.1:9/app.git"
  tags = ["nova/remote:1"]
}
`,
  )
  file(
    'variables.hcl',
    `variable "NAME" { default = "app" }
variable "TAG" { default = "1.2" }
variable "LATEST" { default = false }
variable "NAMES" { default = ["app"] }
target "default" {
  dockerfile-inline = "FROM scratch"
  tags = ["nova/\${NAME}:\${TAG}", LATEST ? "nova/latest" : "", LATEST == true ? "nova/app:2" : "", NAMES[0] == "app" ? "" : NAMES.none]
}
`,
  )
  file('meta.json', '{"target":{"meta":{"output":["type=image,name=nova/second:2,push=true"]}}}')
  mkdirSync(join(folder, '.git'))
  file('.git/HEAD', `${commit}\n`)
  file('broken.hcl', 'target "a" {')
  const target = ([name, output]: readonly [string, string | undefined]) =>
    `target "${name}" {\n${name === 'named' ? '' : `  tags = ["nova/${name}:1"]\n`}${output === undefined ? '' : `  output = [${output}]\n`}}\n`
  // buildx makes the file of an archive, even to print what it would do.
  const texts = Object.entries(outputs).map(target)
  file('outputs.hcl', texts.join('').replace('dest=a.tar', `dest=${folder}/a.tar`))
  if (named !== undefined) {
    mkdirSync(join(folder, 'newer'))
    file('newer/docker', `#!/bin/sh\nshift\nexec ${shellQuote(resolve(named))} "$@"\n`)
    chmodSync(join(folder, 'newer/docker'), 0o755)
  }
  mkdirSync(join(folder, 'evil/cli-plugins'), { recursive: true })
  file(
    'evil/cli-plugins/docker-buildx',
    `#!/bin/sh\n[ "$1" = docker-cli-plugin-metadata ] || exec echo '{"target":{"default":{"tags":["nova/evil"]}}}'\necho '{"SchemaVersion":"0.1.0","Vendor":"x","Version":"v9"}'\n`,
  )
  chmodSync(join(folder, 'evil/cli-plugins/docker-buildx'), 0o755)
  for (const [name, text] of [
    ['chatty', '[ "$2" = version ] || yes "{\\"target\\":" | head -n 1000000'],
    ['silent', '[ "$2" = version ] || exit 0'],
    ['old', 'exit 1'],
    ['hanging', '[ "$2" = version ] || exec sleep 20'],
  ] as const) {
    mkdirSync(join(folder, name))
    file(`${name}/docker`, `#!/bin/sh\nPATH=/usr/bin:/bin\n${text}\n`)
    chmodSync(join(folder, name, 'docker'), 0o755)
  }
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true })
})

/** Targets by their outputs. */
const outputs: Readonly<Record<string, string | undefined>> = {
  none: undefined,
  image: '"type=image"',
  registry: '"type=registry"',
  pushed: '"type=image,push=true,name=nova/other", "./out"',
  both: '"type=docker", "type=registry"',
  named: String.raw`"type=image,\"name=nova/one,nova/two\",push-by-digest=true"`,
  unpushed: '"type=image,push=false"',
  loaded: '"type=docker"',
  cached: '"type=cacheonly"',
  archive: '"type=oci,dest=a.tar"',
  folder: '"type=local,dest=out"',
  plain: '"./out"',
}

const named = process.env['BUILDX']

/** `FOLDER` stands for the test's own. */
function read(
  bake: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  said: string[] = [],
) {
  const info = (text: string) => void said.push(text)
  const input = (name: string) => (name === 'bake' ? bake : '')
  const runner = { ...silentRunner(), environment, info, notice: info, input }
  return readBake({ ...runner, input: name => runner.input(name).replaceAll('FOLDER', folder) })
}

const refusal = (said: string) => ({
  code: 'INPUT_INVALID',
  message: expect.stringContaining(said) as unknown,
})

const inJob = {
  GITHUB_ACTIONS: 'true',
  get GITHUB_WORKSPACE() {
    return folder
  },
  GITHUB_JOB: 'image',
  GITHUB_WORKFLOW_REF: 'nova/app/.github/workflows/on.yml@refs/heads/main',
  GITHUB_WORKFLOW_SHA: commit,
}
function writeWorkflow(env: string): void {
  const step = `      - uses: docker/bake-action@v6\n        env:\n          ${env}\n`
  mkdirSync(join(folder, '.github/workflows'), { recursive: true })
  writeFileSync(join(folder, '.github/workflows/on.yml'), `on: push\njobs:\n  image:\n    steps:\n${step}`)
}

const missing = spawnSync('docker', ['buildx', 'version']).status === 0 ? undefined : 'no docker buildx here'

describeWhere(missing)('what a bake file pushes and pulls, by the real buildx', () => {
  it.each([
    [
      'FOLDER/docker-bake.hcl',
      ['docker.io/nova/cache:app', 'docker.io/nova/app:1.2', 'ghcr.io/nova/app:1.2'],
      ['docker.io/nova/base:1', 'docker.io/library/golang', 'docker.io/library/alpine'],
    ],
    // A context of the network is not fetched, so its Dockerfile stays unknown.
    ['FOLDER/docker-bake.hcl#remote', ['docker.io/nova/remote:1'], []],
    ['FOLDER/docker-bake.hcl#lib', ['docker.io/nova/lib:1'], ['docker.io/library/alpine']],
    [
      'FOLDER/docker-bake.hcl#app, FOLDER/meta.json, #lib',
      [
        ...['docker.io/nova/cache:app', 'docker.io/nova/app:1.2'],
        ...['ghcr.io/nova/app:1.2', 'docker.io/nova/lib:1'],
      ],
      ['docker.io/nova/base:1', 'docker.io/library/golang', 'docker.io/library/alpine'],
    ],
  ])('%s', async (bake, push, pull) => {
    const built = await read(bake)
    expect({ push: [...built.push].sort(), pull: [...built.pull].sort() }).toEqual({
      push: [...push].sort(),
      pull: [...pull].sort(),
    })
  })

  const buildx = [
    ['docker’s own', undefined] as const,
    ...(named === undefined ? [] : [['BUILDX', 'newer'] as const]),
  ]
  it.each(buildx)(
    'counts what is pushed where the step that builds has push: true, by %s',
    async (_, newer) => {
      const path = [...(newer === undefined ? [] : [join(folder, newer)]), process.env['PATH']].join(
        delimiter,
      )
      const said: string[] = []
      const bake = Object.keys(outputs).map(name => `FOLDER/outputs.hcl#${name}`)
      const { push } = await read(bake.join(), { ...process.env, PATH: path }, said)
      const images = ['none:1', 'image:1', 'registry:1', 'pushed:1', 'both:1', 'one', 'two']
      expect([...push].sort()).toEqual(images.map(name => `docker.io/nova/${name}`).sort())
      const kept = /not counted as pushed: (.+)/
        .exec(said.at(-1) ?? '')?.[1]
        ?.split(', ')
        .sort()
      expect(kept).toEqual([
        'archive (type=oci)',
        'cached (type=cacheonly)',
        'folder (type=local)',
        'loaded (type=docker)',
        'plain (type=local)',
        'unpushed (type=image)',
      ])
    },
  )

  it('counts what the lines of set change', async () => {
    const lines = 'FOLDER/outputs.hcl#loaded\nloaded.tags=nova/set:9\nloaded.output=type=image,"name=a,b"'
    expect((await read(lines)).push).toEqual(['docker.io/nova/set:9'])
  })

  it.each([
    ['a text', 'TAG: v9', ['app:v9'], ''],
    ['what HCL would read', 'TAG: "${NAME}"', ['app:${NAME}'], ''],
    ['programs of a pull request', 'DOCKER_CONFIG: FOLDER/evil', ['app:1.2'], ''],
    ['what may be no text', 'LATEST: true', ['app', 'latest'], 'what LATEST is in'],
    ['a list', 'NAMES: lib', ['app'], 'what NAMES is in'],
    ['what the job has set', 'HOME: /nowhere', ['app'], 'what HOME is in'],
    [
      'what only the job knows',
      'TAG: v${{ github.run_number }}',
      ['app'],
      'what TAG is in the step that builds was not seen',
    ],
    ['a repository that only the job knows', 'NAME: ${{ vars.NAME }}', [], 'knows it: nova/…:1.2'],
    [
      'two texts',
      'TAG: v9\n      - run: docker buildx bake\n        env:\n          TAG: v8',
      ['app'],
      'what TAG is in the step that builds was not seen',
    ],
    [
      'a step without it',
      'TAG: v9\n      - run: docker buildx bake',
      ['app'],
      'what TAG is in the step that builds was not seen',
    ],
    [
      'what is not a truth',
      'LATEST: ${{ vars.LATEST }}',
      ['app'],
      'what LATEST is in the step that builds was not seen',
    ],
    [
      'nothing that the file uses',
      'OTHER: ${{ vars.OTHER }}',
      ['app:1.2'],
      'not seen, so no tag that depends on it is looked up; write its "env:" on the job',
    ],
  ])('plays what the step that builds has in env: %s', async (...[, env, images, unsure]) => {
    writeWorkflow(env.replace('FOLDER', folder))
    const said: string[] = []
    const { push } = await read('FOLDER/variables.hcl', { ...process.env, ...inJob }, said)
    expect(push).toEqual(images.map(name => `docker.io/nova/${name}`))
    if (unsure === '') expect(said).toEqual([])
    else expect(said.join()).toContain(unsure)
  })

  it.each([
    ['compose.yaml', '', 'app', 'what TAG is in', {}],
    ['docker-bake.hcl', 'variables.hcl', 'app:v9', '', {}],
    ['docker-bake.hcl', 'variables.hcl', 'app', 'what TAG is in', { BUILDX_BAKE_FILE: 'docker-bake.hcl' }],
  ])('plays it for the usual files: %s', async (...row) => {
    const [name, copied, image, unsure, more] = row
    const cwd = process.cwd()
    const place = mkdtempSync(join(folder, 'usual-'))
    const compose = 'services:\n  default:\n    image: nova/app:${TAG-1}\n    build: .\n'
    const text = copied === '' ? compose : readFileSync(join(folder, copied), 'utf8')
    writeFileSync(join(place, name), text)
    writeWorkflow('TAG: v9')
    const said: string[] = []
    process.chdir(place)
    const built = await read('#default', { ...process.env, ...inJob, ...more }, said).finally(() => {
      process.chdir(cwd)
    })
    expect(built.push).toEqual([`docker.io/nova/${image}`])
    expect(said.join()).toContain(unsure)
  })

  it('takes no variable of another commit, whose author may be anybody', async () => {
    const said: string[] = []
    const environment = { ...process.env, ...inJob, GITHUB_WORKFLOW_SHA: commit.replace('7', '8') }
    writeWorkflow('TAG: v9')
    expect((await read('FOLDER/variables.hcl', environment, said)).push).toEqual(['docker.io/nova/app'])
    expect(said.join()).toContain('the step that builds was not seen')
  })

  it('says where it did not see the step that builds', async () => {
    const said: string[] = []
    await read('FOLDER/variables.hcl', { ...process.env, GITHUB_JOB: 'image', GITHUB_ACTIONS: 'true' }, said)
    expect(said.join()).toContain('the step that builds was not seen')
  })

  it.each([
    ['FOLDER/docker-bake.hcl#nothing', 'buildx cannot read it (ERROR: failed to find target nothing)'],
    ['FOLDER/broken.hcl', 'buildx cannot read it ('],
    ['FOLDER/gone.hcl', 'buildx cannot read it ('],
  ])('refuses %s', async (bake, said) => {
    await expect(read(bake)).rejects.toMatchObject(refusal(said))
  })
})

describe('a bake file that shows no push', () => {
  const inputs = { organization: 'acme', token: 'dckr_oat_Zm9vYmFyYmF6cXV4' }
  const built = { push: [], pull: ['docker.io/acme/app'], took: 1 }
  it('asks for access, and takes what is said', () => {
    const ask = (more: Record<string, string>, pushed: readonly string[] = []) =>
      readLoginInputs(silentRunner({ ...inputs, ...more }), { ...built, push: pushed }).access
    expect(() => ask({})).toThrow(
      expect.objectContaining({
        message: 'input "bake" shows nothing that is pushed',
        hint: 'write "access: pull" if that is so; else "access: push", or add the lines of "set:" of the step that builds',
      }),
    )
    expect([ask({ access: 'pull' }), ask({ access: 'push' })]).toEqual(['pull', 'push'])
    // What is pushed elsewhere was seen.
    expect([ask({ push: 'acme/app' }), ask({}, ['ghcr.io/acme/app'])]).toEqual(['push', 'pull'])
    expect(() => ask({}, ['docker.io/app'])).toThrow('input "bake": "docker.io/app" has no organization')
  })
})

it.each([
  'https://github.com/nova/app.git#main',
  'git@github.com:nova/app.git',
  'docker-bake.hcl#--push',
  'docker-bake.hcl#a#b',
  '-',
])('is refused before buildx is started: %s', async bake => {
  await expect(read(bake, { PATH: '/nowhere' })).rejects.toMatchObject({
    ...refusal(`: "${bake}" is not a bake file with a target`),
    hint: 'write files of the workspace, and a target behind "#": docker-bake.hcl#release',
  })
})

describeWhere(process.platform === 'win32' ? 'a shell script plays docker' : undefined)(
  'a buildx that',
  () => {
    it.each([
      ['chatty', 'INPUT_INVALID', 'it prints no targets, or more than 1 MiB of them'],
      ['silent', 'INPUT_INVALID', 'it prints no targets'],
      ['old', 'DOCKER_MISSING', 'input "bake" needs docker buildx, and there is none here'],
      ['not-there', 'DOCKER_MISSING', 'input "bake" needs docker buildx, and there is none here'],
    ])('is %s', async (name, code, said) => {
      const environment = { PATH: join(folder, name), HOME: folder }
      await expect(read('FOLDER/docker-bake.hcl', environment)).rejects.toMatchObject({
        code,
        message: code === 'DOCKER_MISSING' ? said : expect.stringContaining(said),
        hint: expect.stringMatching(/^(try it: .*|install it .* \(docker\/setup-buildx-action does\))$/),
      })
    })

    it('hangs is stopped after half of the time, before anybody is shown the token', async () => {
      const { token } = world.entry('release', 'push')
      let waited = 0
      // Its time goes by a hundred thousand times as fast.
      const open: typeof openDockerPorts = (...given) => {
        const { docker, ...ports } = openDockerPorts(...given)
        const call: Docker['call'] = (words, limits) => {
          waited += limits?.timeoutMs ?? 0
          return docker.call(words, limits && { ...limits, timeoutMs: limits.timeoutMs / 100_000 })
        }
        return { ...ports, docker: { ...docker, call } }
      }
      const inputs = { bake: 'docker-bake.hcl', timeout: '600', attempts: '1', token: token.value }
      const to = { registry: world.registry.host, organization: 'acme', 'docker-config': 'shared' }
      const runner = {
        ...silentRunner({ ...inputs, ...to }),
        environment: { PATH: join(folder, 'hanging'), HOME: folder },
      }
      await expect(startBakedLogin(runner, open)).rejects.toMatchObject({
        ...refusal('buildx cannot read it (it did not end in time and was stopped)'),
        hint: 'try it: docker buildx bake --print --file=docker-bake.hcl --',
      })
      expect([waited, world.log.entries()]).toEqual([300_000, []])
    })
  },
)
