package org.govsm.procurement.acceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.procurement.acceptance.AcceptanceAct.Kind;

/** The parts of an act of acceptance, by its kind. */
final class AcceptanceForm {

  static final String SUPPLIER = "supplier";
  static final String CONSIGNEE = "consignee";
  static final String INSPECTOR = "inspector";
  static final String ASSESSOR = "independent-assessor";
  static final String AUTHORITY = "competent-authority";

  private static final String ENTERED = "acceptance.input.entered";
  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

  static final Schema FORM = form();

  private AcceptanceForm() {}

  private static Schema form() {
    return Schema.of(
            Field.of("on", Field.Kind.DAY).required().says("the day on which it is done"),
            code("by").identifier().required().says("who does it: an id"),
            Field.oneOf(
                    "role", Field.Kind.CODE, SUPPLIER, CONSIGNEE, INSPECTOR, ASSESSOR, AUTHORITY)
                .required()
                .says("in which role"),
            text("decided")
                .reason()
                .says(
                    "what an officer decided where the law has no answer, and where it is on"
                        + " record"),
            text("paper")
                .reason()
                .says("the paper that proves the day, where it was entered later"),
            code("enteredBy").identifier().says("who entered it for the person who does it"),
            code("after").says("the digest of the record before it"),
            Field.of("entered", Field.Kind.DAY)
                .says("the day on which it was entered, where later"),
            Field.choice("act", "kind", kinds()).required().says("what is done"))
        .where(AcceptanceForm::entered);
  }

  private static List<InputFault> entered(Node act) {
    LocalDate on = act.get("on", LocalDate.class);
    return act.find("entered", LocalDate.class).filter(on::isAfter).stream()
        .map(day -> act.fault("entered", "acceptance.entered", Message.of(ENTERED).with("on", on)))
        .toList();
  }

  private static Map<String, Schema> kinds() {
    return Map.of(
        Kind.DELIVERY.name(),
        Schema.of(
                delivery(),
                code("deliverable").required().says("the deliverable of the terms"),
                quantity("quantity", "how many are delivered"),
                code("replaces")
                    .says("the delivery in place of whose rejected or missing part it is"),
                evidence().required().says("digests of what shows the delivery"))
            .where(AcceptanceForm::digests),
        Kind.PROVISIONAL_RECEIPT.name(),
        Schema.of(delivery(), quantity("quantity", "how many were received")),
        Kind.INSPECTION.name(),
        Schema.of(
                delivery(),
                Field.form("plan", plan()).required().says("by which plan it is sampled"),
                Field.of("defects", Field.Kind.COUNT)
                    .atLeast(0)
                    .required()
                    .says("how many of the sample have a defect"),
                Field.of("passed", Field.Kind.FLAG).required().says("whether it passes"),
                evidence().required().says("digests of the report"))
            .where(AcceptanceForm::digests),
        Kind.OBJECTION.name(),
        Schema.of(delivery(), reason()),
        Kind.REWORK.name(),
        Schema.of(
                delivery(),
                text("text").required().reason().says("how the objection is removed"),
                evidence().required().says("digests of what shows it"))
            .where(AcceptanceForm::digests),
        Kind.ACCEPTANCE.name(),
        Schema.of(
            delivery(),
            quantity("quantity", "how many are accepted"),
            inAll("accepted"),
            code("certificate").says("the number of the acceptance certificate, where it has one")),
        Kind.REJECTION.name(),
        Schema.of(
            delivery(),
            quantity("quantity", "how many are rejected"),
            inAll("rejected"),
            reason()));
  }

  private static Schema plan() {
    return Schema.of(
        text("source").required().reason().says("the standard or clause that has the plan"),
        quantity("lot", "how many it is a sample of"),
        quantity("sample", "how many are looked at"),
        Field.of("acceptanceNumber", Field.Kind.COUNT)
            .atLeast(0)
            .says("with how many defects it still passes"));
  }

  private static List<InputFault> digests(Node node) {
    return node.codes("evidence").stream().allMatch(one -> DIGEST.matcher(one).matches())
        ? List.of()
        : List.of(
            node.fault("evidence", "acceptance.digest", Message.of("acceptance.input.digest")));
  }

  private static Field delivery() {
    return code("delivery").identifier().required().says("the id of the delivery");
  }

  private static Field quantity(String name, String meaning) {
    return Field.of(name, Field.Kind.COUNT)
        .atLeast(1)
        .atMost(1_000_000_000)
        .required()
        .says(meaning);
  }

  /** An officer says what holds of a delivery whose figures do not. */
  private static Field inAll(String done) {
    return Field.of("inAll", Field.Kind.FLAG)
        .says(
            "whether so many are "
                + done
                + " in all, of a delivery of which more is accepted and rejected than was"
                + " delivered");
  }

  private static Field reason() {
    return text("reason").required().reason().says("the reason, as the supplier is told");
  }

  private static Field.Draft evidence() {
    return Field.of("evidence", Field.Kind.CODES);
  }

  private static Field.Draft code(String name) {
    return Field.of(name, Field.Kind.CODE);
  }

  private static Field.Draft text(String name) {
    return Field.of(name, Field.Kind.TEXT);
  }
}
