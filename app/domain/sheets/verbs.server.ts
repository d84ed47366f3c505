import { businessRoles } from '#app/domain/actor.ts'
import { whole } from '#app/domain/asking.ts'
import { Export, ExportPage } from '#app/domain/exports/answers.ts'
import * as forms from '#app/domain/exports/forms.ts'
import { approveExport, cancelExport, refuseExport } from '#app/domain/exports/mutations.server.ts'
import { getExport, listExports } from '#app/domain/exports/queries.server.ts'
import { ById } from '#app/domain/forms.ts'
import { read, verb } from '#app/domain/verb.ts'
import { ask } from './asking.server.ts'

export const exportVerbs = {
  'exports.ask': verb({
    summary: 'Ask for a list, a firm’s file or everything as a file',
    roles: businessRoles,
    api: 'POST /exports',
    input: forms.ExportAsk,
    answer: Export,
    run: ask,
  }),
  'exports.approve': verb({
    summary: 'Agree to a colleague’s export',
    roles: ['leader'],
    api: 'POST /exports/:id/approve',
    input: forms.ExportStep,
    answer: Export,
    run: approveExport,
  }),
  'exports.refuse': verb({
    summary: 'Refuse a colleague’s export, with the reason',
    roles: ['leader'],
    api: 'POST /exports/:id/refuse',
    input: forms.ExportRefusal,
    answer: Export,
    run: refuseExport,
  }),
  'exports.cancel': verb({
    summary: 'Let one’s own export be',
    roles: businessRoles,
    api: 'POST /exports/:id/cancel',
    input: forms.ExportStep,
    answer: Export,
    run: cancelExport,
  }),
}

export const exportReads = {
  'exports.list': read({
    summary: 'List one’s own latest exports, or those that wait for one’s word',
    roles: businessRoles,
    api: 'GET /exports',
    input: forms.ExportFilter.omit({ after: true }),
    answer: ExportPage,
    run: async (ctx, filter) => whole((await listExports(ctx, filter)).items),
  }),
  'exports.get': read({
    summary: 'Read how far an export is',
    roles: businessRoles,
    api: 'GET /exports/:id',
    input: ById,
    answer: Export,
    run: (ctx, { id }) => getExport(ctx, id),
  }),
}
