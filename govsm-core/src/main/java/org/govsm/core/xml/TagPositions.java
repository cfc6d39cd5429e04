package org.govsm.core.xml;

import java.util.Arrays;
import javax.xml.stream.Location;
import org.govsm.core.source.Position;

/**
 * Where tags begin. The parser says where a tag ends, and what it says of the place before depends
 * on what stood there; since no tag holds a second {@code <}, the beginning is the next one
 * backwards.
 */
final class TagPositions {

  private final String file;
  private final char[] text;
  private final int[] lineStarts;

  TagPositions(String file, char[] text) {
    this.file = file;
    this.text = text;
    int[] starts = new int[16];
    int lines = 1;
    for (int at = 0; at < text.length; at++) {
      if (text[at] == '\n') {
        starts = lines == starts.length ? Arrays.copyOf(starts, 2 * lines) : starts;
        starts[lines++] = at + 1;
      }
    }
    lineStarts = Arrays.copyOf(starts, lines);
  }

  /** The beginning of the tag that ends at a location. */
  Position ofTagEndingAt(Location end) {
    int line = end.getLineNumber();
    if (line < 1 || line > lineStarts.length) {
      return Position.of(file);
    }
    // The column is that after the '>', where the next tag may begin already.
    int at = Math.min(lineStarts[line - 1] + end.getColumnNumber() - 2, text.length - 1);
    while (at >= 0 && text[at] != '<') {
      at--;
    }
    if (at < 0) {
      return new Position(file, line, Math.max(end.getColumnNumber(), 0));
    }
    int index = line - 1;
    while (lineStarts[index] > at) {
      index--;
    }
    return new Position(file, index + 1, at - lineStarts[index] + 1);
  }
}
