package org.govsm.portal.assessments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;

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
}
