import fs from 'node:fs'
import path from 'node:path'
import { jobOf } from '../runner/github-variables.ts'
import type { Runner } from '../runner/runner.ts'
import type { HubOptions } from './session.ts'

const variable = 'DOCKER_OAT_LAST_CODE'

/** Tells the next login which code was used last: a later step by a variable, a terminal by a note. */
export function usedCodes({ environment, exportVariable }: Runner): NonNullable<HubOptions['codes']> {
  if (jobOf(environment).environmentFile !== '') {
    return {
      last: Number(environment[variable] ?? 0) || 0,
      onUse: counter => {
        exportVariable(variable, String(counter))
      },
    }
  }
  const { XDG_CACHE_HOME: cache, LOCALAPPDATA: local, HOME: home } = environment
  const root = cache || local || (home && path.join(home, '.cache'))
  if (!root || !path.isAbsolute(root)) return { last: 0, onUse: () => undefined }
  const file = path.join(root, 'docker-oat-login', 'last-code')
  return {
    last: unlessRefused(() => Number(fs.readFileSync(file, 'utf8'))) || 0,
    onUse: counter => {
      unlessRefused(() => {
        fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
        fs.writeFileSync(file, String(counter), { mode: 0o600 })
      })
    },
  }
}

/** Without the note nothing is lost but a wait: Docker Hub then refuses a code that was used, and says so. */
function unlessRefused<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
