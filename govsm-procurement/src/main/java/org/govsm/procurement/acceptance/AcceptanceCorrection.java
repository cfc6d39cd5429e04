package org.govsm.procurement.acceptance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Correction after acts: terms of acceptance that hold from then on for all deliveries, or acts
 * that were entered by mistake; by whom it was entered, by whom confirmed, and why. What stood
 * before stays on record.
 */
public final class AcceptanceCorrection implements ToPlain {

  private static final String LAPSED = "lapsed";
  private static final String WITHDRAWN = "withdrawn";
  private static final String CONFIRMED = "confirmedReason";
  private static final String ACT = "act";

  private static final Schema NUMBERED =
      Schema.of(
          Field.of(ACT, Field.Kind.COUNT)
              .atLeast(1)
              .required()
              .says("the number of the act on record, counted from 1"));

  private static final Schema FORM =
      Schema.of(
          Field.of("acts", Field.Kind.COUNT)
              .atLeast(0)
              .required()
              .says("how many acts are on record before it"),
          Field.of("on", Field.Kind.DAY).required().says("the day on which it was confirmed"),
          Field.form("terms", AcceptanceTerms.form()).required().says("what is to be accepted"),
          Field.of("by", Field.Kind.CODE).identifier().required().says("who entered it: an id"),
          Field.of("confirmedBy", Field.Kind.CODE)
              .identifier()
              .required()
              .says("who confirmed it: an id"),
          Field.of("decided", Field.Kind.TEXT)
              .reason()
              .required()
              .says("why it is corrected, and where that is on record"),
          Field.of(CONFIRMED, Field.Kind.TEXT)
              .says("what who confirmed it compared, and where that is on record"),
          Field.forms(LAPSED, "refusal", NUMBERED)
              .says("objections, rejections and short receipts that count no more by it"),
          Field.forms(WITHDRAWN, "mistake", NUMBERED)
              .says("acts that were entered by mistake and are taken back"));

  private final Node node;

  AcceptanceCorrection(Node node) {
    this.node = node;
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /**
   * A correction that is confirmed now, with the acts that count no more by it.
   *
   * @param book the law on the days to refuse
   * @param record the record that is corrected
   * @param by the id of who entered it
   * @param confirmedBy the id of who confirmed it
   * @param decided why, and where it is on record
   * @return the correction, or every fault with its place
   */
  public static Checked<AcceptanceCorrection> of(
      RuleBook book,
      AcceptanceRecord record,
      AcceptanceTerms terms,
      LocalDate on,
      String by,
      String confirmedBy,
      String decided) {
    return of(book, record, terms, List.of(), on, by, confirmedBy, decided);
  }

  /**
   * The same where acts that were entered by mistake are taken back, by the terms as they stand.
   *
   * @param withdrawn the numbers of the acts, counted from 1
   */
  public static Checked<AcceptanceCorrection> of(
      RuleBook book,
      AcceptanceRecord record,
      AcceptanceTerms terms,
      List<Integer> withdrawn,
      LocalDate on,
      String by,
      String confirmedBy,
      String decided) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("acts", (long) record.acts().size());
    tree.put("on", on.toString());
    tree.put("terms", terms.toPlain());
    tree.put("by", by);
    tree.put("confirmedBy", confirmedBy);
    tree.put("decided", decided);
    List<Integer> lapsed = new CorrectionEffect(book, record, terms, withdrawn).lapsed();
    numbered(tree, LAPSED, lapsed);
    numbered(tree, WITHDRAWN, withdrawn);
    return fromPlain(tree);
  }

  /** The same with what who confirmed it compared, and where that is on record. */
  public AcceptanceCorrection confirmedWith(String reason) {
    Map<String, Object> tree = new LinkedHashMap<>(toPlain());
    tree.put(CONFIRMED, reason);
    return fromPlain(tree).orThrow();
  }

  private static void numbered(Map<String, Object> tree, String member, List<Integer> acts) {
    if (!acts.isEmpty()) {
      tree.put(member, acts.stream().map(act -> Map.of(ACT, (long) act)).toList());
    }
  }

  /**
   * Reads a correction.
   *
   * @param tree the published tree
   * @return the correction, or every fault with its place
   */
  public static Checked<AcceptanceCorrection> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<AcceptanceCorrection>>fold(
            node -> new Checked.Accepted<>(new AcceptanceCorrection(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** How many acts are on record before it. */
  public long acts() {
    return node.get("acts", Long.class);
  }

  /** The day on which it was confirmed. */
  public LocalDate on() {
    return node.get("on", LocalDate.class);
  }

  /** What is to be accepted from then on. */
  public AcceptanceTerms terms() {
    return AcceptanceTerms.fromPlain(node.branch("terms").orElseThrow().toPlain()).orThrow();
  }

  /** The id of who entered it. */
  public String by() {
    return node.text("by");
  }

  /** The id of who confirmed it. */
  public String confirmedBy() {
    return node.text("confirmedBy");
  }

  /** Why it is corrected, and where that is on record. */
  public String decided() {
    return node.text("decided");
  }

  /** What who confirmed it compared; nothing of one of before that was kept. */
  public Optional<String> confirmedReason() {
    return node.find(CONFIRMED, String.class);
  }

  /**
   * The numbers of the acts, counted from 1, that came too late by these terms, or by others before
   * more was decided on their delivery, and count no more.
   */
  public List<Integer> lapsed() {
    return numbers(LAPSED);
  }

  /** The numbers of the acts, counted from 1, that were entered by mistake and are taken back. */
  public List<Integer> withdrawn() {
    return numbers(WITHDRAWN);
  }

  private List<Integer> numbers(String member) {
    return node.branches(member).stream()
        .map(one -> (int) Math.min(Integer.MAX_VALUE, one.get(ACT, Long.class)))
        .toList();
  }

  String digest() {
    return CanonicalForm.digest(toPlain());
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AcceptanceCorrection correction && node.equals(correction.node);
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }

  /** The day, and the contract. */
  @Override
  public String toString() {
    return on() + " " + node.branch("terms").orElseThrow().text("contract");
  }
}
