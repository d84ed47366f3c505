import { defineMessages } from '#app/i18n/messages.ts'

export const fileMessages = defineMessages(
  {
    photos: '照片',
    photo: (n: number) => `照片 ${n}`,
    fields: { files: '文件', fileIds: '文件', content: '文件内容', name: '文件名' },
    events: { 'file.added': '上传文件' },
    refusals: {
      add: '管理员账号不能上传业务文件。',
      kind: '只收 JPG、PNG、WebP 照片和 PDF，且文件要完好。',
      link: '文件没有找到，或已用在别处。',
      missing: '没有这个文件，或你没有权限看到它。',
    },
  },
  {
    photos: 'Photos',
    photo: (n) => `Photo ${n}`,
    fields: { files: 'Files', fileIds: 'Files', content: 'File content', name: 'File name' },
    events: { 'file.added': 'File added' },
    refusals: {
      add: 'Administrator accounts cannot upload business files.',
      kind: 'Only sound JPG, PNG, WebP photos and PDF files are taken.',
      link: 'The file was not found, or is used elsewhere.',
      missing: 'There is no such file, or you may not see it.',
    },
  },
)
