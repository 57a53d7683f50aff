import type { ShellCommand } from '../shell/command.ts'
import { withOwnPath } from '../shell/own-path.ts'
import { calledWith } from '../shell/script.ts'
import { withVariables } from '../shell/variables.ts'
import { registryKind } from '../workflow/image.ts'
import { joinPath } from '../workflow/paths.ts'
import { resolveVariables } from '../workflow/scope.ts'
import { type CalledScripts, calledScripts } from './calls.ts'
import type { CommandPlace } from './place.ts'
import { wordsOf } from './words.ts'

/** The commands of the scripts that something calls; `undefined` where one cannot be read. */
export function readScripts(
  { texts, args, file, directory }: CalledScripts,
  { script = file, repository }: Pick<CommandPlace, 'script' | 'repository'>,
): readonly (readonly ShellCommand[])[] | undefined {
  const absolute = (path: string) => (directory === undefined ? undefined : joinPath(directory, path))
  const own = { script: args === undefined ? script : file, file, absolute }
  const scripts = texts.map(text => {
    const { script: name, file: path } = own
    const written =
      name === undefined || path === undefined
        ? text
        : withOwnPath(text, { script: name, file: path, absolute })
    return calledWith(repository.otherFiles.script(written), args)
  })
  const commands = scripts.flatMap(one => ('commands' in one ? [one.commands] : []))
  return commands.length === scripts.length ? commands : undefined
}

/** A command that may run logs in by itself: what follows a login of its own is not this job's. */
export function logsIn(commands: readonly ShellCommand[], place: CommandPlace): boolean {
  if (!commands.some(isLogin)) return false
  for (const { command } of withVariables(commands, place.scope.env)) if (isLogin(command)) return true
  return false
}

/** It logs in, unless it is plain that this is not to Docker Hub. */
function isLogin({ words }: ShellCommand): boolean {
  if (words.length < 2 || !words.slice(1, 3).includes('login')) return false
  const hosts = words.filter(
    (word, at) => /^[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)/.test(word) && !/^--?[a-z]+$/.test(words[at - 1] ?? ''),
  )
  return !hosts.some(host => registryKind(host) === 'other')
}

/** What `source` and `eval` run where they stand. */
export function openedScript(
  { words }: ShellCommand,
  place: CommandPlace,
): { readonly commands: readonly ShellCommand[]; readonly file: string | undefined } | undefined {
  if (words[0] === 'eval') return evaluated(words.slice(1), place)
  const called = calledScripts(wordsOf(words, place), place)
  const commands = called === undefined ? undefined : readScripts(called, place)?.flat()
  return called === undefined || commands === undefined || commands.some(isLogin)
    ? undefined
    : { commands, file: called.by }
}

/** As many as anybody's branches make. */
const mostEvaluated = 8

/** Takes what a text costs: less than a file, but what evaluates itself has to end. */
function mayEvaluate({ budget }: CommandPlace, text: string): boolean {
  budget.characters -= text.length + 300
  return budget.characters >= 0
}

/** `eval "$COMMAND"`, where it is known what that can be. */
function evaluated(
  words: readonly string[],
  place: CommandPlace,
): { readonly commands: readonly ShellCommand[]; readonly file: undefined } | undefined {
  const texts = resolveVariables(words.join(' '), place.scope)
  const isTold =
    texts.length <= mostEvaluated &&
    texts.every(text => /^\s*[\w./-]+(\s|$)/.test(text) && !/\$\(|`/.test(text) && mayEvaluate(place, text))
  const commands = isTold
    ? readScripts({ by: 'eval', texts, directory: undefined, gaps: false }, place)
    : undefined
  const all = commands?.flat() ?? []
  if (commands === undefined || all.some(isLogin)) return undefined
  return {
    commands: texts.length > 1 ? all.map(one => ({ ...one, conditional: true })) : all,
    file: undefined,
  }
}
