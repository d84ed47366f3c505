import { useMessages } from '#app/i18n/use-messages.ts'
import { shellMessages } from '../messages.ts'
import { narrowings } from './items.ts'

/** The palette's keys, and the signs that narrow what is looked through. */
export function KeysAtFoot() {
  const { palette } = useMessages(shellMessages)
  const keys = [
    [['↑', '↓'], palette.choose],
    [['Enter'], palette.open],
    [['Ctrl Enter'], palette.newTab],
    [['Tab'], palette.toRight],
  ] as const
  return (
    <p className="shell-keys z-muted z-small">
      {keys.map(([pressed, what]) => (
        <span key={what}>
          {pressed.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {what}
        </span>
      ))}
      <span className="z-spacer" />
      {Object.keys(narrowings).map((sign) => (
        <span key={sign}>
          <kbd>{sign}</kbd> {palette.narrowed[sign as keyof typeof palette.narrowed]}
        </span>
      ))}
    </p>
  )
}
