import type { LinksFunction } from '@remix-run/node'
import { Links, Outlet, Scripts, ScrollRestoration } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Actor } from '#app/domain/actor.ts'
import { dayOf } from '#app/domain/calendar.ts'
import { shownLogo } from '#app/domain/park/logo.ts'
import type { Park } from '#app/domain/park/park.ts'
import { anyone } from '#app/http/door.server.ts'
import { isPhone, readLocale, readTheme } from '#app/http/locale.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { LocaleContext } from '#app/i18n/use-messages.ts'
import { PageTitle } from '#app/shell/crumbs.tsx'
import { RootErrorBoundary } from '#app/shell/error-boundary.tsx'
import { useNonce } from '#app/ui/nonce.ts'
import { useRootData } from '#app/ui/root-data.ts'
import '#app/ui/tokens.css'
import '#app/ui/kit.css'

export const links: LinksFunction = () => [{ rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' }]

export const loader = anyone(
  async (_, { request, door }) => ({
    locale: readLocale(request),
    theme: readTheme(request),
    now: door.now.toISOString(),
    today: dayOf(door.now),
    demo: door.demo,
    park: namesOf(door.park, readLocale(request)),
    phone: isPhone(request),
    actor: toldOf(door.actor ?? door.lastKnown, readLocale(request)),
  }),
  { asks: 'nothing' },
)

// While the database is away, the frame is drawn for whoever was last known.
const toldOf = (actor: Actor | undefined, locale: Locale) =>
  actor
    ? {
        id: actor.id,
        name: nameIn(locale, actor),
        roles: actor.roles,
        keeper: actor.since ? `${actor.id}@${actor.since}` : actor.id,
      }
    : null

const namesOf = (park: Park | null, locale: Locale) =>
  park && {
    name: nameIn(locale, park),
    short: nameIn(locale, { name: park.shortName, nameEn: park.shortNameEn }),
    logo: park.logo && shownLogo(park.logo),
  }

export function Layout({ children }: { children: ReactNode }) {
  const { locale, theme } = useRootData()
  const nonce = useNonce()
  const scheme = theme === 'dark' ? 'dark' : 'light'
  return (
    <html lang={locale} data-theme={theme} data-mantine-color-scheme={scheme} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
        <LocaleContext.Provider value={locale}>
          <PageTitle />
        </LocaleContext.Provider>
        <Links />
      </head>
      <body>
        <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  const { locale } = useRootData()
  const drawn = useRef(locale)
  // Another tab may have chosen the other language, whose words this page has not.
  useEffect(() => {
    if (locale !== drawn.current) location.reload()
  }, [locale])
  return <Outlet />
}

export const ErrorBoundary = RootErrorBoundary
