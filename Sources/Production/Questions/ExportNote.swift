import DocumentRegistry
import Values

/// What stands in the README of a file that is handed out: what lies there, and how it is checked without Engross.
struct ExportNote {
  let entries: [ExportedEntry]
  /// The end of the journal when it was handed out.
  let head: (position: Int, digest: SHA256)
  let moment: Moment
  /// `ru` or `en`.
  let language: String

  var text: String { (language == "ru" ? russian : english) + "\n" }

  private var list: String {
    entries.map { entry in
      let facts = entry.state.facts
      let client = facts.clientName.isEmpty ? "" : ", \(facts.clientName)"
      return "  \(entry.folder): \(facts.title), \(facts.number.text), \(facts.date.dotted)\(client)"
    }.joined(separator: "\n")
  }

  private var revisions: String {
    entries.flatMap { entry in
      entry.state.revisions.map { "  \(entry.state.facts.number.text), \(entry.name(of: $0)): \($0.digest)" }
    }.joined(separator: "\n")
  }

  private var russian: String {
    """
    Дело документа из реестра. Выгружено \(moment.day.dotted), \(moment.stamp) (UTC).

    \(list)

    Что здесь лежит
      revision N     файлы версии N, как они зарегистрированы: документ, данные, из которых он сделан (data.json),
                     заказ (order.json), шаблон, присланные файлы
                     (not approved) — версия НЕ СОГЛАСОВАНА: её документ никого ни к чему не обязывает, хотя отметки
                     «ПРОЕКТ» на нём нет — файлы выгружены такими, какими зарегистрированы
      approval sheet лист согласования, если документ отправляли на согласование
      history.txt    всё, что происходило с документом, по строке на событие; время — местное
      history.json   то же для программ, записи целиком
      journal        записи журнала: каждый файл — одна запись, байт в байт
      SHA256SUMS     контрольные суммы SHA-256 всех файлов

    Как проверить файлы
      sha256sum --check SHA256SUMS

    Как проверить журнал
      Сумма файла записи — это её отпечаток (digest) в history.json. Поле previous каждой записи — отпечаток записи,
      которая стоит в журнале перед ней; если и она есть в этом деле, он совпадает с суммой её файла. В записи revised
      перечислены файлы версии с их отпечатками (digest): они совпадают с суммами файлов в папке revision N.
      Последняя запись журнала при выгрузке: № \(head.position), отпечаток
      \(head.digest)
      Что журнал с тех пор не изменён, в организации показывает команда:
      engross verify --head \(head.digest)

    Отпечатки версий
    \(revisions)
      Отпечаток версии — сумма SHA-256 строк «engross revision 1», вида документа, номера и по строке на файл
      («роль отпечаток размер имя», по возрастанию байтов), разделённых переводом строки.
    """
  }

  private var english: String {
    """
    The file of a document, out of the registry. Handed out on \(moment.day), \(moment.stamp) (UTC).

    \(list)

    What lies here
      revision N     the files of revision N as they were registered: the document, the data it was made from
                     (data.json), the order (order.json), the template, files that came from outside
                     (not approved): nobody has agreed to that revision, and its document binds nobody, though it
                     bears no mark of a draft: the files are handed out as they were registered
      approval sheet who agreed to it and when, if it was submitted
      history.txt    everything that happened to the document, a line each; times are the office's own
      history.json   the same for programs, the records whole
      journal        records of the journal: each file is one record, to the byte
      SHA256SUMS     the SHA-256 digests of all files

    How to check the files
      sha256sum --check SHA256SUMS

    How to check the journal
      The digest of a record's file is its `digest` in history.json. The field `previous` of every record is the digest of
      the record before it in the journal; where that one is here too, it is the digest of its file. The record `revised`
      lists the files of a revision with their digests: they are those of the files in the folder revision N.
      The last record of the journal at that time: \(head.position), with the digest
      \(head.digest)
      That the journal was not changed since, this command shows where the registry is:
      engross verify --head \(head.digest)

    Digests of revisions
    \(revisions)
      The digest of a revision is SHA-256 over the lines `engross revision 1`, the kind, the number, and a line for each
      file (`role digest size name`, in the order of their bytes), with line feeds between them.
    """
  }
}
