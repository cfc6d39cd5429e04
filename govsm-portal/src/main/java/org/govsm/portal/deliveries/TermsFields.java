package org.govsm.portal.deliveries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.ServiceNames;
import org.govsm.portal.web.Page;
import org.govsm.procurement.acceptance.AcceptanceTerms;

/** Fields of terms of acceptance in words, and those that a correction changed. */
public final class TermsFields {

  private TermsFields() {}

  /**
   * A field that was changed.
   *
   * @param from what stood; nothing where it was not there
   * @param to what stands; nothing where it was taken out
   */
  public record Change(String field, Optional<String> from, Optional<String> to) {

    /** The change in words. */
    public Message said() {
      return Message.of("deliveries.changed")
          .with("field", field)
          .with("from", from.<Object>map(one -> one).orElse(Message.of("deliveries.was-not")))
          .with("to", to.<Object>map(one -> one).orElse(Message.of("deliveries.is-not")));
    }
  }

  /** Each field by its label, in the order of the terms. */
  public static Map<String, String> of(AcceptanceTerms terms, Page page) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        page.say("deliveries.field.channel"), page.say("deliveries.channel." + terms.channel()));
    all.put(
        page.say("deliveries.field.supplierClass"),
        page.say(
            terms
                .supplierClass()
                .map(code -> "deliveries.supplierClass." + code)
                .orElse("deliveries.not-known")));
    for (String one : terms.deliverables()) {
      all.put(ServiceNames.of(one, page), deliverable(terms, one, page));
    }
    return all;
  }

  private static String deliverable(AcceptanceTerms terms, String one, Page page) {
    List<String> said = new ArrayList<>();
    said.add(
        terms
            .quantity(one)
            .map(count -> page.say("deliveries.ordered", "count", count))
            .orElseGet(
                () ->
                    page.say(
                        terms.isRecurring(one)
                            ? "deliveries.not-whole"
                            : "deliveries.not-ordered")));
    terms.due(one).forEach(text -> said.add(page.words().say(text)));
    if (terms.isInspected(one)) {
      said.add(page.say("deliveries.is-inspected"));
    }
    said.add(page.words().say(terms.clause(one).said()));
    return said.stream().collect(Collectors.joining("; "));
  }

  /** The fields that are not the same in both, in the order of the former and then the latter. */
  public static List<Change> changed(AcceptanceTerms from, AcceptanceTerms to, Page page) {
    Map<String, String> before = of(from, page);
    Map<String, String> after = of(to, page);
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .map(
            name ->
                new Change(
                    name,
                    Optional.ofNullable(before.get(name)),
                    Optional.ofNullable(after.get(name))))
        .filter(one -> !one.from().equals(one.to()))
        .toList();
  }
}
