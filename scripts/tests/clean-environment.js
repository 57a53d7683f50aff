import { realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'

const git = /^git_/i
/** What makes programs behave otherwise: those of a test should do what they do on every other machine. */
const foreign =
  /^(?:(?:actions|buildx|docker|gh|github|input|node(?!_path$)|registry|runner|state)_.*|(?:force|no)_color|kubeconfig|(?:all|http|https|no)_proxy)$/i

function take(pattern, environment) {
  for (const name of Object.keys(environment)) {
    if (pattern.test(name)) Reflect.deleteProperty(environment, name)
  }
}

/**
 * Has git work on the folder that it is started in, and as on every machine. A hook's variables name the repository and the index of
 * whoever commits or pushes, and git would write there.
 */
export function isolateGit(environment) {
  take(git, environment)
  environment.GIT_CONFIG_GLOBAL = fileURLToPath(new URL('gitconfig', import.meta.url))
  for (const name of ['GIT_CONFIG_NOSYSTEM', 'GIT_ATTR_NOSYSTEM']) environment[name] = '1'
  environment.GIT_TERMINAL_PROMPT = '0'
}

/** An environment for tests and for the sandbox: whatever starts one of them calls this first. */
export function cleanEnvironment(environment) {
  take(foreign, environment)
  isolateGit(environment)
  // The product prints real paths, and a temporary folder may lie below a link: on macOS it always does.
  if (process.platform !== 'win32') environment.TMPDIR = realpathSync(tmpdir())
}
