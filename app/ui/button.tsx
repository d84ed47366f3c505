import { Link, type LinkProps } from '@remix-run/react'
import type { ButtonHTMLAttributes } from 'react'

type Tone = 'primary' | 'plain' | 'quiet' | 'danger'
const classOf = (tone: Tone, more = '') =>
  `z-button${tone === 'plain' ? '' : ` z-button-${tone}`}${more ? ` ${more}` : ''}`

/** One ink (`primary`) button a page; red only for the last confirm of something irreversible. */
export function Button({
  tone = 'plain',
  busy,
  className,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { tone?: Tone; busy?: boolean }) {
  return <button className={classOf(tone, className)} aria-busy={busy || undefined} {...rest} />
}

export function LinkButton({ tone = 'plain', className, ...rest }: LinkProps & { tone?: Tone }) {
  return <Link className={classOf(tone, className)} {...rest} />
}
