package org.govsm.governance.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;

/** Controls that were signed: each is one of the profile, or of the framework behind it. */
final class SignedControls {

  private SignedControls() {}

  /** A fault for each attestation about a control that there is not, with the nearest id. */
  static List<InputFault> faults(Facts facts, ControlCatalogue chosen) {
    Set<String> known = new TreeSet<>();
    for (ControlCatalogue catalogue : List.of(chosen, ControlCatalogue.shipped())) {
      catalogue.controls().stream().map(Control::id).forEach(known::add);
    }
    List<InputFault> faults = new ArrayList<>();
    int index = 0;
    for (Attestation signed : Attestation.of(facts)) {
      String pointer = "/facts/attestations/" + index++ + "/control";
      if (!known.contains(signed.control())) {
        Message text = Message.of("fault.attestation-control");
        faults.add(new InputFault(pointer, "attestation.control", near(text, signed, known)));
      }
    }
    return faults;
  }

  private static Message near(Message text, Attestation signed, Set<String> known) {
    return NearestName.of(signed.control(), known)
        .map(near -> text.with("nearest", near))
        .orElse(text);
  }
}
