package org.govsm.core.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reader of comma separated values as RFC 4180 has them, in UTF-8; each record knows its line. */
public final class CsvReader {

  /**
   * Record of a file.
   *
   * @param number the line on which it begins, from 1
   * @param cells its cells in order
   */
  public record Line(int number, List<String> cells) {

    /**
     * Keeps its own copy.
     *
     * @param number see the record
     * @param cells see the record
     */
    public Line {
      cells = List.copyOf(cells);
    }
  }

  private final String file;
  private final String text;
  private int at;
  private int line = 1;

  private CsvReader(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * Reads a file whole; blank lines are left out.
   *
   * @param file the name to use in problems
   * @param bytes UTF-8, with or without a byte order mark
   * @throws BrokenFileException if it is not UTF-8, or a quote is wrong
   */
  public static List<Line> read(String file, byte[] bytes) {
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
