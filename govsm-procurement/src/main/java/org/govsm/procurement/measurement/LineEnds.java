package org.govsm.procurement.measurement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.govsm.core.text.Message;

/**
 * Signs that some programs show as the end of a line, and that end none in a file. Headings that
 * hold one hold the rows below them too.
 */
final class LineEnds {

  private static final String SIGNS = "\u000B\f\u001E\u0085\u2028\u2029";

  private LineEnds() {}

  /** Why no row can be told from the headings, where they hold such a sign. */
  static Optional<Message> refusal(List<String> headings) {
    return headings.stream()
        .flatMapToInt(String::chars)
        .filter(sign -> SIGNS.indexOf(sign) >= 0)
        .mapToObj(sign -> String.format(Locale.ROOT, "U+%04X", sign))
        .findFirst()
        .map(sign -> Message.of("import.line-ends").with("sign", sign));
  }
}
