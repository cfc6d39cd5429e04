package org.govsm.portal.tenders;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.money.Percent;
import org.govsm.procurement.tender.Tender;
import org.jspecify.annotations.Nullable;

/**
 * Awarded quantities: what a part of an order is of each item of a tender. A part that is no whole
 * number is left open, since no rule says which bidder gets the unit.
 */
final class AwardedQuantities {

  private static final String LIST = "deliverables";
  private static final String SERVICE = "service";
  private static final String QUANTITY = "quantity";
  private static final String EACH = "each";

  private AwardedQuantities() {}

  /** Puts them into the terms of a contract, in the place of those of the requirement. */
  static void into(Map<String, @Nullable Object> terms, Tender tender, Percent share) {
    if (!(terms.get(LIST) instanceof List<?> rows)) {
      return;
    }
    List<Node> items = new ArrayList<>(tender.node().branches("items"));
    List<@Nullable Object> changed = new ArrayList<>();
    for (Object row : rows) {
      changed.add(row instanceof Map<?, ?> tree ? row(tree, items, share) : row);
    }
    terms.put(LIST, changed);
  }

  /** A row with the quantity of the first item of its service that no row before it took. */
  private static Map<String, @Nullable Object> row(Map<?, ?> row, List<Node> items, Percent share) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    row.forEach((name, value) -> tree.put(String.valueOf(name), value));
    String service = String.valueOf(tree.get(SERVICE));
    Optional<Node> item =
        items.stream()
            .filter(one -> one.find(SERVICE, String.class).filter(service::equals).isPresent())
            .findFirst();
    item.ifPresent(items::remove);
    tree.remove(QUANTITY);
    @Nullable Object each = tree.remove(EACH);
    item.flatMap(one -> part(one, share))
        .ifPresent(
            quantity -> {
              tree.put(QUANTITY, quantity);
              tree.put(EACH, item.flatMap(one -> one.find(EACH, String.class)).orElse(each(each)));
            });
    return tree;
  }

  private static String each(@Nullable Object each) {
    return each == null ? "contract" : String.valueOf(each);
  }

  /** A part of the quantity of an item; nothing where it is no whole number, or not stated. */
  static Optional<BigDecimal> part(Node item, Percent share) {
    return item.find(QUANTITY, Long.class)
        .map(whole -> share.points().multiply(BigDecimal.valueOf(whole)).movePointLeft(2))
        .filter(part -> part.signum() > 0 && part.stripTrailingZeros().scale() <= 0)
        .map(part -> BigDecimal.valueOf(part.longValueExact()));
  }
}
