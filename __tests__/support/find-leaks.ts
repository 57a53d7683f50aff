import type { StepResult } from '../../sandbox/runner/job.ts'
import type { Scene } from './scene.ts'
import { createSecretSearch, type SecretSearch } from './secret-search.ts'

/** Variables that docker must not inherit. */
const withheld = /^(INPUT_|STATE_|ACTIONS_RUNTIME|ACTIONS_ID_TOKEN)/

/**
 * Every place of a scene where a secret is, and must not be: printed other than to mask it, in a command file (so in
 * an output, the summary, state or the environment), in docker's arguments or environment, or left in a file.
 */
export function findLeaks(scene: Scene): string[] {
  const search = createSecretSearch(scene.secrets)
  const steps = scene.jobs.flatMap(({ steps: all }) => all)
  return [
    ...steps.flatMap(step => leaksOfStep(step, search)),
    ...scene.docker.flatMap(({ argv, config = '', variables }) => [
      ...search([...argv, config].join(' ')).map(name => `${name} in a call of docker`),
      ...variables.filter(name => withheld.test(name)).map(name => `docker inherits ${name}`),
    ]),
    ...scene.spilled.map(({ name, path }) => `${name} in ${path}`),
  ]
}

function leaksOfStep(step: StepResult, search: SecretSearch): string[] {
  const masking = new Set(step.masks.map(({ at }) => at))
  let at = 0
  const printed = step.raw.split('\n').flatMap(line => {
    const found = masking.has(at) ? [] : search(line)
    at += line.length + 1
    return found.map(name => `${name} printed by ${step.name}`)
  })
  const written = Object.entries(step.files).flatMap(([file, text]) =>
    search(text).map(name => `${name} in GITHUB_${file} of ${step.name}`),
  )
  return [...printed, ...written]
}
