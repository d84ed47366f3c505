import { z } from 'zod'
import { at } from '#app/addresses.ts'
import { optionalOneOf } from '#app/domain/forms.ts'
import { preferenceCookie } from '#app/http/cookies.ts'
import { anyone } from '#app/http/door.server.ts'
import { readForm } from '#app/http/read.server.ts'
import { redirectTo } from '#app/http/redirects.server.ts'
import { locales } from '#app/i18n/messages.ts'

const Preferences = z.strictObject({
  locale: optionalOneOf(locales),
  theme: optionalOneOf(['light', 'dark', 'system']),
  to: z.string().max(2000).catch(at.start()),
})

export const action = anyone(
  async (_, { request, door }) => {
    const { locale, theme, to } = await readForm(request, Preferences)
    const headers = new Headers()
    if (locale) headers.append('Set-Cookie', preferenceCookie(door, 'locale', locale))
    if (theme) headers.append('Set-Cookie', preferenceCookie(door, 'theme', theme))
    return redirectTo(to, { headers })
  },
  { asks: 'nothing', anywhere: true },
)
