package org.govsm.portal.web;

import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** Turned text: refuses what somebody sends with marks that turn the order of its letters. */
public final class TurnedText {

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
    } else if (tree instanceof String text && HiddenCharacters.turns(text)) {
      throw refusal();
    }
  }

  /** Refuses a form, as it is sent, in which any field has one. */
  static void refuseForm(String form) {
    if (ENCODED.matcher(form).find() || HiddenCharacters.turns(form)) {
      throw refusal();
    }
  }

  private static ProblemException refusal() {
    return new ProblemException(ProblemDetail.of(400, Message.of("json.control")));
  }
}
