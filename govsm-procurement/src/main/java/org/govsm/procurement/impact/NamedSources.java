package org.govsm.procurement.impact;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.supplier.NameOnRecord;
import org.govsm.procurement.tender.SupplierMention;

/**
 * Named sources: the rate contracts and panels on record that the reason of an order names. One
 * that names none by its number may name a contract by its supplier or its day; it does not where
 * it has the number of another paper.
 */
public final class NamedSources {

  private static final Pattern LANGUAGES = Pattern.compile("\\s*\u00b7\\s*");

  /** The number of a paper has letters and figures in one; a sum or a year has them too. */
  private static final Pattern OTHER_PAPER =
      Pattern.compile(
          "(?<!\\S)(?!(?i:rs|inr|fy)\\P{L})(?=\\S*\\p{L})(?=\\S*\\p{N})"
              + "(?:[^\\s\\p{L}\\p{N}]*[\\p{L}\\p{N}]){6,}\\S*");

  private final List<OrderSource> byNumber;
  private final List<OrderSource> meant;

  private NamedSources(List<OrderSource> byNumber, List<OrderSource> meant) {
    this.byNumber = byNumber;
    this.meant = meant;
  }

  /**
   * The sources that a reason names.
   *
   * @param order with its day and supplier, as far as they are stated
   * @param all the sources on record that it may name
   */
  public static NamedSources of(
      String reason, OrderSource.Order order, Collection<OrderSource> all) {
    List<OrderSource> byNumber = all.stream().filter(one -> one.isNamedIn(reason)).toList();
    List<OrderSource> meant =
        byNumber.isEmpty() && !OTHER_PAPER.matcher(reason).find()
            ? meant(reason, order, all)
            : List.of();
    return new NamedSources(byNumber, meant);
  }

  /** Where the day of one is named, no other is meant. */
  private static List<OrderSource> meant(
      String reason, OrderSource.Order order, Collection<OrderSource> all) {
    List<OrderSource> ofWhom =
        all.stream()
            .filter(one -> order.day().filter(day -> !one.covers(day)).isEmpty())
            .filter(one -> one.contract().filter(terms -> isOf(reason, order, terms)).isPresent())
            .toList();
    List<OrderSource> ofDay =
        ofWhom.stream()
            .filter(one -> one.contract().filter(terms -> isDated(reason, terms)).isPresent())
            .toList();
    return ofDay.isEmpty() ? ofWhom : ofDay;
  }

  private static boolean isOf(String reason, OrderSource.Order order, Terms terms) {
    Terms.Party agency = terms.supplier();
    boolean named = isSupplierNamed(agency.id(), agency.name(), reason);
    return order
        .supplier()
        .map(said -> isStated(said, agency) && (named || isDated(reason, terms)))
        .orElse(named);
  }

  private static boolean isStated(String said, Terms.Party agency) {
    return Skeleton.same(said, agency.id()) || NameOnRecord.isSame(said, agency.name());
  }

  private static boolean isDated(String reason, Terms terms) {
    return WrittenDay.isIn(reason, terms.orderedOn())
        || WrittenDay.isIn(reason, terms.periods().get(0).from());
  }

  /** Whether a reason names a supplier: by its id, its name or the first word of that. */
  public static boolean isSupplierNamed(String id, String name, String reason) {
    SupplierMention mention = SupplierMention.of(LANGUAGES.splitAsStream(name).toList());
    return OrderSource.isNamed(id, reason)
        || mention.in(reason, "").or(() -> mention.begun(reason, "")).isPresent();
  }

  /** The sources against which the order is held: by number, else the one that is meant. */
  public List<OrderSource> all() {
    return meant.size() == 1 ? meant : byNumber;
  }

  /**
   * What is asked beside what stands against the order, or before it.
   *
   * @param faults what stands against it
   * @return nothing where the number is given, or nothing stands against the one that is meant
   */
  public Optional<InputFault> asked(List<InputFault> faults) {
    if (meant.isEmpty() || meant.size() == 1 && faults.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        OrderSource.fault(
            "reason",
            OrderSource.said(meant.size() == 1 ? "meant" : "which", meant.get(0).id())
                .with("sources", meant.stream().<Object>map(OrderSource::id).toList())));
  }
}
