import { businessRoles } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { verb } from '#app/domain/verb.ts'
import * as answer from './answers.ts'
import { drawFile } from './draw.server.ts'
import { NewFile } from './forms.ts'
import { addFile } from './mutations.server.ts'

export const fileVerbs = {
  'files.add': verb({
    summary: 'Store a picture or a PDF',
    roles: businessRoles,
    api: 'POST /files',
    browser: true,
    offline: true,
    input: NewFile,
    answer: answer.StoredFile,
    prepare: takeFile,
    run: async (ctx, form) => (await takeFile(form))(ctx),
  }),
}

async function takeFile(form: NewFile) {
  const drawn = await drawFile(form.id, form.name, Buffer.from(form.content, 'base64'), 'content')
  return (ctx: Context) => addFile(ctx, form, drawn)
}
