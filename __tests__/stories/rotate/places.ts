import { chmod } from 'node:fs/promises'
import { oneStore, rotation } from '../../support/rotation-story.ts'
import type { Stage, StoryJob } from '../../support/story.ts'
import { clusterOf, kubernetesRotation, place, pullSecretOf } from '../../support/kubernetes-story.ts'
import { rotationWorld } from '../../support/rotation-story.ts'
import type { Stories } from '../../support/story.ts'

interface ProgramStory {
  /** Lines of shell; `$1` is the file that stands for a secret manager. */
  readonly keep: string
  readonly check?: string
  readonly timeout?: string
  readonly inputs?: Readonly<Record<string, string>>
}

/** Keeps the SHA-256 of what it is given, and says what else it was told. */
const keepDigest = `inputs=0
for name in $(env | cut -d= -f1); do case $name in INPUT_*) inputs=$((inputs + 1)) ;; esac; done
if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi | cut -c1-64 > "$1"
echo "$DOCKER_OAT_LABEL, $DOCKER_OAT_ENTRY, until $DOCKER_OAT_EXPIRES_AT, inputs: $inputs" >> "$1.told"`

/** A rotation of one entry into a GitHub secret and through a program, which is a script in the home directory. */
async function programRotation(stage: Stage, story: ProgramStory): Promise<StoryJob> {
  const { machine, write } = stage
  const script = async (name: string, lines: string): Promise<string> => {
    await write(name, `#!/bin/sh\n${lines}\n`)
    await chmod(`${machine.home}/${name}`, 0o700)
    return JSON.stringify([`${machine.home}/${name}`, `${machine.home}/manager`])
  }
  const check = story.check && `        check: ${await script('check', story.check)}\n`
  const timeout = story.timeout && `        timeout: ${story.timeout}\n`
  const store = `      - program: ${await script('keep', story.keep)}\n${check ?? ''}${timeout ?? ''}`
  const job = await rotation(stage, { tokenList: `${oneStore}${store}`, inputs: story.inputs ?? {} })
  return {
    ...job,
    steps: [...job.steps, { name: 'look', if: 'always()', run: 'tail -n +1 "$HOME"/manager*' }],
  }
}

export const stories: Stories = {
  'kubernetes-applied-by-flux': {
    about:
      'Flux applies the pull secret with stringData, over which the API server finds no conflict: left alone, and nothing is created.',
    world: rotationWorld,
    job: stage => {
      const cluster = clusterOf(stage)
      const fields = { 'f:stringData': { 'f:.dockerconfigjson': {} }, 'f:type': {} }
      cluster.put(place, pullSecretOf('{"auths":{}}', 'kustomize-controller', fields))
      return kubernetesRotation(stage, cluster, '        namespaces: [acme]\n')
    },
  },
  kubernetes: {
    about: 'A pull token goes into two namespaces, and to a service account of each.',
    isWhole: true,
    world: rotationWorld,
    job: stage => kubernetesRotation(stage, clusterOf(stage)),
  },
  'program-fails-halfway': {
    about:
      'The program reads a part of the value, prints it all, and fails: the new token may be in its store, and stays.',
    world: rotationWorld,
    job: stage =>
      programRotation(stage, {
        keep: 'head -c 5 > "$1"; rest=$(cat); echo "could not save $(cat "$1")$rest" >&2; exit 3',
      }),
  },
  program: {
    about: 'A program stores the value, and a second one shows by its SHA-256 that it is there.',
    isWhole: true,
    world: rotationWorld,
    job: stage => programRotation(stage, { keep: keepDigest, check: 'cat "$1"' }),
  },
}
