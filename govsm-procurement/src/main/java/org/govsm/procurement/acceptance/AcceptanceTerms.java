package org.govsm.procurement.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.contract.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Terms of acceptance: the deliverables of a contract, and what the law on acceptance asks of it.
 */
public final class AcceptanceTerms implements ToPlain {

  /** The channel of an order on the Government e-Marketplace. */
  public static final String GEM = "GEM";

  private static final String OUTSIDE_GEM = "OUTSIDE_GEM";

  private static final Schema FORM =
      Schema.of(
              Field.of("contract", Field.Kind.CODE)
                  .identifier()
                  .required()
                  .says("the number of the contract"),
              Field.oneOf("channel", Field.Kind.CODE, GEM, OUTSIDE_GEM)
                  .required()
                  .says("whether the order was placed on GeM"),
              Field.oneOf("supplierClass", Field.Kind.CODE, "MICRO", "SMALL", "MEDIUM", "OTHER")
                  .says("the class of the supplier as an enterprise"),
              Field.forms("deliverables", "deliverable", deliverable())
                  .required()
                  .says("what is delivered"))
          .where(AcceptanceTerms::faults);

  private final Node node;

  private AcceptanceTerms(Node node) {
    this.node = node;
  }

  private static Schema deliverable() {
    return Schema.of(
        Field.of("id", Field.Kind.CODE).identifier().required().says("its id in the terms"),
        Field.of("quantity", Field.Kind.COUNT)
            .atLeast(1)
            .says("how many are ordered in all; left out: not stated"),
        Field.forms("due", "part", DueQuantity.FORM)
            .says("how many are due in each month or other time"),
        Field.of("inspected", Field.Kind.FLAG)
            .says("whether the terms ask for an inspection before acceptance"),
        Field.of("clause", Field.Kind.TEXT).required().says("where the contract says it"));
  }

  private static List<InputFault> faults(Node terms) {
    Set<String> seen = new HashSet<>();
    if (terms.branches("deliverables").isEmpty()) {
      Message text = Message.of("acceptance.input.none");
      return List.of(terms.fault("deliverables", "acceptance.none", text));
    }
    return terms.branches("deliverables").stream()
        .filter(each -> !seen.add(each.text("id")))
        .map(each -> each.fault("id", "acceptance.twice", Message.of("acceptance.input.twice")))
        .toList();
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /**
   * Reads terms of acceptance.
   *
   * @param tree the published tree
   * @return the terms, or every fault with its place
   */
  public static Checked<AcceptanceTerms> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<AcceptanceTerms>>fold(
            node -> new Checked.Accepted<>(new AcceptanceTerms(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /**
   * The deliverables of the terms of a contract. A quantity that is due each month or other time is
   * one of the whole where the days of the contract are a whole number of such times; else the
   * total is not known. What is due in each time is kept beside it.
   *
   * @param terms the terms of the contract
   * @param channel {@link #GEM} or OUTSIDE_GEM
   * @return the terms of acceptance, or a fault where the contract has no deliverables
   */
  public static Checked<AcceptanceTerms> of(Terms terms, String channel) {
    Map<String, List<Map<?, ?>>> each = new LinkedHashMap<>();
    if (terms.toPlain().get("deliverables") instanceof List<?> rows) {
      for (Object row : rows) {
        if (row instanceof Map<?, ?> deliverable) {
          each.computeIfAbsent(String.valueOf(deliverable.get("id")), id -> new ArrayList<>())
              .add(deliverable);
        }
      }
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("contract", terms.id());
    tree.put("channel", channel);
    tree.put("deliverables", each.values().stream().map(rows -> row(rows, terms)).toList());
    return fromPlain(tree);
  }

  /** A deliverable of the terms, of all rows that it had at one time or another. */
  private static Map<String, Object> row(List<Map<?, ?>> rows, Terms terms) {
    Map<?, ?> last = rows.get(rows.size() - 1);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", String.valueOf(last.get("id")));
    row.putAll(DueQuantity.said(rows, terms));
    row.put("clause", String.valueOf(last.get("clause")));
    return row;
  }

  /** The number of the contract. */
  public String contract() {
    return node.text("contract");
  }

  /** Where the order was placed: {@link #GEM} or OUTSIDE_GEM. */
  public String channel() {
    return node.text("channel");
  }

  /** Whether the order was placed on GeM. */
  public boolean isOnGem() {
    return channel().equals(GEM);
  }

  /** The same terms of an order that was not made there. */
  AcceptanceTerms outsideGem() {
    Map<String, Object> tree = new LinkedHashMap<>(toPlain());
    tree.put("channel", OUTSIDE_GEM);
    return fromPlain(tree).orThrow();
  }

  /** The class of the supplier; nothing where it is not known. */
  public Optional<String> supplierClass() {
    return node.find("supplierClass", String.class);
  }

  /** The ids of the deliverables, in the order of the terms. */
  public List<String> deliverables() {
    return node.branches("deliverables").stream().map(each -> each.text("id")).toList();
  }

  /** How many of a deliverable are ordered in all; nothing where the terms do not say. */
  public Optional<Long> quantity(String deliverable) {
    return row(deliverable).flatMap(each -> each.find("quantity", Long.class));
  }

  /**
   * How many of a deliverable are due by the end of the month or other time in which a day lies.
   *
   * @return nothing where the terms do not say how many are due in each time
   */
  public Optional<Long> dueBy(String deliverable, LocalDate day) {
    return row(deliverable)
        .map(DueQuantity::in)
        .filter(due -> !due.isEmpty())
        .map(due -> DueQuantity.by(due, day));
  }

  /** What is due of a deliverable in each month or other time, in words; none where it is not. */
  public List<Message> due(String deliverable) {
    return row(deliverable).map(DueQuantity::in).orElse(List.of()).stream()
        .map(DueQuantity::said)
        .toList();
  }

  /** Whether a deliverable is due again and again, so many each month or other time. */
  public boolean isRecurring(String deliverable) {
    return row(deliverable).filter(each -> !DueQuantity.in(each).isEmpty()).isPresent();
  }

  /** Whether the terms ask for an inspection before acceptance. */
  public boolean isInspected(String deliverable) {
    return row(deliverable).flatMap(each -> each.find("inspected", Boolean.class)).orElse(false);
  }

  /** The clause of a deliverable; of the contract where it has no such deliverable. */
  public Citation clause(String deliverable) {
    return Citation.of(contract(), row(deliverable).map(each -> each.text("clause")).orElse("/"))
        .cite();
  }

  private Optional<Node> row(String deliverable) {
    List<Node> rows = node.branches("deliverables");
    return rows.stream()
        .filter(each -> each.text("id").equals(deliverable))
        .findFirst()
        .or(
            () ->
                rows.stream()
                    .filter(each -> Skeleton.same(each.text("id"), deliverable))
                    .findFirst());
  }

  /** The id that the terms have for a deliverable, as people read it; else what was given. */
  String named(String deliverable) {
    return row(deliverable).map(each -> each.text("id")).orElse(deliverable);
  }

  boolean has(String deliverable) {
    return row(deliverable).isPresent();
  }

  /**
   * Deliverables whose ids people read as one, each at its place: so many would be ordered of each.
   * It is asked of terms that are entered; of what is on record the ids stand as they are.
   */
  public List<InputFault> alike() {
    Set<String> seen = new HashSet<>();
    return node.branches("deliverables").stream()
        .filter(each -> !seen.add(Skeleton.of(each.text("id"))))
        .map(each -> each.fault("id", "acceptance.twice", Message.of("acceptance.input.twice")))
        .toList();
  }

  /**
   * The hash of the tree.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String digest() {
    return CanonicalForm.digest(toPlain());
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AcceptanceTerms terms && node.equals(terms.node);
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }

  /** The number of the contract. */
  @Override
  public String toString() {
    return contract();
  }
}
