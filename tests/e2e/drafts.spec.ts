import type { Locator, Page, Request } from '@playwright/test'
import { demoPeople } from '../support/demo-server.ts'
import { atRest, type Place, places, prepare } from '../support/pages.ts'
import { figure, isRelease } from '../support/release.ts'
import { expect, test } from './fixtures.ts'

// Invariant 3: nothing typed is lost, whatever ends. Sessions and networks that end say so on the console as well.
test.describe.configure({ mode: 'parallel' })
test.use({
  tolerated: [
    /status of (401|403|404|409|422)|ERR_INTERNET_DISCONNECTED|loading route module|dynamically imported/,
  ],
})

const ends = { reload, menu, session, network }
type End = keyof typeof ends
const parts = 4

test.beforeAll(async () => {
  await prepare(process.env.E2E_URL!, demoPeople(process.env.E2E_DATA_DIR!))
})

for (let part = 0; part < parts; part++)
  test(`E5: what was typed into any form is there after a reload, another page, an ended session, a lost network (${part + 1} of ${parts})`, async ({
    signInAs,
  }) => {
    test.setTimeout(isRelease ? 900_000 : 290_000)
    const faults: string[] = []
    let [forms, fields, tries] = [0, 0, 0]
    const mine = places.filter((place, at) => place.role && !place.open && at % parts === part)
    for (const role of new Set(mine.map(({ role }) => role!))) {
      const theirs = mine.filter((place) => place.role === role)
      const page = await signInAs(role)
      for (const [at, place] of theirs.entries()) {
        const names = await open(page, place)
        const unkept = await page.locator('form:not([data-kept])').evaluateAll(withWords)
        faults.push(...unkept.map((action) => `${place.name} ${action} keeps nothing`))
        for (const name of names) {
          forms += 1
          const all = Object.keys(ends) as End[]
          for (const end of isRelease ? all : [all[(at + forms) % all.length]!]) {
            await forget(page)
            await open(page, place)
            await fill(formNamed(page, name))
            const typed = await wordsIn(formNamed(page, name))
            fields += typed.length
            tries += 1
            await ends[end](page, place, name)
            const found = await expectWords(page, place, name, typed)
            if (found) faults.push(`${place.name} ${name} after ${end}: ${found}`)
          }
        }
      }
      await page.context().close()
    }
    figure(`nothing typed is lost (${part + 1}): ${forms} forms, ${fields} fields, ${tries} ends`)
    expect(faults).toEqual([])
    expect(forms).toBeGreaterThan(0)
  })

/** Forms in which people write, other than what one looks for and secrets. */
const withWords = (forms: Element[]) =>
  (forms as HTMLFormElement[]).flatMap((form) => {
    const isAsking = form.method === 'get' || form.getAttribute('role') === 'search'
    const isSecret = form.querySelector('[type=password], [autocomplete=new-password]')
    // A file is chosen, not typed, and no page may choose it again.
    const words = form.querySelector(
      'textarea, input:not([type=hidden], [type=checkbox], [type=radio], [type=file])',
    )
    return words && !isAsking && !isSecret ? [form.getAttribute('action') ?? ''] : []
  })

/** Goes there and names the forms that are kept, by their addresses. */
async function open(page: Page, { path }: Place): Promise<string[]> {
  await page.goto(path)
  await atRest(page)
  await page.evaluate(() => {
    for (const more of document.querySelectorAll('details.z-more, details:has(form[data-kept])'))
      more.setAttribute('open', '')
  })
  return page
    .locator('form[data-kept]')
    .evaluateAll((forms) =>
      forms.flatMap((form) =>
        form.querySelector('textarea, input:not([type=hidden], [data-word])')
          ? [form.getAttribute('action') ?? '']
          : [],
      ),
    )
}

const formNamed = (page: Page, name: string) =>
  page.locator(`form[data-kept][action=${JSON.stringify(name)}]`).first()

const textFor: Record<string, string> = {
  date: '2021-02-09',
  time: '09:31',
  tel: '13800001234',
  email: 'a.b@example.cn',
  url: 'https://example.cn/a',
  number: '12',
}

async function fill(form: Locator) {
  const controls = form.locator(
    'input:not([type=hidden], [type=file], [type=checkbox], [type=radio], [data-word]):visible, textarea:visible',
  )
  for (const control of await controls.all()) {
    const kind = (await control.getAttribute('type')) ?? ''
    const isNumber = /numeric|decimal/.test((await control.getAttribute('inputmode')) ?? '')
    await control.fill(textFor[kind] ?? (isNumber ? '12' : '没交出去的字'))
  }
  for (const list of await form.locator('select:visible').all())
    await list.evaluate((one: HTMLSelectElement) => {
      one.selectedIndex = one.options.length - 1
      one.dispatchEvent(new Event('change', { bubbles: true }))
    })
  const box = form.locator('.z-chip input[type=checkbox]:not([data-late])').first()
  if (await box.count()) await box.click({ force: true })
}

/** What stands in the form now; nothing where it is not there. */
const wordsIn = (form: Locator) =>
  form.evaluateAll((forms) =>
    (forms as HTMLFormElement[])
      .flatMap((one) => [...one.elements])
      .filter(
        (field): field is HTMLInputElement =>
          'name' in field &&
          Boolean(field.name) &&
          !['hidden', 'file'].includes((field as HTMLInputElement).type),
      )
      .map((field) =>
        [field.name, field.checked === undefined ? field.value : `${field.checked} ${field.value}`].join(
          ' = ',
        ),
      ),
  )

/**
 * What is missing of the words, looked for during some seconds. A form whose answer is drawn by scripts that never came
 * gives way to a page that says so: its text waits where it is opened again.
 */
async function expectWords(page: Page, place: Place, name: string, typed: string[]) {
  const form = formNamed(page, name)
  let missing = typed
  let away = 0
  for (let tries = 0; tries < 60 && missing.length; tries++) {
    // A page that is just leaving answers nothing.
    const now = await wordsIn(form).catch((): string[] => [])
    missing = typed.filter((one) => !now.includes(one))
    if (!now.length) away += 1
    if (away === 20) await open(page, place)
    else if (missing.length) await page.waitForTimeout(100)
  }
  return missing.length ? `lost ${missing.slice(0, 3).join('; ')}` : undefined
}

async function reload(page: Page) {
  await page.reload()
  await atRest(page)
}

async function menu(page: Page, place: Place) {
  const away = page.locator('.shell-rail a:not([aria-current])').last()
  // Who has one page only leaves it by the address.
  if (!(await away.count())) {
    await page.goto('/me')
    await page.goto(place.path)
    return atRest(page)
  }
  const to = await away.getAttribute('href')
  await away.evaluate((link: HTMLAnchorElement) => link.click())
  const leave = page.getByRole('button', { name: '不保存，离开' })
  await page.waitForFunction(
    (to) => location.pathname === to || document.querySelector('.mantine-Modal-content'),
    to,
  )
  if (await leave.isVisible()) await leave.click()
  await page.waitForURL((url) => url.pathname === to)
  await page.goto(place.path)
  await atRest(page)
}

async function session(page: Page, place: Place, name: string) {
  const kept = await page.context().cookies()
  await page.context().clearCookies({ name: /zhigu$/ })
  await send(page, name)
  await page.context().addCookies(kept)
  await page.goto(place.path)
  await atRest(page)
}

async function network(page: Page, _: Place, name: string) {
  await page.context().setOffline(true)
  await send(page, name)
  await page.context().setOffline(false)
}

/** Longer than a busy machine takes to send; a form that sends nothing and says nothing is waited for so long, ms. */
const patience = 4_000

/** Presses the form's button and waits until what it sends has come back or failed, or it is refused beside its field. */
async function send(page: Page, name: string) {
  const form = formNamed(page, name)
  const posted = (request: Request) => request.method() === 'POST'
  const over = Promise.race([
    page.waitForEvent('requestfinished', posted),
    page.waitForEvent('requestfailed', posted),
    form.locator('[aria-invalid=true]').first().waitFor({ state: 'attached' }),
    page.waitForTimeout(patience),
  ]).catch(() => {})
  const isSent = await form.evaluate((form: HTMLFormElement) => {
    form.requestSubmit(
      form.querySelector<HTMLButtonElement>(
        'button.z-button-primary, button[type=submit], button:not([type])',
      ),
    )
    return form.noValidate || form.checkValidity()
  })
  if (isSent) await over
  await page.waitForTimeout(300)
}

const forget = (page: Page) => page.evaluate(() => localStorage.clear())
