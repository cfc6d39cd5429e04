package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;

/**
 * Members of terms by which every period is counted and that have no first day. An amendment that
 * holds from a later day cannot change them: it would change what was earned before it.
 */
final class UndatedMembers {

  /** With the parts by which nothing is counted. */
  private static final Map<String, Set<String>> COUNTED_BY =
      Map.of(
          "from",
          Set.of(),
          "period",
          Set.of(),
          "orderedOn",
          Set.of(),
          "names",
          Set.of(),
          ResponseTerms.PART,
          Set.of("clause"),
          Reconciliation.PART,
          Set.of("days", "decides", "clause"),
          "payment",
          Set.of("holdDays"));

  private UndatedMembers() {}

  /** Those that say something else, in the order of terms. */
  static List<String> changed(Terms before, Terms after) {
    return Terms.form(after.shapes()).parts().stream()
        .map(part -> part.name())
        .filter(COUNTED_BY::containsKey)
        .filter(name -> !Objects.equals(said(before, name), said(after, name)))
        .toList();
  }

  /** The fault of an amendment that changes a member from a day on; none where it is not one. */
  static Optional<InputFault> late(Terms before, Terms after, String name) {
    LocalDate begin = after.periods().get(0).from();
    List<Amendment> added =
        after.amendments().stream().filter(one -> !before.amendments().contains(one)).toList();
    Predicate<Amendment> names = one -> one.changes().contains(name);
    List<Amendment> naming =
        added.stream().anyMatch(names) ? added.stream().filter(names).toList() : added;
    if (naming.stream().anyMatch(one -> !one.from().isAfter(begin))) {
      return Optional.empty();
    }
    return naming.stream()
        .findFirst()
        .map(
            one ->
                Message.of("terms.undated-member")
                    .with("name", name)
                    .with("amendment", one.id())
                    .with("from", one.from())
                    .with("begin", begin))
        .map(text -> new InputFault("/" + name, text.key(), text));
  }

  private static Object said(Terms terms, String name) {
    Object member = terms.toPlain().get(name);
    Map<Object, Object> parts = new LinkedHashMap<>();
    if (member == null) {
      return parts;
    } else if (!(member instanceof Map<?, ?> map)) {
      return member;
    } else {
      parts.putAll(map);
      parts.keySet().removeAll(COUNTED_BY.getOrDefault(name, Set.of()));
      return parts;
    }
  }
}
