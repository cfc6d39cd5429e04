package org.govsm.procurement.note;

import java.util.List;
import org.govsm.core.text.Message;

/** Parts of a sentence with semicolons between them: their own words may hold commas. */
final class Joined {

  private Joined() {}

  static Object of(List<?> parts) {
    Object joined = parts.get(parts.size() - 1);
    for (int i = parts.size() - 2; i >= 0; i--) {
      joined = Message.of("note.and").with("first", parts.get(i)).with("rest", joined);
    }
    return joined;
  }
}
