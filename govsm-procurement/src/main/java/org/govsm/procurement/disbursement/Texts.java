package org.govsm.procurement.disbursement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;

/**
 * Texts that go to a bank: limits of ISO 20022, and the characters that every bank takes. A text is
 * refused, never cut.
 */
final class Texts {

  static final int REFERENCE = 35;
  static final int LINE = 140;

  /** A reference has no blank, no slash at an end and no two in a row, as banks split there. */
  private static final Pattern ID =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]|/(?=[A-Za-z0-9]))*");

  private static final Pattern LATIN = Pattern.compile("[ -~]+");

  private final Node node;
  private final List<InputFault> faults = new ArrayList<>();

  Texts(Node node) {
    this.node = node;
  }

  Texts id(String name, int most) {
    String text = node.text(name);
    if (text.length() > most || !ID.matcher(text).matches()) {
      fault(name, "reference", Message.of("disbursement.input.reference").with("most", most));
    }
    return this;
  }

  Texts latin(String name, int most) {
    return latin(node, name, most);
  }

  Texts latin(Node part, String name, int most) {
    String text = part.text(name);
    if (text.length() > most) {
      Message tooLong = Message.of("disbursement.input.long").with("most", most);
      faults.add(part.fault(name, "disbursement.long", tooLong));
    } else if (!LATIN.matcher(text).matches()) {
      faults.add(part.fault(name, "disbursement.latin", Message.of("disbursement.input.latin")));
    }
    return this;
  }

  Texts fault(String name, String what, Message text) {
    faults.add(node.fault(name, "disbursement." + what, text));
    return this;
  }

  List<InputFault> faults() {
    return List.copyOf(faults);
  }
}
