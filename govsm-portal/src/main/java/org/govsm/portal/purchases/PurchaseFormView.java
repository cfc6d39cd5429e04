package org.govsm.portal.purchases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.FormField;

/**
 * The form of a purchase.
 *
 * @param purchase the purchase; empty for a new one
 * @param more what only the note asks for
 */
public record PurchaseFormView(
    String department,
    Optional<String> purchase,
    int version,
    RuleBook book,
    List<RuleBook> books,
    Map<String, String> typed,
    List<FormField> fields,
    List<FormField> more,
    List<String> ways,
    Map<String, InputFault> errors) {

  static PurchaseFormView of(
      String department, Optional<String> purchase, PurchaseForm form, Messages words) {
    return new PurchaseFormView(
        department,
        purchase,
        form.version(),
        form.book(),
        form.books(),
        form.said().typed(),
        form.fields(true, words),
        form.fields(false, words),
        form.ways(),
        form.errors());
  }

  /** What was typed in one of its own fields. */
  public String typed(String name) {
    return typed.getOrDefault(name, "");
  }

  /** Whether something is typed, or wrong, in a field that only the note asks for. */
  public boolean isMoreOpen() {
    return more.stream()
        .anyMatch(
            field ->
                field.error().isPresent()
                    || !field.typed().isEmpty() && !field.typed().equals("unknown"));
  }
}
