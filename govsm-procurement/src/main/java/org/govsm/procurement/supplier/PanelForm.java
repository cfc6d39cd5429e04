package org.govsm.procurement.supplier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;

/** Form of a panel: its members, its draw, and what was offered, each fitting the others. */
final class PanelForm {

  static final String OFFERS = "offers";
  static final String UNTIL = "until";
  static final String SEED = "seed";
  static final String DAY = "publicDay";
  static final String VALUE = "publicValue";
  static final String ANSWER = "answer";
  static final String WITHDRAWN = "withdrawn";

  private static final String SOURCE = "publicSource";
  private static final String DIGITS = "publicDigits";

  static final Schema FORM = fields();

  private PanelForm() {}

  private static Schema fields() {
    return Schema.of(
            RecordFields.code("id").required().says("the id of the panel"),
            RecordFields.text("title").required().says("what it is for"),
            RecordFields.day("from").required().says("its first day"),
            RecordFields.day(UNTIL).required().says("its last day"),
            RecordFields.code("commitment")
                .required()
                .says("the digest of the seed, published before the seed"),
            RecordFields.text(SEED).says("the seed; left out until it is published"),
            RecordFields.text(SOURCE)
                .says("the public value that the order also follows from, and who publishes it"),
            RecordFields.day(DAY).says("the day on which that value is published"),
            RecordFields.text(VALUE).says("the value; left out until the seed is published"),
            Field.of(DIGITS, Field.Kind.COUNT)
                .atLeast(1)
                .says("how many digits the value has; it is written with them alone"),
            Field.form(WITHDRAWN, withdrawal()).says("that it was given up before its draw"),
            Field.form(ANSWER, PanelOffer.form())
                .says("an answer that another officer has still to confirm"),
            Field.forms("members", "member", PanelMember.form()).required().says("who is on it"),
            Field.forms(OFFERS, "offer", PanelOffer.form()).says("what was offered, in order"))
        .where(PanelForm::faults);
  }

  private static Schema withdrawal() {
    return Schema.of(
        RecordFields.day("on").required().says("its day"),
        RecordFields.text("reason").required().says("why"));
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>(RecordFields.inOrder(node, "from", UNTIL));
    node.find(SEED, String.class)
        .filter(seed -> !Panel.commitment(seed).equals(node.text("commitment")))
        .ifPresent(
            seed -> faults.add(node.fault(SEED, "panel.seed", Message.of("panel.other-seed"))));
    faults.addAll(publicFaults(node));
    Set<String> members = new HashSet<>();
    for (Node member : node.branches("members")) {
      if (!members.add(member.text("supplier"))) {
        faults.add(member.fault("supplier", "panel.twice", Message.of("panel.twice")));
      }
    }
    for (Node offer : node.branches(OFFERS)) {
      if (!members.contains(offer.text("supplier"))) {
        faults.add(offer.fault("supplier", "panel.no-member", Message.of("panel.no-member")));
      }
    }
    return faults;
  }

  /** A value is named with its day, and stands there with the seed. */
  private static List<InputFault> publicFaults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    if (node.has(SOURCE) != node.has(DAY)) {
      String lacks = node.has(SOURCE) ? DAY : SOURCE;
      faults.add(node.fault(lacks, "panel.public", Message.of("panel.public")));
    }
    boolean asked = node.has(DAY) && node.has(SEED);
    if (asked != node.has(VALUE)) {
      faults.add(node.fault(VALUE, "panel.public-value", Message.of("panel.public-value")));
    }
    if (node.has(VALUE) && node.has(DIGITS)) {
      long digits = node.get(DIGITS, Long.class);
      String value = node.text(VALUE);
      if (value.length() != digits || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
        Message text = Message.of("panel.public-digits").with("digits", digits);
        faults.add(node.fault(VALUE, "panel.public-digits", text));
      }
    }
    return faults;
  }
}
