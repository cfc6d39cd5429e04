package org.govsm.procurement.supplier;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.process.State;
import org.govsm.core.text.Message;

/** The parts of the record of a supplier, in the order in which they are written. */
final class SupplierForm {

  static final Schema FORM = form();

  private SupplierForm() {}

  private static Schema form() {
    return Schema.of(
        RecordFields.code("id").required().says("the id of the supplier in this department"),
        Field.oneOf("state", Field.Kind.CODE, states()).required().says("how far it is registered"),
        RecordFields.text("name")
            .required()
            .says("the name, as the certificate of registration spells it"),
        RecordFields.text("nameHi").says("the name in Hindi"),
        Field.oneOf("kind", Field.Kind.CODE, SupplierKinds.shipped().toArray(String[]::new))
            .says("what kind of supplier it is"),
        Field.forms("identifiers", "identifier", SupplierIdentifiers.form())
            .required()
            .says("its numbers: PAN, GSTIN, Udyam and others"),
        Field.form("enterprise", enterprise()).says("figures for its class as an MSME"),
        Field.form("startUp", startUp()).says("its recognition as a start-up"),
        Field.form("landBorder", landBorder())
            .says("what it declares on countries that share a land border with India"),
        Field.forms("checks", "check", CheckEvidence.form())
            .says("what was checked, by whom, when"),
        Field.form("hearing", Hearing.form()).says("notice of a measure, and the reply"),
        Field.forms("matches", "match", match())
            .says("orders of debarment that may concern it, and what was decided of each"));
  }

  private static String[] states() {
    return SupplierRegistration.machine().states().stream().map(State::code).toArray(String[]::new);
  }

  private static Schema enterprise() {
    return Schema.of(
        Field.oneOf("class", Field.Kind.CODE, "MICRO", "SMALL", "MEDIUM", "OTHER")
            .says("the class on the Udyam certificate"),
        RecordFields.day("registered").required().says("the day for which the class is asked"),
        Field.of("investment", Field.Kind.MONEY).says("investment in plant and machinery"),
        Field.of("turnover", Field.Kind.MONEY).says("annual turnover"));
  }

  private static Schema startUp() {
    return Schema.of(
        RecordFields.day("recognised").required().says("the day of recognition by DPIIT"),
        RecordFields.day("incorporated").says("the day of incorporation"),
        Field.of("turnover", Field.Kind.MONEY)
            .says("the highest turnover of a year since incorporation"),
        Field.of("deepTech", Field.Kind.FLAG).says("recognised as deep tech"));
  }

  private static Schema landBorder() {
    return Schema.of(
            Field.of("concerned", Field.Kind.FLAG)
                .required()
                .says("it, its beneficial owner or its partner is of such a country"),
            RecordFields.day("registeredFrom").says("first day of the registration with DPIIT"),
            RecordFields.day("registeredUntil").says("last day of that registration"))
        .where(SupplierForm::registration);
  }

  private static List<InputFault> registration(Node node) {
    return RecordFields.inOrder(node, "registeredFrom", "registeredUntil");
  }

  private static Schema match() {
    return Schema.of(
            RecordFields.code("order").required().says("the id of the order"),
            Field.form("hearing", Hearing.form()).says("notice of the match, and the reply"),
            Field.oneOf("decision", Field.Kind.CODE, DebarmentMatch.SAME, DebarmentMatch.OTHER)
                .says("whether the order is about this supplier"),
            RecordFields.day("decidedOn").says("the day of the decision"),
            RecordFields.text("reason").says("why"))
        .where(SupplierForm::reasoned);
  }

  private static List<InputFault> reasoned(Node match) {
    List<InputFault> faults = new ArrayList<>();
    if (match.has("decision")) {
      for (String name : List.of("decidedOn", "reason")) {
        if (!match.has(name)) {
          faults.add(match.fault(name, "supplier.reason", Message.of("supplier.reason")));
        }
      }
    }
    return faults;
  }
}
