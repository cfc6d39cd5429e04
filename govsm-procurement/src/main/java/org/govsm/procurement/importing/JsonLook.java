package org.govsm.procurement.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.measurement.Recognition;

/**
 * Look at a file of JSON to say what it is. One whose first items fit no layout is read to its end:
 * where it is broken, that is what is wrong with it.
 */
final class JsonLook implements RowSink {

  private final Layouts layouts;
  private final Optional<Layout> chosen;
  private final Head head = new Head();
  private boolean whole;
  private long half;

  JsonLook(Layouts layouts, Optional<Layout> chosen) {
    this.layouts = layouts;
    this.chosen = chosen;
  }

  /**
   * What the file is.
   *
   * @throws BrokenTableException if it fits no layout and is no JSON, or no text
   */
  Recognition at(InputStream file, JsonPull.Factory parser) throws IOException {
    JsonRows.read(file, parser, List.of(), this);
    Recognition found = recognise();
    if (half > 0 && !FileTables.isFit(found, chosen)) {
      throw BrokenTableException.at("table.json-half", half);
    }
    return found;
  }

  private Recognition recognise() {
    return layouts.recognise(head.rows()).withoutSeparators();
  }

  @Override
  public boolean row(long line, List<String> cells) {
    half = half == 0 && cells.stream().anyMatch(JsonLook::hasHalf) ? line : half;
    if (!whole && !head.row(line, cells)) {
      whole = true;
      return !FileTables.isFit(recognise(), chosen);
    }
    return true;
  }

  /** Whether a text has one half of a character that is written as two. */
  private static boolean hasHalf(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.isBmpCodePoint(c) && Character.isSurrogate((char) c));
  }
}
