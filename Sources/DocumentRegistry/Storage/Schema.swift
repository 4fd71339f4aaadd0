import GRDB

/// The tables of `registry.sqlite`, as named steps that are never edited once they have gone out.
///
/// `journal` is the registry. All other tables hold what is folded from it, for questions to be answered quickly:
/// they can be made anew from it at any time.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("journal and tables") { database in
      try database.execute(sql: journal)
      for table in Table.allCases where !Table.ofBatches.contains(table) { try database.execute(sql: table.definition) }
    }
    migrator.registerMigration("batches and letters") { database in
      for table in Table.ofBatches { try database.execute(sql: table.definition) }
    }
    return migrator
  }

  static let journalName = "journal"

  /// The entry stands in the text alone, so that no column can say otherwise.
  private static let journal = """
    CREATE TABLE journal (
      seq INTEGER PRIMARY KEY CHECK (seq > 0),
      text TEXT NOT NULL CHECK (json_valid(text)),
      digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
      entry INTEGER NOT NULL GENERATED ALWAYS AS (json_extract(text, '$.entry')) VIRTUAL
    ) STRICT;
    CREATE INDEX journal_of_entry ON journal (entry, seq);
    CREATE TRIGGER journal_keeps_records BEFORE UPDATE ON journal
      BEGIN SELECT raise(ABORT, 'the journal is only ever added to'); END;
    CREATE TRIGGER journal_loses_nothing BEFORE DELETE ON journal
      BEGIN SELECT raise(ABORT, 'the journal is only ever added to'); END;
    CREATE TRIGGER journal_has_no_gaps BEFORE INSERT ON journal
      WHEN new.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM journal)
      BEGIN SELECT raise(ABORT, 'the journal has no gaps'); END;
    """

  /// Everything that filters of a list ask for, in the order a list has: no filter then has to read whole entries.
  private static let filterIndex = """
    CREATE INDEX entries_filters
      ON entries (date, id, kind, state, author, manager, client, due, end, closed, parent);
    """

  /// The tables that are folded from the journal, parents before children.
  enum Table: String, CaseIterable {
    case head
    case series
    case entries
    case revisions
    case files
    case copies
    case waiting
    case payments
    case batches
    case members
    case letters
    case recipients

    /// Those that came with the second step.
    static let ofBatches: [Table] = [.batches, .members, .letters, .recipients]

    var definition: String {
      switch self {
      case .head:
        // How far the journal had come, so that a record cut off its end is missed.
        """
        CREATE TABLE head (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          seq INTEGER NOT NULL CHECK (seq >= 0),
          digest TEXT NOT NULL CHECK (length(digest) = 64)
        ) STRICT;
        """
      case .series:
        """
        CREATE TABLE series (
          name TEXT PRIMARY KEY,
          first INTEGER NOT NULL CHECK (first > 0),
          last INTEGER NOT NULL CHECK (last >= first)
        ) STRICT, WITHOUT ROWID;
        """
      case .entries:
        """
        CREATE TABLE entries (
          id INTEGER PRIMARY KEY CHECK (id > 0),
          kind TEXT NOT NULL CHECK (kind <> ''),
          number TEXT NOT NULL CHECK (number <> ''),
          number_key TEXT NOT NULL,
          series TEXT,
          ordinal INTEGER CHECK (ordinal > 0),
          date TEXT NOT NULL CHECK (length(date) = 10),
          client TEXT,
          client_name TEXT NOT NULL,
          parent INTEGER REFERENCES entries (id),
          parent_number TEXT,
          title TEXT NOT NULL,
          amount TEXT,
          minor_amount INTEGER,
          currency TEXT,
          start TEXT CHECK (length(start) = 10),
          end TEXT CHECK (length(end) = 10),
          deadline TEXT CHECK (length(deadline) = 10),
          manager TEXT,
          author TEXT,
          state TEXT NOT NULL,
          stage INTEGER CHECK (stage > 0),
          stages INTEGER CHECK (stages >= stage),
          revision INTEGER NOT NULL CHECK (revision >= 0),
          digest TEXT CHECK (length(digest) = 64),
          due TEXT CHECK (length(due) = 10),
          created TEXT NOT NULL CHECK (length(created) = 10),
          approved TEXT CHECK (length(approved) = 10),
          signed TEXT CHECK (length(signed) = 10),
          closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
          touched INTEGER NOT NULL CHECK (touched > 0),
          UNIQUE (kind, number),
          UNIQUE (series, ordinal),
          CHECK ((series IS NULL) = (ordinal IS NULL))
        ) STRICT;
        CREATE INDEX entries_by_number ON entries (number_key);
        CREATE INDEX entries_by_date ON entries (date, id);
        CREATE INDEX entries_by_kind ON entries (kind, date, id);
        CREATE INDEX entries_by_client ON entries (client, date, id);
        CREATE INDEX entries_by_client_name ON entries (client_name, id);
        CREATE INDEX entries_by_state ON entries (state, date, id);
        CREATE INDEX entries_by_amount ON entries (minor_amount, id);
        CREATE INDEX entries_by_parent ON entries (parent) WHERE parent IS NOT NULL;
        CREATE INDEX entries_by_end ON entries (end, id);
        CREATE INDEX entries_by_due ON entries (due, id);
        \(filterIndex)
        CREATE INDEX entries_by_deadline ON entries (deadline) WHERE deadline IS NOT NULL;
        """
      case .revisions:
        """
        CREATE TABLE revisions (
          entry INTEGER NOT NULL REFERENCES entries (id),
          ordinal INTEGER NOT NULL CHECK (ordinal > 0),
          digest TEXT NOT NULL CHECK (length(digest) = 64),
          author TEXT,
          reason TEXT NOT NULL,
          made TEXT NOT NULL,
          PRIMARY KEY (entry, ordinal)
        ) STRICT, WITHOUT ROWID;
        """
      case .files:
        """
        CREATE TABLE files (
          entry INTEGER NOT NULL,
          revision INTEGER NOT NULL,
          position INTEGER NOT NULL,
          role TEXT NOT NULL,
          name TEXT NOT NULL,
          digest TEXT NOT NULL CHECK (length(digest) = 64),
          size INTEGER NOT NULL CHECK (size >= 0),
          PRIMARY KEY (entry, revision, position),
          FOREIGN KEY (entry, revision) REFERENCES revisions (entry, ordinal)
        ) STRICT, WITHOUT ROWID;
        """
      case .copies:
        """
        CREATE TABLE copies (
          path TEXT PRIMARY KEY,
          entry INTEGER NOT NULL REFERENCES entries (id),
          digest TEXT NOT NULL CHECK (length(digest) = 64)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX copies_of_entry ON copies (entry);
        """
      case .waiting:
        // A task is for whoever has a role, or for one person. A visa names who made the document and cannot give it.
        """
        CREATE TABLE waiting (
          entry INTEGER NOT NULL REFERENCES entries (id),
          position INTEGER NOT NULL,
          task TEXT NOT NULL,
          role TEXT,
          person TEXT,
          due TEXT CHECK (length(due) = 10),
          made_by TEXT,
          PRIMARY KEY (entry, position),
          CHECK ((role IS NULL) <> (person IS NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX waiting_for_role ON waiting (role, due, entry, position, made_by) WHERE role IS NOT NULL;
        CREATE INDEX waiting_for_person ON waiting (person, due, entry, position) WHERE person IS NOT NULL;
        CREATE INDEX waiting_by_due ON waiting (due, entry, position);
        """
      case .payments:
        """
        CREATE TABLE payments (
          seq INTEGER PRIMARY KEY,
          entry INTEGER NOT NULL REFERENCES entries (id),
          date TEXT NOT NULL CHECK (length(date) = 10),
          amount TEXT NOT NULL,
          minor_amount INTEGER NOT NULL,
          currency TEXT NOT NULL,
          document TEXT NOT NULL
        ) STRICT;
        CREATE INDEX payments_of_entry ON payments (entry);
        CREATE INDEX payments_by_date ON payments (date);
        """
      case .batches:
        // The numbers that are held for a batch, also while it has not made all of its documents.
        """
        CREATE TABLE batches (
          entry INTEGER PRIMARY KEY REFERENCES entries (id),
          documents TEXT NOT NULL,
          order_digest TEXT NOT NULL CHECK (length(order_digest) = 64),
          count INTEGER NOT NULL CHECK (count > 0),
          series TEXT NOT NULL,
          first INTEGER NOT NULL CHECK (first > 0),
          last INTEGER NOT NULL CHECK (last >= first)
        ) STRICT;
        CREATE INDEX batches_by_order ON batches (order_digest, entry);
        CREATE INDEX batches_by_series ON batches (series, first);
        """
      case .members:
        """
        CREATE TABLE members (
          entry INTEGER PRIMARY KEY REFERENCES entries (id),
          batch INTEGER NOT NULL REFERENCES batches (entry),
          place INTEGER NOT NULL CHECK (place > 0),
          UNIQUE (batch, place)
        ) STRICT;
        """
      case .letters:
        // One letter for a recipient of a mailing, whatever happens.
        """
        CREATE TABLE letters (
          id INTEGER PRIMARY KEY CHECK (id > 0),
          mailing INTEGER NOT NULL REFERENCES entries (id),
          place INTEGER NOT NULL CHECK (place > 0),
          address TEXT NOT NULL,
          key TEXT NOT NULL,
          domain TEXT NOT NULL,
          name TEXT NOT NULL,
          client TEXT,
          entry INTEGER REFERENCES entries (id),
          state TEXT NOT NULL,
          attempts INTEGER NOT NULL CHECK (attempts >= 0),
          not_before TEXT CHECK (length(not_before) = 20),
          handed_over TEXT CHECK (length(handed_over) = 20),
          code INTEGER,
          about TEXT,
          answer TEXT,
          UNIQUE (mailing, key),
          UNIQUE (mailing, place)
        ) STRICT;
        CREATE INDEX letters_by_state ON letters (mailing, state, place);
        CREATE INDEX letters_put_off ON letters (mailing, not_before) WHERE not_before IS NOT NULL;
        CREATE INDEX letters_handed_over ON letters (handed_over) WHERE handed_over IS NOT NULL;
        CREATE INDEX letters_of_entry ON letters (entry) WHERE entry IS NOT NULL;
        """
      case .recipients:
        """
        CREATE TABLE recipients (
          id INTEGER PRIMARY KEY CHECK (id > 0),
          key TEXT NOT NULL UNIQUE,
          address TEXT NOT NULL,
          consented TEXT CHECK (length(consented) = 10),
          suppressed TEXT,
          missed INTEGER NOT NULL CHECK (missed >= 0)
        ) STRICT;
        CREATE INDEX recipients_suppressed ON recipients (key) WHERE suppressed IS NOT NULL;
        CREATE INDEX recipients_consenting ON recipients (key) WHERE consented IS NOT NULL;
        """
      }
    }
  }
}
