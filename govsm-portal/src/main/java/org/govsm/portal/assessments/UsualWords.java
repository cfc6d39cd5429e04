package org.govsm.portal.assessments;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.govsm.core.text.Messages;
import org.govsm.governance.facts.FactField;

/**
 * Usual words of facts that are typed freely: kinds, roles and the like have words of their own.
 */
final class UsualWords {

  private static final Map<String, UnaryOperator<String>> KEYS =
      Map.of(
          "kind", FactField::named,
          "result", FactField::named,
          "role", role -> "term.role." + role,
          "type", type -> "fact-type." + type,
          "useTag", use -> "term.framework-use." + use);

  private UsualWords() {}

  /** What is typed in a field, by its word where it is a usual one, else as it is typed. */
  static String of(String field, String typed, Messages words) {
    String member = field.substring(field.lastIndexOf('.') + 1);
    String code = typed.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    return Optional.ofNullable(KEYS.get(member))
        .flatMap(key -> words.find(key.apply(code)))
        .orElse(typed);
  }
}
