import { readFileSync } from 'node:fs'
import { dockerStandIn } from '../stand-in.ts'
import { play } from './play.ts'

await play(dockerStandIn, () => readFileSync(0, 'utf8'))
