package org.govsm.core.rules.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.Position;
import org.govsm.core.source.SourceProblem;

/** Comma separated values as RFC 4180 has them, in UTF-8; each record knows its line. */
final class CsvReader {

  /** A record. */
  record Line(int number, List<String> cells) {}

  private final String file;
  private final String text;
  private int at;
  private int line = 1;

  private CsvReader(String file, String text) {
    this.file = file;
    this.text = text;
  }

  static List<Line> read(String file, byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw broken(new Position(file, 0, 0), "the file is not UTF-8", "save it as UTF-8");
    }
    return new CsvReader(file, text.startsWith("\ufeff") ? text.substring(1) : text).lines();
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    while (at < text.length()) {
      int start = line;
      List<String> cells = record();
      if (cells.size() > 1 || !cells.get(0).isBlank()) {
        lines.add(new Line(start, cells));
      }
    }
    return lines;
  }

  private List<String> record() {
    List<String> cells = new ArrayList<>();
    while (true) {
      cells.add(at < text.length() && text.charAt(at) == '"' ? quotedCell() : plainCell());
      if (at == text.length() || text.charAt(at++) != ',') {
        if (at < text.length() && text.charAt(at - 1) == '\r' && text.charAt(at) == '\n') {
          at++;
        }
        line++;
        return cells;
      }
    }
  }

  private String plainCell() {
    int start = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quotedCell() {
    StringBuilder cell = new StringBuilder();
    int start = line;
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        if (at == text.length() || text.charAt(at) != '"') {
          return endOfQuoted(cell);
        }
      } else if (c == '\n') {
        line++;
      }
      cell.append(c);
    }
    throw broken(new Position(file, start, 0), "a quote is not closed", "close it");
  }

  private String endOfQuoted(StringBuilder cell) {
    if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      throw broken(
          new Position(file, line, 0), "something follows a closing quote", "double the quote");
    }
    return cell.toString();
  }

  private static BrokenFileException broken(Position where, String what, String remedy) {
    return new BrokenFileException(List.of(new SourceProblem(where, "csv.broken", what, remedy)));
  }
}
