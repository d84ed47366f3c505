import { defineMessages } from '#app/i18n/messages.ts'

export const backupMessages = defineMessages(
  {
    taken: (path: string, size: string, rows: string, files: string) =>
      `已备份到 ${path}（${size}；${rows} 条记录，${files} 个文件；已试恢复一次）`,
    takenFiles: (path: string, size: string, files: string) =>
      `上传的文件和清单已备份到 ${path}（${size}，${files} 个文件）。数据库不在其中。`,
    removed: (count: string) => `按保留规则删去 ${count} 个旧备份。`,
    external: (command: string) => `数据库不归本程序管，请用 PostgreSQL 自己的工具备份：\n  ${command}`,
    restored: (folder: string, rows: string, files: string) =>
      `已恢复到 ${folder}（${rows} 条记录，${files} 个文件，审计链完整）。现在可以 npm start。`,
    restoredFiles: (folder: string, files: string) =>
      `${files} 个文件已恢复到 ${folder}。数据库请用 pg_restore 恢复。`,
    putAside: (folder: string) => `原有的内容放在 ${folder}。`,
    damagedFiles: (names: string) => `这些上传的文件与名称不符，请从旧备份取回：${names}`,
    missingFiles: (names: string) => `记录里有、磁盘上没有的文件：${names}`,
    brokenChain: '审计链不完整：请审计管理员在「审计」页查看是哪一条。备份照常保存。',
    usage: {
      backup: 'npm run backup [-- --to 目录] [--passphrase-file 口令文件]',
      restore: 'npm run restore -- 备份文件 [--to 目录] [--passphrase-file 口令文件] [--replace]',
      doctor: 'npm run doctor [-- --dir 备份目录] [--passphrase-file 口令文件] [--lang zh|en] [--json]',
    },
    refusals: {
      cut: '备份不完整：后面被截断了。请换一个备份。',
      damaged: '备份已损坏：内容与写入时不同。请换一个备份。',
      partDamaged: (name: string) => `备份已损坏：${name} 与清单不符。请换一个备份。`,
      needsPassphrase: '这个备份加了密：请用 --passphrase-file 指明口令文件。',
      wrongPassphrase: '口令不对，或备份的开头已损坏。',
      emptyPassphrase: (path: string) => `口令文件 ${path} 是空的或读不到。`,
      noArchive: (path: string) => `没有这个备份：${path}`,
      newerProgram: (theirs: string, ours: string) =>
        `备份出自更新的程序 ${theirs}，本程序是 ${ours}：请先升级程序。`,
      newerSchema: (name: string) => `备份的表结构比本程序新（有 ${name}）：请先升级程序。`,
      otherSchema: (name: string) => `备份的表结构与本程序不同（${name} 不一样），不能恢复。`,
      otherPostgres: (theirs: string, ours: string) =>
        `备份出自 PostgreSQL ${theirs}，内置的是 ${ours}：请用当时的程序版本恢复。`,
      holdsSomething: (folder: string, names: string) =>
        `${folder} 里已有内容（${names}），不覆盖。换一个目录，或用 --replace 把原有的放到一边。`,
      inUse: (folder: string) => `程序正在使用 ${folder}：请先停下它。`,
      full: (folder: string, free: string) => `磁盘已满：${folder} 只剩 ${free}。没有留下半个备份。`,
      small: (folder: string, free: string, needed: string) =>
        `磁盘不够：${folder} 只剩 ${free}，需要约 ${needed}。`,
      underWay: '另一个备份正在进行，请等它结束。',
      nothingThere: '没有可备份的数据库。',
      behind: '备份缺少开始之前已保存的记录，已丢弃；请再试一次。',
      notAsCounted: (names: string) => `恢复出来的与清单不符：${names}`,
      chainBroken: '恢复出来的审计链不完整。',
    },
  },
  {
    taken: (path, size, rows, files) =>
      `Backed up to ${path} (${size}; ${rows} rows, ${files} files; restored once to try it)`,
    takenFiles: (path, size, files) =>
      `The uploaded files and the manifest are in ${path} (${size}, ${files} files). The database is not.`,
    removed: (count) => `${count} old backups removed, as kept by days, weeks and months.`,
    external: (command) =>
      `The database is not this program’s to keep: back it up with PostgreSQL’s own tools:\n  ${command}`,
    restored: (folder, rows, files) =>
      `Restored to ${folder} (${rows} rows, ${files} files, the audit chain is whole). Now npm start.`,
    restoredFiles: (folder, files) =>
      `${files} files were restored to ${folder}. Restore the database with pg_restore.`,
    putAside: (folder) => `What was there stands in ${folder}.`,
    damagedFiles: (names) =>
      `Uploaded files that are not what their name says; fetch them from an older backup: ${names}`,
    missingFiles: (names) => `Files that records name and the disk has not: ${names}`,
    brokenChain:
      'The audit chain is broken: the audit administrator sees on the audit page where. The backup is kept all the same.',
    usage: {
      backup: 'npm run backup [-- --to DIR] [--passphrase-file FILE]',
      restore: 'npm run restore -- FILE [--to DIR] [--passphrase-file FILE] [--replace]',
      doctor: 'npm run doctor [-- --dir BACKUPS] [--passphrase-file FILE] [--lang zh|en] [--json]',
    },
    refusals: {
      cut: 'The backup is incomplete: its end was cut off. Take another one.',
      damaged: 'The backup is damaged: it is not what was written. Take another one.',
      partDamaged: (name) =>
        `The backup is damaged: ${name} is not what its manifest says. Take another one.`,
      needsPassphrase: 'This backup is sealed: name the passphrase’s file with --passphrase-file.',
      wrongPassphrase: 'The passphrase is wrong, or the backup’s beginning is damaged.',
      emptyPassphrase: (path) => `The passphrase’s file ${path} is empty or cannot be read.`,
      noArchive: (path) => `There is no such backup: ${path}`,
      newerProgram: (theirs, ours) =>
        `The backup is of the newer program ${theirs}, this one is ${ours}: upgrade the program first.`,
      newerSchema: (name) =>
        `The backup’s schema is newer than this program (it has ${name}): upgrade the program first.`,
      otherSchema: (name) =>
        `The backup’s schema is another than this program’s (${name} differs): it cannot be restored.`,
      otherPostgres: (theirs, ours) =>
        `The backup is of PostgreSQL ${theirs}, the embedded one is ${ours}: restore it with the program of its time.`,
      holdsSomething: (folder, names) =>
        `${folder} holds something already (${names}) and is left alone. Name another folder, or put it aside with --replace.`,
      inUse: (folder) => `A program is using ${folder}: stop it first.`,
      full: (folder, free) => `The disk is full: ${folder} has ${free} left. No half backup was left behind.`,
      small: (folder, free, needed) =>
        `There is not enough room: ${folder} has ${free} left and needs about ${needed}.`,
      underWay: 'Another backup is under way; wait for its end.',
      nothingThere: 'There is no database to back up.',
      behind: 'The backup lacked records saved before its start and was thrown away; try again.',
      notAsCounted: (names) => `What was restored is not as its manifest says: ${names}`,
      chainBroken: 'The audit chain of what was restored is broken.',
    },
  },
)

export type BackupMessages = (typeof backupMessages)['zh-CN']
