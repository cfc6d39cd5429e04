package org.govsm.portal.api;

import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.http.ProblemException;
import org.govsm.portal.law.Law;
import org.jspecify.annotations.Nullable;

/** Which book a body names. */
final class Books {

  private Books() {}

  /** The Union's where none is named. */
  static String named(Map<String, @Nullable Object> body) {
    Object book = body.getOrDefault("book", Law.UNION);
    if (book instanceof String id) {
      return id;
    }
    InputFault fault = new InputFault("/book", "input.string", Message.of("input.string"));
    throw ProblemException.of(fault);
  }
}
