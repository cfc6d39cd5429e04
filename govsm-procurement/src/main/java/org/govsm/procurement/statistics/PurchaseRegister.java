package org.govsm.procurement.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Register from which statistics are counted: purchases, buyers, suppliers, listed services,
 * memoranda and steps, as known on a day. A list that is left out is not known; an empty one has
 * nothing.
 */
public final class PurchaseRegister implements ToPlain {

  static final String PURCHASES = "purchases";
  static final String BUYERS = "buyers";
  static final String SUPPLIERS = "suppliers";
  static final String PRODUCTS = "products";
  static final String MEMORANDA = "memoranda";
  static final String STEPS = "steps";

  private static final Schema FORM =
      Schema.of(
              Field.of("source", Field.Kind.TEXT).required().says("what register it is"),
              day("from").required().says("the first day from which it has every purchase"),
              day("asOf").required().says("the day on which it was read"),
              Field.forms(PURCHASES, "purchase", purchase()).says("orders and contracts"),
              Field.forms(BUYERS, "buyer", buyer()).says("public bodies that may buy"),
              Field.forms(SUPPLIERS, "supplier", supplier()).says("registered suppliers"),
              Field.forms(PRODUCTS, "product", product()).says("services and goods on offer"),
              Field.forms(MEMORANDA, "memorandum", memorandum())
                  .says("memoranda of states that buy through the portal"),
              Field.forms(STEPS, "step", steps())
                  .says("steps from the need to the payment, counted by year and stage"))
          .where(RegisterFaults::of);

  private final Node node;

  private PurchaseRegister(Node node) {
    this.node = node;
  }

  private static Field.Draft code(String name) {
    return Field.of(name, Field.Kind.CODE);
  }

  private static Field.Draft day(String name) {
    return Field.of(name, Field.Kind.DAY);
  }

  private static Field id() {
    return code("id").identifier().required().says("its id");
  }

  private static Schema purchase() {
    return Schema.of(
        id(),
        day("day").required().says("the day of the order"),
        Field.of("value", Field.Kind.MONEY)
            .atLeast(0)
            .says("the sum as ordered, on one basis for all; left out: not known"),
        code("buyer").required().says("the id of the buyer"),
        code("supplier").says("the id of the supplier; left out: not known"),
        code("procedure").says("how it was bought, as the packs have it; left out: not known"),
        code("amends")
            .identifier()
            .says("the id of the purchase that it states anew and takes the place of, on its day"),
        Field.of("cancelled", Field.Kind.FLAG).says("true: cancelled, and not counted"));
  }

  private static Schema buyer() {
    return Schema.of(
        id(),
        Field.oneOf("type", Field.Kind.CODE, "UNION", "STATE", "PSU", "LOCAL_BODY", "AUTONOMOUS")
            .says("the kind of body; left out: not known"),
        code("parent").identifier().says("the body to which it belongs; left out: none"),
        code("state").says("the state where it is, such as IN.UP; left out: not known"));
  }

  private static Schema supplier() {
    return Schema.of(
        id(),
        Field.oneOf("mseClass", Field.Kind.CODE, "MICRO", "SMALL", "MEDIUM", "NONE")
            .says("the class of enterprise; left out: not known"),
        Field.oneOf("owners", Field.Kind.CODES, "SC_ST", "WOMEN", "NONE")
            .says("who owns it, where targets are kept for them; left out: not known"),
        day("registered").says("the day of registration; left out: not known"),
        Field.of("unregistered", Field.Kind.FLAG)
            .says("true: known, and not registered on the day"));
  }

  private static Schema product() {
    return Schema.of(
        id(),
        day("listed").required().says("the first day on offer"),
        day("until").says("the first day no longer on offer; left out: it still is"));
  }

  private static Schema memorandum() {
    return Schema.of(
        code("state").required().says("the state, such as IN.UP"),
        day("signed").required().says("the day of signature"),
        day("until").says("the last day; left out: it does not say"),
        Field.of("scope", Field.Kind.TEXT).says("what was agreed"),
        Field.of("effect", Field.Kind.TEXT).says("what it changes for a purchase"));
  }

  private static Schema steps() {
    return Schema.of(
        code("year").required().says("the financial year, such as 2025-26"),
        code("stage").required().says("the stage, such as tender"),
        count("electronic").says("steps whose every document is kept, or known by its digest"),
        count("paper").says("steps with a document on paper"),
        count("unknown").says("steps with a document of which only its number is known"));
  }

  private static Field.Draft count(String name) {
    return Field.of(name, Field.Kind.COUNT).atLeast(0).required();
  }

  /**
   * Reads a register.
   *
   * @param tree the published tree
   * @return the register, or every fault with its place: an id twice, a purchase of an unknown
   *     buyer or supplier, a body that belongs to itself, an unknown state, a purchase that is
   *     stated anew twice, a day after the register was read
   */
  public static Checked<PurchaseRegister> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<PurchaseRegister>>fold(
            node -> new Checked.Accepted<>(new PurchaseRegister(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /** What register it is. */
  public String source() {
    return node.text("source");
  }

  /** The first day from which it has every purchase. */
  public LocalDate from() {
    return node.get("from", LocalDate.class);
  }

  /** The day on which it was read. */
  public LocalDate asOf() {
    return node.get("asOf", LocalDate.class);
  }

  /** A list of it; nothing where it is not known. */
  Optional<List<Node>> list(String name) {
    return node.has(name) ? Optional.of(node.branches(name)) : Optional.empty();
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  /** What register it is. */
  @Override
  public String toString() {
    return source();
  }
}
