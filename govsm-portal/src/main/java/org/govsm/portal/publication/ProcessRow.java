package org.govsm.portal.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govsm.core.money.Money;
import org.govsm.portal.bills.ToldInterest;
import org.govsm.procurement.record.Release;
import org.govsm.procurement.record.ReleaseMerge;

/** Process row: a process as a line of a table, of what its releases come to. */
final class ProcessRow {

  static final List<String> COLUMNS =
      List.of(
          "ocid",
          "date",
          "buyer",
          "title",
          "tender_id",
          "tender_status",
          "tender_published",
          "tender_closes",
          "procurement_method",
          "number_of_tenderers",
          "award_suppliers",
          "award_value",
          "award_value_includes_gst",
          "contract_ids",
          "contract_value",
          "contract_value_includes_gst",
          "currency",
          "certificates",
          "payments",
          "paid_value_after_tds",
          "paid_value_includes_gst",
          "certificates_on_withdrawn_figures",
          "figures_withdrawn_on",
          "payments_returned",
          "bills_paid_late_by_msmed",
          "interest_paid",
          "interest_not_settled",
          "bills_paid_late_by_gem_order",
          "gem_interest_paid",
          "gem_interest_not_settled");

  private ProcessRow() {}

  static List<String> of(PublishedProcess process) {
    List<Release> releases = process.publication().releases();
    Map<String, Object> all = ReleaseMerge.compiled(releases);
    List<?> awards = list(all, "awards");
    List<?> contracts = list(all, "contracts");
    List<String> row = new ArrayList<>();
    row.add(process.ocid());
    row.add(text(all, "date"));
    row.add(text(all, "buyer", "name"));
    row.add(process.title());
    row.add(text(all, "tender", "id"));
    row.add(text(all, "tender", "status"));
    row.add(text(all, "tender", "tenderPeriod", "startDate"));
    row.add(text(all, "tender", "tenderPeriod", "endDate"));
    row.add(text(all, "tender", "procurementMethod"));
    row.add(text(all, "tender", "numberOfTenderers"));
    row.add(joined(awards, one -> joined(list(one, "suppliers"), each -> text(each, "name"))));
    row.add(sum(awards));
    row.add(taxed(awards));
    row.add(joined(contracts, one -> text(one, "id")));
    row.add(sum(contracts));
    row.add(taxed(contracts));
    row.add(awards.isEmpty() && contracts.isEmpty() ? "" : "INR");
    row.add(
        String.valueOf(
            contracts.stream()
                .mapToInt(one -> list(one, "implementation", "milestones").size())
                .sum()));
    long returned = process.payments().stream().filter(one -> one.amount().paise() < 0).count();
    row.add(String.valueOf(process.payments().size() - returned));
    row.add(
        process.payments().isEmpty()
            ? ""
            : process.payments().stream()
                .map(PublishedPayment::amount)
                .reduce(Money.ZERO, Money::plus)
                .toString());
    row.add(process.payments().isEmpty() ? "" : "true");
    List<LocalDate> withdrawn =
        process.contracts().stream()
            .flatMap(one -> one.counting().stream())
            .flatMap(one -> one.withdrawn().last().stream())
            .toList();
    row.add(String.valueOf(withdrawn.size()));
    row.add(withdrawn.stream().max(LocalDate::compareTo).map(LocalDate::toString).orElse(""));
    row.add(String.valueOf(returned));
    for (boolean toSupplier : new boolean[] {true, false}) {
      interest(
          process.interest().stream().filter(one -> one.isToSupplier() == toSupplier).toList(),
          row);
    }
    return row;
  }

  /** Interest for paying late is beside what was paid: it is no part of the price. */
  private static void interest(List<ToldInterest> all, List<String> row) {
    row.add(String.valueOf(all.size()));
    row.add(
        all.isEmpty()
            ? ""
            : all.stream()
                .flatMap(one -> one.amount().stream())
                .reduce(Money.ZERO, Money::plus)
                .toString());
    row.add(String.valueOf(all.stream().filter(one -> !one.isSettled()).count()));
  }

  /** What the milestones of a release say; empty text where it has none. */
  static String milestones(Release release) {
    return joined(
        list(release.toPlain(), "contracts"),
        contract ->
            joined(
                list(contract, "implementation", "milestones"), one -> text(one, "description")));
  }

  private static String joined(List<?> list, Function<Object, String> text) {
    return list.stream().map(text).distinct().collect(Collectors.joining("; "));
  }

  /** Nothing where one of them tells no sum: a part is no total. */
  private static String sum(List<?> list) {
    List<String> amounts = list.stream().map(one -> text(one, "value", "amount")).toList();
    return amounts.isEmpty() || amounts.contains("")
        ? ""
        : amounts.stream()
            .map(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .toPlainString();
  }

  /** Whether each sum includes GST; nothing where none is told. */
  private static String taxed(List<?> list) {
    return sum(list).isEmpty()
        ? ""
        : joined(list, one -> text(one, "value", "valueAddedTaxIncluded"));
  }

  private static Object at(Object tree, String... path) {
    Object here = tree;
    for (String name : path) {
      Object next = here instanceof Map<?, ?> map ? map.get(name) : null;
      here = next == null ? "" : next;
    }
    return here;
  }

  private static String text(Object tree, String... path) {
    Object found = at(tree, path);
    return found instanceof BigDecimal number ? number.toPlainString() : String.valueOf(found);
  }

  private static List<?> list(Object tree, String... path) {
    return at(tree, path) instanceof List<?> found ? found : List.of();
  }
}
