package org.govsm.portal.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.RequestContexts;

/**
 * Orders of contracts: of each contract as it is now, the day of the order, the value and the
 * supplier. What was read of terms is kept by their digest, as other terms have another.
 */
public final class ContractOrders {

  private static final int KEPT = 50_000;
  private static final int TOGETHER = 300;
  private static final int LISTS = 2;
  private static final List<String> READ =
      List.of("orderedOn", "from", "value", "supplier", "purchase");

  private final LruCache<String, Terms> known = new LruCache<>(KEPT);

  /** By the head of the chain from whose events they follow: one answer asks for many contracts. */
  private final LruCache<ChainHead, List<Order>> lists = new LruCache<>(LISTS);

  /**
   * An order.
   *
   * @param day of the order; the first day of the contract where the terms do not say it
   * @param value in rupees, before GST; nothing where the terms do not say it
   * @param purchase the id of the purchase in the same department, where one is known
   * @param gem the numbers of GeM that the terms name
   */
  public record Order(
      String contract,
      String department,
      LocalDate day,
      Optional<String> value,
      String supplier,
      Optional<String> purchase,
      List<String> gem) {}

  private record Terms(
      LocalDate day,
      Optional<String> value,
      String supplier,
      Optional<String> purchase,
      List<String> gem) {}

  /** The orders of a department, or of all; by the ids of the contracts. */
  public List<Order> all(Transaction tx, Optional<String> department) {
    return department
        .flatMap(one -> tx.events().head(one))
        .map(head -> lists.of(head, () -> read(tx, department)))
        .orElseGet(() -> read(tx, department));
  }

  /** The ids of the contracts that stand on a purchase. */
  public List<String> ofPurchase(Transaction tx, String department, String purchase) {
    return all(tx, Optional.of(department)).stream()
        .filter(one -> one.purchase().filter(purchase::equals).isPresent())
        .map(Order::contract)
        .toList();
  }

  private List<Order> read(Transaction tx, Optional<String> department) {
    Map<String, String> linked = linked(tx);
    List<Order> orders = new ArrayList<>();
    List<ContractHead> heads = new Contracts(tx).heads(department, "", TOGETHER);
    while (!heads.isEmpty()) {
      for (ContractHead head : heads) {
        Terms terms = known.of(head.digest(), () -> terms(tx, head.id()));
        orders.add(
            new Order(
                head.id(),
                head.department(),
                terms.day(),
                terms.value(),
                terms.supplier(),
                Optional.ofNullable(linked.get(head.id())).or(terms::purchase),
                terms.gem()));
      }
      heads = new Contracts(tx).heads(department, heads.get(heads.size() - 1).id(), TOGETHER);
    }
    return List.copyOf(orders);
  }

  private static Map<String, String> linked(Transaction tx) {
    Map<String, String> linked = new HashMap<>();
    tx.handle()
        .select("select contract, purchase from contract_link where purchase <> ''")
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(one -> linked.put(one.getKey(), one.getValue()));
    return linked;
  }

  private static Terms terms(Transaction tx, String contract) {
    Map<String, ?> tree =
        Json.readSome(
            new Contracts(tx).current(contract).orElseThrow().text().getBytes(UTF_8),
            at -> READ.contains(at.get(0)));
    return new Terms(
        day(tree, "orderedOn").or(() -> day(tree, "from")).orElseThrow(),
        part(tree, "value", "amount"),
        part(tree, "supplier", "id").orElseThrow(),
        part(tree, "purchase", "id"),
        Stream.of("gemContract", "gemBid")
            .flatMap(number -> part(tree, "purchase", number).stream())
            .toList());
  }

  private static Optional<LocalDate> day(Map<String, ?> tree, String member) {
    return Optional.ofNullable(tree.get(member)).map(String::valueOf).flatMap(RequestContexts::day);
  }

  private static Optional<String> part(Map<String, ?> tree, String whole, String member) {
    return tree.get(whole) instanceof Map<?, ?> map
        ? Optional.ofNullable(map.get(member)).map(String::valueOf)
        : Optional.empty();
  }
}
