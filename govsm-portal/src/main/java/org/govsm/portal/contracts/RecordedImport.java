package org.govsm.portal.contracts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.ImportWriter.Counts;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.importing.TakenFile;
import org.jspecify.annotations.Nullable;

/**
 * Recorded import: the report on a file as it is stored.
 *
 * @param number which import of the contract it was, from 1
 * @param format the code of its layout
 * @param quarantined how many lines could not be read
 */
public record RecordedImport(
    String contract,
    int number,
    EvidenceFile file,
    String format,
    Map<String, @Nullable Object> context,
    long accepted,
    long duplicates,
    long quarantined,
    Instant importedAt,
    ImportNotes notes) {

  static RecordedImport of(ResultSet row) throws SQLException {
    return new RecordedImport(
        row.getString("contract"),
        row.getInt("import_no"),
        new EvidenceFile(row.getString("digest"), row.getLong("byte_count")),
        row.getString("format"),
        StoredTree.read(row.getBytes("context")),
        row.getLong("accepted"),
        row.getLong("duplicates"),
        row.getLong("quarantined"),
        Sql.instant(row, "imported_at"),
        ImportNotes.read(row.getBytes("notes")));
  }

  /** What the file was called; empty where nobody said it. */
  public Optional<String> name() {
    return Optional.ofNullable(context.get(FileContext.NAME)).map(Object::toString);
  }

  /** What kind of file it is, in words: its layout, or that its figures were counted of cases. */
  public String kind(Messages words) {
    return context.containsKey(FileContext.CASES)
        ? words.say("upload.of-cases")
        : words.find("term.layout." + format).orElse(format);
  }

  /** Whether the file has headings and no rows. */
  boolean isEmpty() {
    return accepted + duplicates + quarantined == 0;
  }

  /** What the law of unread rows knows of it. */
  TakenFile taken() {
    return new TakenFile(
        number,
        file.digest(),
        format,
        context,
        notes.read(),
        accepted,
        duplicates,
        quarantined,
        importedAt);
  }

  /** Whether another reading of the file gave the same; its sentences may have changed. */
  boolean givesAs(RecordedImport other) {
    return with(ImportNotes.NONE).equals(other.with(ImportNotes.NONE));
  }

  private RecordedImport with(ImportNotes others) {
    return new RecordedImport(
        contract,
        number,
        file,
        format,
        context,
        accepted,
        duplicates,
        quarantined,
        importedAt,
        others);
  }

  static RecordedImport of(ImportRequest request, int number, Counts counts, Instant at) {
    return new RecordedImport(
        request.contract(),
        number,
        request.file(),
        request.format(),
        StoredTree.read(StoredTree.bytes(request.context())),
        counts.accepted(),
        counts.duplicates(),
        counts.quarantined(),
        at,
        counts.notes());
  }
}
