package org.govsm.portal.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A file of rows with separators, written as the platforms write theirs. */
final class Sheet {

  private final char separator;
  private final boolean marked;
  private final StringBuilder text = new StringBuilder();

  private Sheet(char separator, boolean marked) {
    this.separator = separator;
    this.marked = marked;
  }

  /** With commas. */
  static Sheet plain() {
    return new Sheet(',', false);
  }

  /** With a byte order mark, as Meta Business Suite writes it. */
  static Sheet marked(char separator) {
    return new Sheet(separator, true);
  }

  Sheet row(Object... cells) {
    List<String> written = new ArrayList<>();
    for (Object cell : cells) {
      written.add(quoted(String.valueOf(cell)));
    }
    text.append(String.join(String.valueOf(separator), written)).append('\n');
    return this;
  }

  private String quoted(String cell) {
    boolean needed = cell.indexOf(separator) >= 0 || cell.indexOf('"') >= 0;
    return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  byte[] bytes() {
    return ((marked ? "\ufeff" : "") + text).getBytes(StandardCharsets.UTF_8);
  }

  /** Digits in threes, such as 12,400 or 12.400. */
  static String grouped(long number, char group) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', group);
  }

  /** A number in parts by weight; the parts add up to it. */
  static long[] split(long total, int... weights) {
    long all = 0;
    for (int weight : weights) {
      all += weight;
    }
    long[] parts = new long[weights.length];
    long left = total;
    for (int i = weights.length - 1; i > 0; i--) {
      parts[i] = total * weights[i] / all;
      left -= parts[i];
    }
    parts[0] = left;
    return parts;
  }
}
