package org.govsm.procurement.supplier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.jspecify.annotations.Nullable;

/**
 * List of orders of debarment that a department knows, of one day. A list that was never read says
 * of nobody that they are not debarred.
 */
public final class DebarmentList {

  private static final Citation RULE =
      Citation.of("GFR 2017 (updated to 31.07.2025)", "rule 151")
          .seen(
              SourceKind.REPRODUCTION,
              LocalDate.of(2026, 11, 24),
              "https://github.com/aniksam-github/Procurebuddy/blob/main/data/UpdatedGFR31July2025_0.pdf")
          .cite();

  private static final Schema FORM =
      Schema.of(
          RecordFields.code("department").required().says("the department that asks"),
          RecordFields.text("source").required().says("whose list it is"),
          RecordFields.day("on").required().says("the day of the list"),
          Field.forms("orders", "order", DebarmentOrder.form()).says("the orders"));

  private final Optional<Node> node;

  private DebarmentList(Optional<Node> node) {
    this.node = node;
  }

  /** No list: whether somebody is debarred is not known. */
  public static DebarmentList notRead() {
    return new DebarmentList(Optional.empty());
  }

  /**
   * Reads a list.
   *
   * @param tree department, source, on, orders
   * @return the list, or every fault with its place
   */
  public static Checked<DebarmentList> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<DebarmentList>>fold(
            node -> new Checked.Accepted<>(new DebarmentList(Optional.of(node))),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The form, from which XML, XSD and schemas are made. */
  public static Schema form() {
    return FORM;
  }

  /**
   * The orders that match a supplier and hold for the department on a day.
   *
   * @return those that were decided to be about somebody else too
   */
  public List<DebarmentMatch> matches(Supplier supplier, LocalDate day) {
    return node.stream()
        .flatMap(list -> list.branches("orders").stream())
        .map(DebarmentOrder::new)
        .filter(order -> order.binds(node.orElseThrow().text("department"), day))
        .flatMap(order -> DebarmentMatch.of(supplier, order, day).stream())
        .toList();
  }

  /**
   * Whether a supplier is debarred on a day.
   *
   * @return true where a number of one party alone matches and nothing else was decided, or it was
   *     decided so; an officer decides where a name matches or is nearly the same, where it is in
   *     another script and no number tells, and where a number matches that several can share;
   *     undetermined where no list was read, or only one of a day before
   */
  public Ruling<Boolean> standing(Supplier supplier, LocalDate day) {
    List<DebarmentMatch> matches =
        matches(supplier, day).stream().filter(match -> match.decided(day).orElse(true)).toList();
    if (matches.stream().anyMatch(match -> match.isCertain() || match.decided(day).isPresent())) {
      return new Ruling.Answer<>(true);
    } else if (!matches.isEmpty()) {
      return new Ruling.Refer<>(matches.get(0).reason(), RULE, Optional.empty());
    }
    boolean current =
        node.filter(list -> !list.get("on", LocalDate.class).isBefore(day)).isPresent();
    return current
        ? new Ruling.Answer<>(false)
        : new Ruling.Undetermined<>(List.of("debarmentList"));
  }
}
