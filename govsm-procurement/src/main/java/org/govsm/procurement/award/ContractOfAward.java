package org.govsm.procurement.award;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.preference.Allocation;
import org.jspecify.annotations.Nullable;

/**
 * Contract of an award: where what is signed departs from what was awarded, by time, quantities,
 * days of the work and sum. What is not stated is said and never read as alike.
 */
public final class ContractOfAward {

  private static final String SLASH = " / ";
  private static final String WHOLE = "contract";

  private final RuleBook book;
  private final AwardRecord record;
  private final AwardReport plan;
  private final Allocation part;
  private final Citation clause;

  private ContractOfAward(
      RuleBook book, AwardRecord record, AwardReport plan, Allocation part, Citation clause) {
    this.book = book;
    this.record = record;
    this.plan = plan;
    this.part = part;
    this.clause = clause;
  }

  /**
   * The contract of a part of an award.
   *
   * @param book the law of the day of the award
   * @param record with an award that stands
   * @param plan the award as it was made
   * @param bid whose part it is
   * @return nothing where the bid gets no part
   */
  public static Optional<ContractOfAward> of(
      RuleBook book, AwardRecord record, AwardReport plan, String bid) {
    Citation clause = Citation.of(record.tender().tender().id(), "award").cite();
    return plan.part(bid).map(part -> new ContractOfAward(book, record, plan, part, clause));
  }

  /**
   * Whether a day is too late to sign: after the last day by law, and after the day that the
   * competent authority gave by an order.
   */
  public Optional<Finding> late(LocalDate day) {
    Optional<LocalDate> last = record.signUntil().or(plan::signBy);
    return last.filter(day::isAfter)
        .map(
            by ->
                finding(
                    "SIGNED_LATE",
                    Weight.BLOCKING,
                    Message.of("award.contract.late").with("last", by),
                    plan.signCited().orElse(clause)));
  }

  /**
   * Whether the day of the order in its terms is one on which it cannot have been signed: before
   * the award and its standstill, after the last day, or still to come.
   *
   * @param terms of the contract, whole or not
   * @param today the day on which it is entered
   */
  public Optional<Finding> ordered(Map<String, ? extends @Nullable Object> terms, LocalDate today) {
    Optional<LocalDate> day = day(terms, "orderedOn");
    Optional<LocalDate> from = record.contractFrom();
    if (day.filter(today::isBefore).isPresent()) {
      Message text = Message.of("award.contract.ordered-later").with("today", today);
      return Optional.of(finding("ORDERED_LATER", Weight.BLOCKING, text, clause));
    } else if (from.isPresent() && day.filter(from.get()::isAfter).isPresent()) {
      Message text = Message.of("award.contract.ordered-early").with("from", from.get());
      return Optional.of(finding("ORDERED_EARLY", Weight.BLOCKING, text, clause));
    }
    return day.flatMap(this::late);
  }

  /** Whether the bid security was forfeited for want of a signature: the bidder is out then. */
  public Optional<Finding> forfeited() {
    return record.isUnsigned(part.bid())
        ? Optional.of(
            finding("FORFEITED", Weight.BLOCKING, Message.of("award.contract.forfeited"), clause))
        : Optional.empty();
  }

  /**
   * The representations that stand in the way: one that was upheld does until the bids are
   * evaluated again, and one that was admitted until it is decided, which is a default of this
   * project. Another that is open is told, as no rule that was read stops the signature.
   */
  public List<Finding> representations() {
    return record.representations().stream()
        .filter(filed -> filed.isOpen() && !filed.evaluatedAgain())
        .map(
            filed -> {
              boolean upheld = filed.state().equals("UPHELD");
              boolean admitted = filed.state().equals("UNDER_EXAMINATION");
              String key = upheld ? "upheld" : admitted ? "examined" : "represented";
              return finding(
                  upheld ? "REPRESENTATION_UPHELD" : "REPRESENTATION_OPEN",
                  upheld || admitted ? Weight.BLOCKING : Weight.WARNING,
                  Message.of("award.contract." + key).with("id", filed.id()),
                  admitted ? AwardActing.OWN : clause);
            })
        .toList();
  }

  /** What is objected to the award: representations, and conflicts that were declared after it. */
  public List<Finding> objections() {
    List<Finding> found = new ArrayList<>(representations());
    found.addAll(conflicts());
    return found;
  }

  /**
   * The conflicts of interest that were declared after the award: they stand in the way until the
   * competent authority decided that the award stands.
   */
  List<Finding> conflicts() {
    return record.conflictsAfterAward().stream().map(one -> one.finding(AwardActing.OWN)).toList();
  }

  /**
   * What of quantities and days of the work is not what was awarded.
   *
   * @param terms of the contract, whole or not
   */
  public List<Finding> scope(Map<String, ? extends @Nullable Object> terms) {
    List<Finding> found = new ArrayList<>(quantities(terms));
    period(terms).ifPresent(found::add);
    return found;
  }

  private List<Finding> quantities(Map<String, ? extends @Nullable Object> terms) {
    Map<String, BigDecimal> stated = new TreeMap<>();
    if (terms.get("deliverables") instanceof List<?> rows) {
      rows.forEach(row -> stated(stated, row));
    }
    List<Finding> found = new ArrayList<>();
    awarded()
        .forEach(
            (service, units) -> {
              BigDecimal said = stated.get(service);
              if (said == null) {
                found.add(quantity("QUANTITY_OPEN", "quantity-open", service, units));
              } else if (said.compareTo(units) != 0) {
                found.add(quantity("QUANTITY_OTHER", "quantity-other", service, units));
              }
            });
    return found;
  }

  /** The quantity of a row, by its service and the time in which it is due. */
  private static void stated(Map<String, BigDecimal> sums, @Nullable Object row) {
    if (row instanceof Map<?, ?> one
        && one.get("service") instanceof String service
        && String.valueOf(one.get("quantity")).matches("\\d{1,18}")) {
      BigDecimal units = new BigDecimal(String.valueOf(one.get("quantity")));
      String each = one.get("each") instanceof String said ? said : WHOLE;
      sums.merge(service + SLASH + each, units, BigDecimal::add);
      sums.merge(service, units, BigDecimal::add); // for an item that states no time
    }
  }

  /** The whole units of the part, by service and time; one that is no whole number is left open. */
  private Map<String, BigDecimal> awarded() {
    Map<String, BigDecimal> units = new TreeMap<>();
    for (Node item : record.tender().tender().node().branches("items")) {
      Optional<String> service = item.find("service", String.class);
      Optional<Long> whole = item.find("quantity", Long.class);
      if (service.isPresent() && whole.isPresent()) {
        BigDecimal share =
            part.share().points().multiply(BigDecimal.valueOf(whole.get())).movePointLeft(2);
        String each = item.find("each", String.class).map(time -> SLASH + time).orElse("");
        units.merge(service.get() + each, share, BigDecimal::add);
      }
    }
    units.values().removeIf(sum -> sum.stripTrailingZeros().scale() > 0);
    return units;
  }

  private Finding quantity(String code, String key, String service, BigDecimal units) {
    Message text =
        Message.of("award.contract." + key)
            .with("service", service.replace(SLASH + WHOLE, ""))
            .with("units", units);
    return finding(code, Weight.BLOCKING, text, clause);
  }

  /**
   * What of the indicators is not what was put to tender: each is in the contract, with its target.
   *
   * @param asked the terms of the requirement on which the tender stands
   * @param terms of the contract, whole or not
   */
  public List<Finding> indicators(
      Map<String, ? extends @Nullable Object> asked,
      Map<String, ? extends @Nullable Object> terms) {
    Map<String, String> stated = targets(terms);
    List<Finding> found = new ArrayList<>();
    targets(asked)
        .forEach(
            (id, target) -> {
              String said = stated.get(id);
              if (said == null || !target.isEmpty() && !said.equals(target)) {
                String key = said == null ? "kpi-missing" : "kpi-other";
                Message text = Message.of("award.contract." + key).with("kpi", id);
                String code = said == null ? "KPI_MISSING" : "KPI_OTHER";
                found.add(finding(code, Weight.BLOCKING, text, clause));
              }
            });
    return found;
  }

  /** The target of each indicator by its id; empty where it is left open. */
  private static Map<String, String> targets(Map<String, ? extends @Nullable Object> terms) {
    Map<String, String> targets = new TreeMap<>();
    if (terms.get("kpis") instanceof List<?> rows) {
      for (Object row : rows) {
        if (row instanceof Map<?, ?> one && one.get("id") instanceof String id) {
          Object target = one.get("target");
          targets.put(id, target == null ? "" : canonical(target));
        }
      }
    }
    return targets;
  }

  /** Figures may come as numbers or as texts, and members in any order. */
  private static String canonical(@Nullable Object value) {
    if (value instanceof Map<?, ?> tree) {
      Map<String, String> sorted = new TreeMap<>();
      tree.forEach((name, part) -> sorted.put(String.valueOf(name), canonical(part)));
      return sorted.toString();
    }
    String text = String.valueOf(value);
    return text.matches("-?\\d{1,18}(\\.\\d{1,9})?")
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }

  /** Work that is longer than was put to tender is another contract; other days are told. */
  private Optional<Finding> period(Map<String, ? extends @Nullable Object> terms) {
    Optional<Node> asked = record.tender().tender().node().branch("contractPeriod");
    Optional<LocalDate> start = asked.flatMap(days -> days.find("startDate", LocalDate.class));
    Optional<LocalDate> end = asked.flatMap(days -> days.find("endDate", LocalDate.class));
    Optional<LocalDate> from = day(terms, "from");
    Optional<LocalDate> until = day(terms, "until");
    if (start.isEmpty() || end.isEmpty() || from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    LocalDate after = end.get().plusDays(1); // a contract names the first day after it
    LocalDate most = from.get().plus(Period.between(start.get(), after));
    boolean longer = until.get().isAfter(most);
    if (!longer && start.equals(from) && until.get().equals(after)) {
      return Optional.empty();
    }
    Message text =
        Message.of(longer ? "award.contract.longer" : "award.contract.other-days")
            .with("from", start.get())
            .with("until", end.get());
    return Optional.of(
        finding(
            longer ? "PERIOD_LONGER" : "PERIOD_OTHER",
            longer ? Weight.BLOCKING : Weight.WARNING,
            text,
            clause));
  }

  private static Optional<LocalDate> day(
      Map<String, ? extends @Nullable Object> terms, String name) {
    try {
      return Optional.of(LocalDate.parse(String.valueOf(terms.get(name))));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // a draft may say anything
    }
  }

  /**
   * Whether the value with GST is to be stated before the contract can be held against its award:
   * an award counts taxes, and a contract value does not.
   *
   * @return blocking: a value before GST that is within the award may be above it with GST
   */
  public Optional<Finding> withGst(ContractSums sums) {
    return sums.withGst().isPresent()
        ? Optional.empty()
        : sums.value()
            .map(
                value ->
                    finding(
                        "VALUE_WITH_GST_OPEN",
                        Weight.BLOCKING,
                        Message.of("award.contract.with-gst")
                            .with("value", value)
                            .with("sum", part.amount()),
                        clause));
  }

  /**
   * What stands of a sum above the award that a signed amendment brings: within the norm for
   * variations it is told; above it, and where no norm was found, it needs the order of the
   * competent authority on record.
   *
   * @param signed the sum as the contract was signed first
   * @param now the sum as it is to be
   */
  public Finding variation(Money signed, Money now) {
    VariationBound bound = VariationBound.of(record.tender().tender(), book);
    Citation cited = bound.cited();
    Optional<Money> order = record.approved(part.bid());
    if (order.filter(sum -> now.compareTo(sum) <= 0).isPresent()) {
      Message text = Message.of("award.contract.varied").with("sum", order.get());
      return finding("VARIATION_APPROVED", Weight.WARNING, text, cited);
    }
    if (bound.isWithinNorm(signed, now)) {
      Message text =
          Message.of("award.contract.within-norm").with("norm", bound.norm().orElseThrow());
      return finding("VARIATION_WITHIN_NORM", Weight.WARNING, text, cited);
    }
    Message text =
        bound
            .norm()
            .map(norm -> Message.of("award.contract.over-norm").with("norm", norm))
            .orElseGet(() -> Message.of("award.contract.no-norm"));
    return finding("VARIATION_UNAPPROVED", Weight.BLOCKING, text, cited);
  }

  private static Finding finding(String code, Weight weight, Message text, Citation cited) {
    return Finding.of(code, weight, text, cited);
  }
}
