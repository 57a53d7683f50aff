import type { PageOrigin } from '../runner/page-foot.ts'
import type { Entry } from '../token-list/token-list.ts'
import type { CertificateNews } from './plan/certificate-page.ts'
import type { EntryReport } from './plan/report.ts'
import type { Rotation } from './plan/rotation.ts'

/** One entry at the end of a run. */
export interface EntryOutcome extends Partial<Pick<CertificateNews, 'jobs' | 'pushed' | 'notSeen'>> {
  readonly entry: Entry
  readonly rotation: Rotation
  readonly report: EntryReport
}

export interface RotationNews {
  readonly outcomes: readonly EntryOutcome[]
  readonly unknown: readonly { readonly id: string; readonly label: string }[]
  /** Docker Hub's clock, in milliseconds. */
  readonly now: number
  readonly dryRun: boolean
  /** Who started it. */
  readonly actor?: string | undefined
  /** Else Docker Hub was not looked at (assisted): nothing is known of any token but that it was proven. */
  readonly hasOwner: boolean
  readonly origin: PageOrigin
}
