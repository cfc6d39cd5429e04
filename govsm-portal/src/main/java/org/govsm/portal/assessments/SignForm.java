package org.govsm.portal.assessments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Attestation;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.portal.web.Page;

/** Sign form: the form in which the statement of a control is signed for a department. */
final class SignForm {

  private SignForm() {}

  /** The address of all forms of a department. */
  static String all(String department) {
    return "/governance/" + department + "/attestations#waits";
  }

  /** The address of the form, open and for a subject. */
  static String address(String department, String control, Optional<String> subject) {
    return "/governance/"
        + department
        + "/attestations?control="
        + control
        + subject.map(one -> "&for=" + URLEncoder.encode(one, UTF_8)).orElse("")
        + "#"
        + control;
  }

  /** Leads from a finding to the form. */
  static FindingRow.Cure cure(String department, ControlFinding finding, Page page) {
    return new FindingRow.Cure(
        address(department, finding.control().id(), finding.subject()),
        page.say("governance.part.attestations"));
  }

  /** Leads to the attestation by which it is not so. */
  static FindingRow.Cure said(String department, Attestation denial, Page page) {
    return new FindingRow.Cure(
        "/governance/"
            + department
            + "/attestations#"
            + SignedRow.anchor(denial.control(), denial.signedAt().start()),
        page.words()
            .say(
                Message.of("run-page.denied")
                    .with("person", page.person(denial.person()))
                    .with("day", denial.signedAt().day())));
  }
}
