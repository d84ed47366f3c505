import sharp from 'sharp'
import { expect, test } from './fixtures.ts'

test('a phone’s heavy photo is drawn lighter before it is sent, and stays one photo', async ({
  signInAs,
}) => {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 }
  const heavy = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: 'gray', noise } })
    .jpeg({ quality: 90 })
    .toBuffer()
  const page = await signInAs('team_member', { phone: true })
  await page.goto('/visits/new')
  const chosen = page.locator('input[type=file]')
  await chosen.setInputFiles({ name: '现场.jpg', mimeType: 'image/jpeg', buffer: heavy })
  const held = () =>
    chosen.evaluate(async (input: HTMLInputElement) => {
      const [file, second] = input.files ?? []
      const { width, height } = await createImageBitmap(file!)
      return { name: file!.name, width, height, size: file!.size, second: second?.name }
    })
  await expect.poll(async () => (await held()).width).toBe(2560)
  const { name, height, size, second } = await held()
  expect({ name, height, second }).toEqual({ name: '现场.jpg', height: 1920, second: undefined })
  expect(size).toBeLessThan(heavy.length)
  await expect(page.getByRole('img', { name: '现场.jpg' })).toHaveCount(1)
})
