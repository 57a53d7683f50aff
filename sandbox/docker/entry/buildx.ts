import { buildxStandIn } from '../buildx.ts'
import { play } from './play.ts'

await play(buildxStandIn)
