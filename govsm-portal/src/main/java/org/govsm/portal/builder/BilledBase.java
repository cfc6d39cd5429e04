package org.govsm.portal.builder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Billed base: where somebody chose the whole bill, the base that has all amounts; it is made where
 * the terms have none.
 */
final class BilledBase {

  /** The id of the base of all amounts, unless it is taken. */
  static final String BILL = "bill";

  private BilledBase() {}

  /** The terms with the base in the place of the choice; nothing where there is no amount. */
  static Map<String, @Nullable Object> in(
      Map<String, @Nullable Object> terms, String list, int row) {
    Map<String, @Nullable Object> changed = Trees.rows(terms, list).get(row);
    Optional<Map<String, @Nullable Object>> then = Optional.of(changed).filter(BilledBase::asks);
    boolean inner = then.isEmpty() && asks(Trees.object(changed.get("consequence")));
    if (then.isEmpty() && !inner) {
      return terms;
    }
    List<String> amounts =
        Trees.rows(terms, BuilderPart.AMOUNTS).stream()
            .flatMap(one -> Trees.text(one, "id").stream())
            .distinct()
            .toList();
    if (amounts.isEmpty()) {
      return new LinkedHashMap<>();
    }
    Optional<String> known = known(terms, amounts);
    String id = known.orElseGet(() -> Ids.of(BILL, ids(terms)));
    Map<String, @Nullable Object> named =
        inner
            ? Trees.put(
                changed,
                "consequence",
                Trees.put(Trees.object(changed.get("consequence")), "base", id))
            : Trees.put(changed, "base", id);
    Map<String, @Nullable Object> now = Trees.with(terms, list, row, named);
    if (known.isPresent()) {
      return now;
    }
    Map<String, @Nullable Object> base = new LinkedHashMap<>();
    base.put("id", id);
    base.put("amounts", amounts);
    Trees.text(changed, "clause").ifPresent(clause -> base.put("clause", clause));
    return Trees.with(now, "bases", Trees.rows(now, "bases").size(), base);
  }

  private static boolean asks(Map<String, ?> tree) {
    return Choices.BILL.equals(tree.get("base"));
  }

  /** A base of all amounts, or the only amount. */
  private static Optional<String> known(Map<String, ?> terms, List<String> amounts) {
    if (amounts.size() == 1) {
      return Optional.of(amounts.get(0));
    }
    return Trees.rows(terms, "bases").stream()
        .filter(base -> new TreeSet<>(Trees.words(base, "amounts")).equals(new TreeSet<>(amounts)))
        .flatMap(base -> Trees.text(base, "id").stream())
        .findFirst();
  }

  private static List<String> ids(Map<String, ?> terms) {
    return List.of("bases", BuilderPart.AMOUNTS, BuilderPart.KPIS).stream()
        .flatMap(list -> Trees.rows(terms, list).stream())
        .flatMap(row -> Trees.text(row, "id").stream())
        .toList();
  }
}
