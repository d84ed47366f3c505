import { Form, Link, useLocation, useSearchParams, useSubmit } from '@remix-run/react'
import { type ReactNode, useId } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { useFollow } from '../follow.ts'
import { firstDay, lastDay } from '../form/field.tsx'
import { kitMessages } from '../messages.ts'

/**
 * A list's filters as a GET form: the address is the state. Changes apply at once; without JavaScript, by the button.
 * On phones the selects fold behind one chip.
 */
export function FilterBar({ children, keep = [] }: { children: ReactNode; keep?: string[] }) {
  const m = useMessages(kitMessages)
  const submit = useSubmit()
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  const isFiltered = [...search.keys()].some(
    (key) => !keep.includes(key) && key !== 'after' && search.get(key),
  )
  return (
    <Form
      discover="none"
      method="get"
      action={pathname}
      autoComplete="off"
      className="z-filters z-noprint"
      onSubmit={(event) => {
        event.preventDefault()
        submit(filled(event.currentTarget), { method: 'get', action: pathname })
      }}
      onChange={({ currentTarget, target }) => {
        if ((target as HTMLInputElement).type !== 'search')
          submit(filled(currentTarget), { method: 'get', action: pathname, replace: true })
      }}
    >
      {keep.map(
        (key) =>
          search.get(key) && <input key={key} type="hidden" name={key} value={search.get(key) ?? ''} />,
      )}
      {children}
      <label className="z-chip z-filters-more">
        <input type="checkbox" onChange={(event) => event.stopPropagation()} />
        {m.filter}
      </label>
      <noscript>
        <button className="z-button">{m.filter}</button>
      </noscript>
      {isFiltered && (
        <Link
          discover="none"
          className="z-link z-small z-tap"
          to={pathname + (keep.some((key) => search.get(key)) ? `?${kept(search, keep)}` : '')}
        >
          {m.clear}
        </Link>
      )}
    </Form>
  )
}

// Empty choices stay out of the address.
function filled(form: HTMLFormElement) {
  return new URLSearchParams(
    [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][],
  )
}

const kept = (search: URLSearchParams, keep: string[]) =>
  new URLSearchParams(keep.flatMap((key) => (search.get(key) ? [[key, search.get(key) as string]] : [])))

type Option = { value: string; label: string }

type SelectProps = {
  name: string
  label: string
  options: Option[]
  /** Its name stands before it, where the names of many would else stand alike. */
  labelled?: boolean
}

export function FilterSelect({ name, label, options, labelled = false }: SelectProps) {
  const m = useMessages(kitMessages)
  const [search] = useSearchParams()
  const value = search.get(name) ?? ''
  const id = useId()
  const select = (
    <select
      key={value}
      id={id}
      className="z-input"
      name={name}
      aria-label={labelled ? undefined : label}
      defaultValue={value}
    >
      <option value="">{labelled ? m.all : label}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
  return labelled ? (
    <span className="z-filter">
      <label htmlFor={id}>{label}</label>
      {select}
    </span>
  ) : (
    select
  )
}

/** One end of a span of days. */
export function FilterDay({ name, label }: { name: string; label: string }) {
  const [search] = useSearchParams()
  const value = search.get(name) ?? ''
  return (
    <label className="z-filter">
      <span>{label}</span>
      <input
        key={value}
        className="z-input"
        type="date"
        name={name}
        min={firstDay}
        max={lastDay}
        defaultValue={value}
      />
    </label>
  )
}

export function FilterSearch({ name = 'q', label }: { name?: string; label: string }) {
  const [search] = useSearchParams()
  const value = search.get(name) ?? ''
  return (
    <input
      key={value}
      className="z-input z-search"
      type="search"
      name={name}
      aria-label={label}
      placeholder={label}
      defaultValue={value}
      maxLength={60}
    />
  )
}

/** One filter as links: the chosen one carries an ink outline. */
export function FilterChips({
  name,
  label,
  options,
}: {
  name: string
  /** Names the group for those who listen. */
  label?: string
  options: (Option & { count?: ReactNode })[]
}) {
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  const current = search.get(name) ?? ''
  const follow = useFollow({ preventScrollReset: true })
  const to = (value: string) => {
    const params = new URLSearchParams(search)
    params.delete('after')
    if (value) params.set(name, value)
    else params.delete(name)
    return `${pathname}?${params}`
  }
  return (
    <nav className="z-chips" aria-label={label} {...follow}>
      {options.map(({ value, label, count }) => (
        <a
          key={value}
          className="z-chip"
          href={to(value)}
          aria-current={value === current ? 'true' : undefined}
        >
          {label}
          {count !== undefined && <span className="z-num">{count}</span>}
        </a>
      ))}
    </nav>
  )
}
