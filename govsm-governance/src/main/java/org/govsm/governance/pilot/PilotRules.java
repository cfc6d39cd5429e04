package org.govsm.governance.pilot;

import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Force;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.text.Message;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;

/** Rules on pilots by the ids of their controls, with what they cite; else a design default. */
final class PilotRules {

  static final String FOCUSED = "GSM-PIL-02";
  static final String SMALL = "GSM-PIL-03";
  static final String DEVICES = "GSM-PIL-04";
  static final String USES = "GSM-OBJ-03";
  static final String PLAN = "GSM-PLA-01";
  static final String FIRST_PHASE = "GSM-PLA-02";
  static final String EXPANSION = "GSM-PLA-03";
  static final String DURATION = "GSM-PLA-05";
  static final String CONSULTATION = "GSM-PLA-06";
  static final String RHYTHM = "GSM-PLA-07";
  static final String LAW = "GSM-PLA-08";
  static final String COVERED = "GSM-RES-04";
  static final String TEAM = "GSM-RES-01";

  private PilotRules() {}

  private static Optional<Control> control(String rule) {
    return ControlCatalogue.shipped().find(rule);
  }

  /** What a control cites; of anything else, the stages of a pilot as govsm proposes them. */
  static Citation citation(String rule) {
    return control(rule).map(Control::citation).orElseGet(() -> OwnDefault.of("pilot stages"));
  }

  /** What is cited for the limits on the duty of one person that govsm proposes. */
  static Citation ownLimits() {
    return OwnDefault.of("staffing of accounts");
  }

  /** A number that the catalogue gives with a control. */
  static int limit(String rule, String parameter) {
    return control(rule)
        .map(one -> Integer.parseInt(one.parameters().getOrDefault(parameter, "")))
        .orElseThrow();
  }

  static Finding of(String rule, Weight weight, Message text) {
    return Finding.of(rule, weight, text, citation(rule));
  }

  /** A finding that warns where its source binds, and is a note where it advises. */
  static Finding finding(String rule, Message text) {
    boolean binds = citation(rule).force() == Force.BINDING;
    return of(rule, binds ? Weight.WARNING : Weight.NOTE, text);
  }
}
