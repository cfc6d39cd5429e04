package org.govsm.portal.web;

import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Marks that turn the order of what follows, so that a title is read otherwise than it is written.
 * No language that the portal speaks needs them; those that join letters are let alone.
 */
public final class TurnedText {

  private static final Pattern MARK = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");
  private static final Pattern ENCODED =
      Pattern.compile("%e2%80%a[a-e]|%e2%81%a[6-9]", Pattern.CASE_INSENSITIVE);

  private TurnedText() {}

  /**
   * Refuses a tree in which any text or name has one.
   *
   * @throws ProblemException with status 400
   */
  public static void refuse(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> members) {
      members.forEach(
          (name, member) -> {
            refuse(name);
            refuse(member);
          });
    } else if (tree instanceof Iterable<?> items) {
      items.forEach(TurnedText::refuse);
    } else if (tree instanceof String text && MARK.matcher(text).find()) {
      throw refusal();
    }
  }

  /** Refuses a form, as it is sent, in which any field has one. */
  static void refuseForm(String form) {
    if (ENCODED.matcher(form).find() || MARK.matcher(form).find()) {
      throw refusal();
    }
  }

  private static ProblemException refusal() {
    return new ProblemException(ProblemDetail.of(400, Message.of("json.control")));
  }
}
