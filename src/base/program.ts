/**
 * The path of a program, found on PATH as the system would; a name with a slash is a path already. `undefined` when it is not there. Synchronous on purpose:
 * a handful of look-ups that are over sooner than one asynchronous one.
 */
export function findProgram(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { accessSync, constants, statSync } = process.getBuiltinModule('node:fs')
  const path = process.getBuiltinModule('node:path')
  const isWindows = process.platform === 'win32'
  const endings = isWindows
    ? ['.exe', ...(environment['PATHEXT'] ?? '.COM;.CMD;.BAT').toLowerCase().split(';')]
    : ['']
  const runs = (file: string): boolean => {
    try {
      accessSync(file, isWindows ? constants.F_OK : constants.X_OK)
      return statSync(file).isFile()
    } catch {
      // Not there, or not for us to run: the next place.
      return false
    }
  }
  if (/[\\/]/.test(name)) return endings.map(ending => path.resolve(`${name}${ending}`)).find(runs)
  const directories = (environment['PATH'] ?? environment['Path'] ?? '').split(path.delimiter)
  return directories
    .filter(directory => directory !== '')
    .flatMap(directory => endings.map(ending => path.join(directory, `${name}${ending}`)))
    .find(runs)
}

const withheld =
  /^(INPUT_|STATE_|DOCKER_OAT_|ACTIONS_(RUNTIME|ID_TOKEN_REQUEST|RESULTS)_?|GITHUB_TOKEN$|GH_TOKEN$)/i

/**
 * The environment for docker and credential helpers: without inputs (those of a terminal are `DOCKER_OAT_*`), state and the
 * runner's own tokens, and without any
 * variable that carries one of `secrets`.
 */
export function childEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  secrets: readonly string[],
): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || withheld.test(name)) continue
    if (secrets.some(secret => secret !== '' && value.includes(secret))) continue
    kept[name] = value
  }
  return kept
}
