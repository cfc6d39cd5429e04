package org.govsm.procurement.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;

/**
 * The rows of a text with separators, one after the other. The separator is the one of comma,
 * semicolon, tab and bar that is in the first line most often, or what {@code sep=} names there.
 */
final class CsvRows {

  private static final int FIRST_LINE_CHARS = 64 * 1024;
  private static final String SEPARATORS = ",;\t|";
  private static final String NAMED = "sep=";

  private CsvRows() {}

  static void read(InputStream file, RowSink sink) throws IOException {
    long line = 0;
    try {
      BufferedReader text = TextOfFile.of(file);
      String first = firstLine(text);
      char separator = mostFrequent(first);
      if (first.startsWith(NAMED) && first.length() == NAMED.length() + 1) {
        separator = first.charAt(NAMED.length());
        text.readLine();
        line = 1;
      }
      CsvRecords records = new CsvRecords(text, separator, line);
      while (records.next()) {
        line = records.line();
        if (!sink.row(line, records.cells())) {
          return;
        }
      }
    } catch (CharacterCodingException e) {
      throw BrokenTableException.at("table.utf-8", line + 1);
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
