import { useFetcher } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import type { Verdict } from '#app/domain/enterprises/verdict.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Refused } from '#app/ui/form/form-parts.tsx'
import { duplicateMessages } from './duplicates-messages.ts'
import type { QueuePair } from './queue.server.ts'
import type { QueueTab } from './queue-tabs.ts'
import { survivorFirst } from './survivor.ts'

type Props = { tab: QueueTab; pair: QueuePair; mayMerge: boolean; isOpen: boolean }

/** The answers to a pair. Who may merge goes there with "the same"; for others it is noted and waits for the leadership. */
export function Verdicts({ tab, pair, mayMerge, isOpen }: Props) {
  const m = useMessages(duplicateMessages)
  const fetcher = useFetcher()
  const said = tab === 'open' ? {} : { said: tab }
  const [survivor, absorbed] = survivorFirst(pair.one, pair.other)
  const merge = (
    <LinkButton
      tone={isOpen ? 'primary' : 'quiet'}
      to={at.merges.new({ survivor: survivor.id, absorbed: absorbed.id })}
    >
      {isOpen ? m.goMerge : m.same}
    </LinkButton>
  )
  const answer = (verdict: Verdict) => (
    <Button
      name="verdict"
      value={verdict}
      formAction={at.duplicates.judge(pair.id, said)}
      tone={isOpen ? (verdict === 'same' ? 'primary' : 'plain') : 'quiet'}
    >
      {m[verdict]}
    </Button>
  )
  return (
    <fetcher.Form method="post" className="merges-answers" aria-busy={fetcher.state !== 'idle'}>
      <input type="hidden" name="version" value={pair.version} />
      {mayMerge && (tab === 'open' || tab === 'same' || tab === 'later') && merge}
      {tab === 'open' || tab === 'later' ? (
        <>
          {!mayMerge && answer('same')}
          {answer('different')}
          {tab === 'open' && answer('later')}
        </>
      ) : (
        <Button tone="quiet" formAction={at.duplicates.reopen(pair.id, said)}>
          {m.reopen}
        </Button>
      )}
      <Refused of={fetcher} />
    </fetcher.Form>
  )
}
