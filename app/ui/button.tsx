import { Link, type LinkProps } from '@remix-run/react'
import { type ButtonHTMLAttributes, forwardRef } from 'react'

type Tone = 'primary' | 'plain' | 'quiet' | 'danger'
const classOf = (tone: Tone, more = '') =>
  `z-button${tone === 'plain' ? '' : ` z-button-${tone}`}${more ? ` ${more}` : ''}`

/** One ink (`primary`) button a page; red only for the last confirm of something irreversible. */
export const Button = forwardRef<
  HTMLButtonElement,
  ButtonHTMLAttributes<HTMLButtonElement> & { tone?: Tone; busy?: boolean }
>(function Button({ tone = 'plain', busy, className, ...rest }, ref) {
  return <button ref={ref} className={classOf(tone, className)} aria-busy={busy || undefined} {...rest} />
})

export function LinkButton({ tone = 'plain', className, ...rest }: LinkProps & { tone?: Tone }) {
  return <Link discover="none" className={classOf(tone, className)} {...rest} />
}
