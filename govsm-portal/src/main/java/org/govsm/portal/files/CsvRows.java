package org.govsm.portal.files;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;

/**
 * The rows of a text with separators, one after the other. The separator is the one of comma,
 * semicolon, tab and bar that is in the first line most often, or what {@code sep=} names there.
 */
final class CsvRows {

  /** The longest post that a platform takes, with room to spare. */
  private static final int FIELD_CHARS = 128 * 1024;

  private static final int COLUMNS = 1_000;
  private static final int FIRST_LINE_CHARS = 64 * 1024;
  private static final String SEPARATORS = ",;\t|";
  private static final String NAMED = "sep=";

  private final RowSink sink;
  private long line;

  private CsvRows(RowSink sink) {
    this.sink = sink;
  }

  static void read(InputStream file, RowSink sink) throws IOException {
    CsvRows rows = new CsvRows(sink);
    try {
      rows.all(TextOfFile.of(file));
    } catch (CsvParseException e) {
      throw BrokenTableException.at("table.csv", rows.line + 1);
    } catch (UncheckedIOException e) {
      throw rows.known(requireNonNull(e.getCause()));
    } catch (CharacterCodingException e) {
      throw rows.known(e);
    }
  }

  private RuntimeException known(IOException e) {
    return e instanceof CharacterCodingException
        ? BrokenTableException.at("table.utf-8", line + 1)
        : new UncheckedIOException(e);
  }

  private void all(BufferedReader text) throws IOException {
    String first = firstLine(text);
    char separator = mostFrequent(first);
    if (first.startsWith(NAMED) && first.length() == NAMED.length() + 1) {
      separator = first.charAt(NAMED.length());
      text.readLine();
      line = 1;
    }
    long before = line;
    CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(
                CsvRecordHandler.of(
                    limits ->
                        limits
                            .maxFields(COLUMNS)
                            .maxFieldSize(FIELD_CHARS)
                            .maxRecordSize(2 * FIELD_CHARS)),
                text);
    for (CsvRecord one : records) {
      line = before + one.getStartingLineNumber();
      if (!sink.row(line, one.getFields())) {
        return;
      }
    }
  }

  /** Looks at the first line and leaves it there. */
  private static String firstLine(BufferedReader text) throws IOException {
    text.mark(FIRST_LINE_CHARS);
    StringBuilder line = new StringBuilder();
    for (int c = text.read(); c >= 0 && c != '\n' && c != '\r'; c = text.read()) {
      line.append((char) c);
      if (line.length() == FIRST_LINE_CHARS - 1) {
        break;
      }
    }
    text.reset();
    return line.toString();
  }

  /** Not within quotes; the comma where none is there. */
  private static char mostFrequent(String line) {
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      int index = SEPARATORS.indexOf(c);
      if (!quoted && index >= 0) {
        counts[index]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }
}
