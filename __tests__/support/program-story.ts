import { chmod } from 'node:fs/promises'
import { oneStore, rotation } from './rotation-story.ts'
import type { Stage, StoryJob } from './story.ts'

interface ProgramStory {
  /** Lines of shell; `$1` is the file that stands for a secret manager. */
  readonly keep: string
  readonly check?: string
  readonly timeout?: string
  readonly inputs?: Readonly<Record<string, string>>
}

/** Keeps the SHA-256 of what it is given, and says what else it was told. */
export const keepDigest = `inputs=0
for name in $(env | cut -d= -f1); do case $name in INPUT_*) inputs=$((inputs + 1)) ;; esac; done
sha256sum | cut -c1-64 > "$1"
echo "$DOCKER_OAT_LABEL, $DOCKER_OAT_ENTRY, until $DOCKER_OAT_EXPIRES_AT, inputs: $inputs" >> "$1.told"`

/** A rotation of one entry into a GitHub secret and through a program, which is a script in the home directory. */
export async function programRotation(stage: Stage, story: ProgramStory): Promise<StoryJob> {
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
