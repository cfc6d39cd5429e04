package org.govsm.portal.ask;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Field;
import org.govsm.governance.moderation.ModerationPolicy;
import org.govsm.governance.policy.PolicyTexts;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Policy form: the facts that one policy can have, as they are typed. Words are asked for in both
 * languages.
 */
record PolicyForm(String policy, Form form) {

  static final String GROUNDS = "grounds";

  private static final String DAY = "asOf";
  private static final List<String> LANGUAGES = List.of("en", "hi");

  /** The fields, but for the grounds. */
  List<FormField> fields(Page page) {
    List<FormField> fields = new ArrayList<>();
    fields.add(form.field(DAY, "day", page.say("policy-text.field.asOf"), List.of()));
    for (String fact : PolicyTexts.facts(policy)) {
      String label = page.say("policy-text.field." + fact);
      switch (kind(fact)) {
        case FORM ->
            LANGUAGES.forEach(
                language ->
                    fields.add(
                        form.field(
                            fact + "." + language,
                            "text",
                            page.say("policy-text.in-" + language, "what", label),
                            List.of())));
        case COUNT -> fields.add(form.field(fact, "number", label, List.of()));
        case FLAG -> fields.add(form.field(fact, "boolean", label, List.of()));
        default -> {} // the grounds have boxes of their own
      }
    }
    return fields;
  }

  private static Field.Kind kind(String fact) {
    return PolicyTexts.form().part(fact).orElseThrow().kind();
  }

  /** Whether grounds are asked for. */
  boolean hasGrounds() {
    return PolicyTexts.facts(policy).contains(GROUNDS);
  }

  /** The grounds that were chosen. */
  List<String> grounds() {
    return ModerationPolicy.grounds().stream()
        .filter(form.typed(GROUNDS).lines().toList()::contains)
        .toList();
  }

  /**
   * What was typed, as the question takes it.
   *
   * @param day the day of the policy where none was typed
   */
  Map<String, Object> asked(LocalDate day) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("policy", policy);
    asked.put(DAY, form.text(DAY).orElse(day.toString()));
    for (String fact : PolicyTexts.facts(policy)) {
      Optional.ofNullable(said(fact)).ifPresent(said -> asked.put(fact, said));
    }
    return asked;
  }

  private @Nullable Object said(String fact) {
    return switch (kind(fact)) {
      case FORM -> both(fact);
      case COUNT -> form.text(fact).map(PolicyForm::number).orElse(null);
      case FLAG -> yes(fact);
      default -> grounds().isEmpty() ? null : grounds();
    };
  }

  private @Nullable Object yes(String fact) {
    String typed = form.typed(fact);
    return List.of("yes", "no").contains(typed) ? Boolean.valueOf(typed.equals("yes")) : null;
  }

  private @Nullable Object both(String fact) {
    Map<String, Object> words = new LinkedHashMap<>();
    LANGUAGES.forEach(
        language -> form.text(fact + "." + language).ifPresent(text -> words.put(language, text)));
    return words.isEmpty() ? null : words;
  }

  /** A number as it was typed; the domain says what is wrong with a text that is none. */
  private static Object number(String typed) {
    return typed.matches("\\d{1,6}") ? new BigDecimal(typed) : typed;
  }

  /** The field of what is wrong. */
  static String field(String pointer) {
    return pointer.substring(1).replace('/', '.');
  }
}
