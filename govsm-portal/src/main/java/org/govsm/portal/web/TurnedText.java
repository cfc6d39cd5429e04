package org.govsm.portal.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** Turned text: refuses what somebody sends with marks that turn or direct its letters. */
public final class TurnedText {

  private static final Pattern ENCODED =
      Pattern.compile("%e2%80%(?:a[a-e]|8[ef])|%e2%81%a[6-9]|%d8%9c", Pattern.CASE_INSENSITIVE);

  private TurnedText() {}

  /**
   * Refuses a tree in which any text or name has one.
   *
   * @throws ProblemException with status 400
   */
  public static void refuse(@Nullable Object tree) {
    refuse(tree, "");
  }

  private static void refuse(@Nullable Object tree, String place) {
    if (tree instanceof Map<?, ?> members) {
      members.forEach(
          (name, member) -> {
            refuse(name, place);
            refuse(member, place + Tree.pointer(String.valueOf(name)));
          });
    } else if (tree instanceof Iterable<?> items) {
      int index = 0;
      for (Object item : items) {
        refuse(item, place + "/" + index++);
      }
    } else if (tree instanceof String text && HiddenCharacters.directs(text)) {
      throw refusal(text, place);
    }
  }

  /** Refuses a form, as it is sent, in which any field has one. */
  static void refuseForm(String form) {
    Matcher encoded = ENCODED.matcher(form);
    if (encoded.find()) {
      throw refusal(URLDecoder.decode(encoded.group(), StandardCharsets.UTF_8), "");
    } else if (HiddenCharacters.directs(form)) {
      throw refusal(form, "");
    }
  }

  private static ProblemException refusal(String text, String place) {
    int turn = text.chars().filter(HiddenCharacters::isDirection).findFirst().orElseThrow();
    Message said = Message.of("json.control").with("code", HiddenCharacters.codePoint(turn));
    List<InputFault> faults =
        place.isEmpty() ? List.of() : List.of(new InputFault(place, "json.control", said));
    return new ProblemException(new ProblemDetail(400, Optional.of(said), faults));
  }
}
