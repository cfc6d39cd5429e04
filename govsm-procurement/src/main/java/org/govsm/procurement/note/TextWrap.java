package org.govsm.procurement.note;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.HiddenCharacters;

/** Lines of a fixed width. */
final class TextWrap {

  private static final int WIDTH = 100;

  private final List<String> lines = new ArrayList<>();

  void line(String text) {
    lines.add(text);
  }

  void heading(String text) {
    lines.add("");
    lines.add(text);
  }

  /** A paragraph after a mark, broken between words, its further lines under the first. */
  void put(String mark, String text) {
    String indent = " ".repeat(mark.length());
    StringBuilder line = new StringBuilder(mark);
    boolean first = true;
    for (String word : HiddenCharacters.onOneLine(text).split(" ", -1)) {
      if (!first && line.length() + word.length() + 1 > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        first = true;
      }
      line.append(first ? "" : " ").append(word);
      first = false;
    }
    lines.add(line.toString());
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }
}
