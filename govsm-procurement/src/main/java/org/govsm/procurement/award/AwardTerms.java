package org.govsm.procurement.award;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.procurement.tender.Tender;
import org.jspecify.annotations.Nullable;

/** Terms of award: the day of the award, and what the tender states of validity and standstill. */
public final class AwardTerms implements ToPlain {

  private static final Schema FORM =
      Schema.of(
          Field.of("tender", Field.Kind.CODE).required().says("the number of the tender"),
          Field.of("clause", Field.Kind.TEXT).required().says("the clause on the award"),
          Field.of("award", Field.Kind.DAY).says("the day of the award"),
          Field.of("validUntil", Field.Kind.DAY).says("the last day of validity of the bids"),
          Field.of("contractBy", Field.Kind.DAY)
              .says("the last day for the contract, as the tender states it"),
          Field.of("standstillDays", Field.Kind.COUNT)
              .atLeast(1)
              .atMost(365)
              .says("days between award and contract; left out: the tender has none"));

  private final Node node;

  private AwardTerms(Node node) {
    this.node = node;
  }

  /**
   * Reads the terms.
   *
   * @param tree the published tree
   * @return the terms, or every fault with its place
   */
  public static Checked<AwardTerms> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .fold(
            node -> Checked.of(new AwardTerms(node), List.of()),
            faults -> new Checked.Rejected<AwardTerms>(faults));
  }

  /** The terms of an award on a day, as a tender states them. */
  static AwardTerms of(Tender tender, LocalDate award, Optional<LocalDate> validUntil) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("tender", tender.id());
    Optional<Node> part = tender.node().branch("award");
    tree.put(
        "clause",
        part.flatMap(one -> one.find("clause", String.class))
            .orElseGet(() -> tender.evaluation().clause().provision()));
    tree.put("award", award.toString());
    validUntil.ifPresent(last -> tree.put("validUntil", last.toString()));
    tender.node().branches("milestones").stream()
        .filter(one -> one.text("stage").equals("CONTRACT"))
        .findFirst()
        .ifPresent(one -> tree.put("contractBy", one.get("by", LocalDate.class).toString()));
    part.flatMap(one -> one.find("standstillDays", Long.class))
        .ifPresent(days -> tree.put("standstillDays", days));
    return fromPlain(tree).orThrow();
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  String tender() {
    return node.text("tender");
  }

  /** The day of the award; nothing where it is not known. */
  public Optional<LocalDate> award() {
    return day("award");
  }

  Optional<LocalDate> validUntil() {
    return day("validUntil");
  }

  Optional<LocalDate> day(String name) {
    return node.find(name, LocalDate.class);
  }

  Optional<Long> standstillDays() {
    return node.find("standstillDays", Long.class);
  }

  Citation clause() {
    return Citation.of(node.text("tender"), node.text("clause")).cite();
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
