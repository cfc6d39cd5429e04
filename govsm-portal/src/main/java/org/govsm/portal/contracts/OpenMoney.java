package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.portal.contracts.HeldParts.Part;
import org.jspecify.annotations.Nullable;

/** Open money of the tree of a certificate: what its ledger holds, and what was paid in doubt. */
record OpenMoney(Map<?, ?> certificate, String id) {

  List<Part> in(Map<?, ?> ledger) {
    List<Part> parts = new ArrayList<>();
    for (Map<?, ?> line : lines(ledger.get("periods"))) {
      Money held = sum(line, "held");
      Money doubt = sum(line, "inDoubt");
      if (held.compareTo(Money.ZERO) > 0 || doubt.compareTo(Money.ZERO) > 0) {
        parts.add(part(line, held, doubt));
      }
    }
    return parts;
  }

  private Part part(Map<?, ?> line, Money held, Money doubt) {
    String period = String.valueOf(line.get("period"));
    List<Map<?, ?>> asked =
        lines(line.get("questions")).stream()
            .map(one -> one.get("question"))
            .filter(Map.class::isInstance)
            .<Map<?, ?>>map(Map.class::cast)
            .toList();
    return new Part(
        period,
        held,
        doubt,
        Money.ZERO,
        false,
        false,
        day(line, "heldSince").orElseGet(() -> day(certificate, "asOf").orElseThrow()),
        day(line, "heldUntil"),
        Optional.ofNullable(line.get("heldIn")).map(String::valueOf).orElse(id),
        asked.isEmpty() ? doubts(period) : asked);
  }

  /** The note on a doubt is followed by what it comes from, where that can be said. */
  private List<Map<?, ?>> doubts(String period) {
    List<Map<?, ?>> notes = lines(certificate.get("notes"));
    for (int i = 0; i + 1 < notes.size(); i++) {
      boolean own = period.equals(notes.get(i).get("period"));
      if (own && "certificate.in-doubt".equals(notes.get(i).get("code"))) {
        return notes.subList(i + 1, i + 2).stream()
            .filter(one -> !"certificate.in-doubt".equals(one.get("code")))
            .toList();
      }
    }
    return List.of();
  }

  private static List<Map<?, ?>> lines(@Nullable Object list) {
    List<Map<?, ?>> lines = new ArrayList<>();
    if (list instanceof List<?> all) {
      for (Object one : all) {
        if (one instanceof Map<?, ?> line) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  private static Optional<LocalDate> day(Map<?, ?> tree, String member) {
    return Optional.ofNullable(tree.get(member)).map(String::valueOf).map(LocalDate::parse);
  }

  private static Money sum(Map<?, ?> line, String member) {
    return line.containsKey(member) ? Money.ofRupees(String.valueOf(line.get(member))) : Money.ZERO;
  }
}
