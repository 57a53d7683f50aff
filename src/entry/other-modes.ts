import { runInJob } from './job.ts'
import { startMode } from './modes.ts'

void runInJob(startMode)
