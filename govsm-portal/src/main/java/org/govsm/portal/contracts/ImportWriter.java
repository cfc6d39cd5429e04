package org.govsm.portal.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import org.govsm.procurement.measurement.Reading;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Import writer: writes what one file says. */
final class ImportWriter implements ImportSink {

  private final Handle handle;
  private final ReadingInsert readings;
  private final ImportRequest request;
  private final int number;
  private final RowsDigest lines = new RowsDigest();
  private int listed;
  private long unlisted;
  private final GatheredNotes notes = new GatheredNotes();

  private ImportWriter(Handle handle, ReadingInsert readings, ImportRequest request, int number) {
    this.handle = handle;
    this.readings = readings;
    this.request = request;
    this.number = number;
  }

  /** Reads a file to its end into the tables, and counts. */
  static Counts write(
      Handle handle, ImportRequest request, int number, InputStream file, FileReader reader) {
    try (ReadingInsert readings =
        new ReadingInsert(
            handle.getConnection(),
            request.contract(),
            number,
            new WrittenRows(),
            ApartCounts.of(handle, request.contract(), number, request.context()))) {
      ImportWriter writer = new ImportWriter(handle, readings, request, number);
      reader.read(request, file, writer);
      readings.flush();
      return new Counts(
          readings.accepted(),
          readings.duplicates(),
          writer.listed + writer.unlisted,
          writer.notes.all(),
          new RowsDigest.OfImport(readings.digest(), writer.lines.value()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  @Override
  public void accept(Reading reading) {
    try {
      readings.add(reading);
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  @Override
  public void quarantine(QuarantinedLine line) {
    listed++;
    lines.add(line, listed);
    new QuarantinedLines(handle).add(request.contract(), number, listed, line);
  }

  @Override
  public void quarantineUnlisted(long faults) {
    unlisted += faults;
  }

  @Override
  public void note(Map<String, ?> note) {
    notes.note(note);
  }

  @Override
  public void recognised(Map<String, ?> given) {
    notes.recognised(given);
  }

  @Override
  public void read(Map<String, ?> given) {
    notes.read(given);
  }

  /**
   * Counts of readings that were new, of those known already, and of lines that cannot be read; and
   * all as digests.
   */
  record Counts(
      long accepted,
      long duplicates,
      long quarantined,
      ImportNotes notes,
      RowsDigest.OfImport rows) {}
}
