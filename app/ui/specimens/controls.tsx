import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button, LinkButton } from '../button.tsx'
import { ConfirmButton } from '../feedback/confirm-button.tsx'
import { CopyButton } from '../feedback/copy-button.tsx'
import { toast } from '../feedback/toast.tsx'
import { Menu, MenuAsk, MenuGroup } from '../menu.tsx'
import { FilterBar, FilterChips, FilterSearch, FilterSelect } from '../table/filter-bar.tsx'
import { specimenMessages } from './messages.ts'

export function Controls() {
  const m = useMessages(specimenMessages)
  const options = m.topics.map((label, at) => ({ value: String(at), label }))
  return (
    <div className="z-stack">
      <div className="z-row">
        <Button tone="primary">{m.primary}</Button>
        <Button>{m.plain}</Button>
        <Button tone="quiet">{m.quiet}</Button>
        <Button tone="danger">{m.danger}</Button>
        <Button busy>{m.busy}</Button>
        <LinkButton to={at.kit()}>{m.open}</LinkButton>
        <CopyButton text={m.copyText} />
        <Button onClick={() => toast(m.toast, { label: m.undo, run: () => {} })}>{m.toast}</Button>
        <Menu>
          <MenuGroup label={m.topicLegend}>
            <Button tone="quiet">{m.plain}</Button>
            <Button tone="quiet">{m.quiet}</Button>
          </MenuGroup>
          <MenuAsk label={m.danger} hint={m.dangerHint} danger>
            <form>
              <Button type="button" tone="danger">
                {m.danger}
              </Button>
            </form>
          </MenuAsk>
        </Menu>
      </div>
      <form>
        <ConfirmButton label={m.danger} hint={m.dangerHint} confirm={m.danger} danger />
      </form>
      <FilterChips
        name="topic"
        label={m.topicLegend}
        options={[{ value: '', label: m.open, count: 42 }, ...options]}
      />
      <FilterBar keep={['topic']}>
        <FilterSearch label={m.firm} />
        <FilterSelect name="level" label={m.level} options={options} />
      </FilterBar>
    </div>
  )
}
