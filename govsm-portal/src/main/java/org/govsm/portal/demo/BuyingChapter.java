package org.govsm.portal.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.purchases.PurchaseService;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Json;
import org.jspecify.annotations.Nullable;

/** Buying chapter: the purchases of the department on one day of the story. */
final class BuyingChapter {

  private static final String DEPARTMENT = Demonstration.DEPARTMENT;

  private BuyingChapter() {}

  /** Does what a file says. */
  static void happen(PurchaseService service, Transaction tx, String file) {
    try (InputStream in = Story.open(file)) {
      Map<String, @Nullable Object> tree = Json.readObject(in.readAllBytes());
      for (Map<String, @Nullable Object> purchase : each(tree, "recorded")) {
        service.record(tx, DEPARTMENT, purchase, as("buyer"));
      }
      for (Map<String, @Nullable Object> closed : each(tree, "closed")) {
        StoredPurchase now = service.current(tx, DEPARTMENT, String.valueOf(closed.get("id")));
        service.close(tx, now, String.valueOf(closed.get("remark")), as("finance-officer"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Map<String, @Nullable Object>> each(Map<String, @Nullable Object> tree, String list) {
    return tree.get(list) instanceof List<?> items
        ? items.stream().map(BuyingChapter::named).toList()
        : List.of();
  }

  static Map<String, @Nullable Object> named(@Nullable Object item) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    if (item instanceof Map<?, ?> map) {
      map.forEach((name, member) -> named.put(String.valueOf(name), member));
    }
    return named;
  }

  private static Caller as(String role) {
    Optional<List<String>> everywhere = Optional.empty();
    return Caller.of(Caller.Kind.DEMONSTRATION, "demo." + role, "", List.of(role), everywhere);
  }
}
