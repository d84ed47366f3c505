import type { ReactNode } from 'react'
import { ProjectPage } from '#app/domain/projects/page/project-page.tsx'
import type { ProjectView } from '#app/domain/projects/page/view.server.ts'
import { BlockerBlock } from './blocker-block.tsx'
import './project.css'
import type { FirmBeside } from './firm.server.ts'
import { BesideFirm, TheirPeople } from './firm-beside.tsx'
import { useFirmEntries } from './use-firm-entries.tsx'

type Props = { view: ProjectView; beside: FirmBeside | null; children?: ReactNode }

/** A project's page with what is known of its firm: what holds it up, its visits, tickets, promises and people. */
export function ProjectWithFirm({ view, beside, children }: Props) {
  const others = useFirmEntries(beside)
  return (
    <ProjectPage
      view={view}
      others={others}
      blocker={beside?.blocker && <BlockerBlock blocker={beside.blocker} />}
      firm={beside && <BesideFirm beside={beside} stage={view.project.stage} />}
      people={beside && <TheirPeople beside={beside} />}
    >
      {children}
    </ProjectPage>
  )
}
