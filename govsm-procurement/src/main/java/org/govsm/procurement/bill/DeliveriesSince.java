package org.govsm.procurement.bill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.acceptance.AcceptanceRecord;
import org.govsm.procurement.acceptance.AcceptanceTerms;
import org.govsm.procurement.acceptance.AcceptedCount;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries since a bill was passed: what is asked of it before it is paid, because the record of
 * acceptance was corrected to another channel or class than it bills by, or bears out its lines no
 * more. What stood in its way when it was passed was decided then, and is not asked again.
 */
public final class DeliveriesSince {

  /** What a line is held against of deliveries. */
  private static final Set<String> OF_DELIVERIES =
      Set.of(
          "NOT_ACCEPTED",
          "MORE_THAN_ACCEPTED",
          "MORE_THAN_DUE",
          "MORE_THAN_ORDERED",
          "MORE_THAN_DELIVERED");

  private static final String ACCEPTANCE = "acceptance";
  private static final String PAYMENT = "payment";

  private final Map<String, ?> request;
  private final AcceptanceRecord record;

  private DeliveriesSince(Map<String, ?> request, AcceptanceRecord record) {
    this.request = request;
    this.record = record;
  }

  /**
   * A bill that was passed, beside the deliveries of its contract as they are on record by now.
   *
   * @param request by which it was passed, a tree of {@link BillRequest#form}
   */
  public static DeliveriesSince of(Map<String, ?> request, AcceptanceRecord record) {
    return new DeliveriesSince(request, record);
  }

  /**
   * What is asked.
   *
   * @param then the law by which it was passed
   * @param now the law of the day on which it is asked
   * @param asOf that day
   * @return nothing where the record bears it out as it did
   */
  public List<BillQuestion> asked(RuleBook then, RuleBook now, LocalDate asOf) {
    List<BillQuestion> all = new ArrayList<>();
    Object kept = request.get(ACCEPTANCE);
    if (kept instanceof Map<?, ?>) {
      facts(AcceptanceRecord.fromPlain(kept).orThrow().terms()).forEach(all::add);
    }
    all.addAll(lines(then, now, asOf));
    return List.copyOf(all);
  }

  /**
   * What is asked of its lines: what deliveries stand in the way of by now, and did not then; where
   * it can no longer be examined by them, why.
   *
   * @param then the law by which it was passed
   * @param now the law of the day on which it is asked
   * @param asOf that day
   */
  public List<BillQuestion> lines(RuleBook then, RuleBook now, LocalDate asOf) {
    if (record.toPlain().equals(request.get(ACCEPTANCE))) {
      return List.of();
    }
    Set<Message> known = found(BillRequest.over(then).examine(request));
    return found(BillRequest.over(now).examine(today(asOf))).stream()
        .filter(text -> !known.contains(text))
        .map(text -> Message.of("bills.ask-lines-now").with("found", text))
        .map(text -> new BillQuestion(text, BillLaw.OWN))
        .toList();
  }

  /**
   * What is asked of its lines once it is paid or set off: what becomes of what was paid beyond the
   * record, less what was decided of it, and what is owed where money came back of what the record
   * bears out again.
   *
   * @param then the law by which it was passed
   * @param now the law of the day on which it is asked
   * @param asOf that day
   * @param settled what two officers decided of it before
   * @param taken what all bills of the contract take up that were passed, this one included
   * @return one question of a line at the most, with what it comes to where that is known
   */
  public List<BillQuestion> settled(
      RuleBook then,
      RuleBook now,
      LocalDate asOf,
      List<SettledBeyond> settled,
      List<? extends Map<String, ? extends @Nullable Object>> taken) {
    BeyondRecord beyond = new BeyondRecord(request);
    List<BillQuestion> lines = lines(then, now, asOf);
    List<BillQuestion> all = new ArrayList<>(beyond.asked(lines, settled));
    AcceptedCount count = AcceptedCount.of(billed(), LocalDate.EPOCH, asOf.plusDays(1), now, asOf);
    all.addAll(GivenBack.of(request, settled).owed(beyond.pieces(lines), count, taken));
    return List.copyOf(all);
  }

  /** The record by the channel of the bill: off GeM, what only silence there accepts is not. */
  private AcceptanceRecord billed() {
    return billed("terms", "channel").filter(AcceptanceTerms.GEM::equals).isPresent()
        ? record
        : record.outsideGem();
  }

  private Stream<BillQuestion> facts(AcceptanceTerms then) {
    return Stream.of(
            corrected(
                Optional.of(then.channel()),
                Optional.of(record.terms().channel()),
                billed("terms", "channel")),
            corrected(
                then.supplierClass(),
                record.terms().supplierClass(),
                billed("payee", "supplierClass")))
        .flatMap(Optional::stream);
  }

  private Optional<String> billed(String part, String member) {
    return request.get(part) instanceof Map<?, ?> tree
        ? Optional.ofNullable(tree.get(member)).map(String::valueOf)
        : Optional.empty();
  }

  private static Optional<BillQuestion> corrected(
      Optional<String> then, Optional<String> now, Optional<String> billed) {
    return now.filter(one -> !now.equals(then))
        .filter(one -> billed.filter(other -> !other.equals(one)).isPresent())
        .map(
            one ->
                Message.of("bills.ask-record-corrected")
                    .with("known", new Term(one))
                    .with("said", new Term(billed.orElseThrow())))
        .map(text -> new BillQuestion(text, BillLaw.OWN));
  }

  /** The request with the deliveries of today; a planned day that went by is that of today. */
  private Map<String, @Nullable Object> today(LocalDate asOf) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(request);
    tree.put(ACCEPTANCE, record.toPlain());
    tree.put("asOf", asOf.toString());
    tree.computeIfPresent(
        PAYMENT,
        (name, day) -> LocalDate.parse(String.valueOf(day)).isBefore(asOf) ? asOf.toString() : day);
    return tree;
  }

  /** What deliveries stand in the way of; where nothing can be examined by them, why. */
  private static Set<Message> found(Checked<Decision<BillReport>> examined) {
    return examined
        .<Stream<Message>>fold(
            decision -> report(decision).stream().flatMap(DeliveriesSince::lines),
            faults -> faults.stream().map(InputFault::text))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Optional<BillReport> report(Decision<BillReport> decision) {
    return decision
        .ruling()
        .<Optional<BillReport>>fold(
            answer -> Optional.of(answer.value()),
            refer -> refer.indication(),
            open -> decision.known());
  }

  private static Stream<Message> lines(BillReport report) {
    return report.lines().stream()
        .flatMap(line -> line.findings().stream())
        .filter(one -> OF_DELIVERIES.contains(one.code()))
        .map(Finding::text);
  }
}
