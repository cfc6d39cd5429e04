package org.govsm.portal.bills;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Lacking facts of a bill: those that are missing now, and those that would be missing once they
 * are given, so that all are asked at once.
 */
final class LackingFacts {

  /** A sum above every limit, so that what depends on the limit is asked, too. */
  private static final String MUCH = "1000000000.00";

  private static final Map<String, Object> SUPPOSED =
      Map.of("yearAmount", MUCH, "untaxedBefore", "0.00", "taxWithEarlier", false, "bankRate", "5");

  private LackingFacts() {}

  static List<String> of(RuleBook book, Examined now) {
    Set<String> all = new LinkedHashSet<>(now.missing());
    Optional<Map<String, @Nullable Object>> next = supposed(now);
    while (next.isPresent()) {
      Examined then = Examined.asked(book, next.get());
      boolean more = all.addAll(then.missing());
      next = more ? supposed(then) : Optional.empty();
    }
    return List.copyOf(all);
  }

  /** The same request with a value for each fact that it lacks; nothing where none can be given. */
  private static Optional<Map<String, @Nullable Object>> supposed(Examined now) {
    Map<String, @Nullable Object> request = new LinkedHashMap<>(now.request());
    Map<String, @Nullable Object> payee = new LinkedHashMap<>(TreeForm.part(request, "payee"));
    boolean given = false;
    for (String fact : now.missing()) {
      if (fact.equals("payment")) {
        given |= request.putIfAbsent(fact, request.get("asOf")) == null;
      } else if (SUPPOSED.containsKey(fact)) {
        @Nullable Object before = payee.put(fact, SUPPOSED.get(fact));
        given |= !Objects.equals(before, SUPPOSED.get(fact));
      }
    }
    request.put("payee", payee);
    return given ? Optional.of(request) : Optional.empty();
  }
}
