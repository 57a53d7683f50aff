import type { Files } from '../base/files.ts'
import { configuredHelper, formatDockerConfig, saysNothingOfCredentials, withoutHelper } from './config.ts'
import { configFileName, ownPrefix, readConfigIn, writingConfig } from './config-files.ts'

/**
 * A config directory for this job alone: a copy of config.json (other logins and the current context stay), links to
 * everything else (plugins, contexts, builders). Throws CONFIG_INVALID.
 */
export async function isolateConfig(options: {
  from: string
  to: string
  key: string
  files: Files
}): Promise<void> {
  const { from, to, key, files } = options
  const { config } = await readConfigIn(from, files)
  // A helper serves the whole machine: what went into it would not be isolated.
  const serves = configuredHelper(config, key) !== undefined || saysNothingOfCredentials(config)
  const own = serves ? withoutHelper(config, key) : config
  const copy = async (): Promise<void> => {
    await files.makeDirectory(to)
    await files.write(files.join(to, configFileName), formatDockerConfig(own))
    for (const name of await files.list(from)) {
      // Ours, and copies that a killed run left: a link would lead back into the directory that all jobs share.
      if (name.startsWith(ownPrefix) || name.startsWith(configFileName)) continue
      await files.link(files.join(from, name), files.join(to, name))
    }
  }
  await writingConfig(to, copy, 'make the directory that RUNNER_TEMP names writable for the runner')
}
