package org.govsm.governance.assessment.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;

/**
 * Two facts that cannot both hold.
 *
 * @param text which two, in a sentence
 * @param subject the account, post, person … of which they speak; nothing for the department
 * @param controls what does not decide while they stand; for that subject, if there is one
 * @param ofAll whether it is so for every subject
 */
public record Conflict(
    Message text, Optional<String> subject, List<String> controls, boolean ofAll) {

  static Conflict of(String code, Optional<String> subject, String... controls) {
    Message text = Message.of("SDK-FACTS." + code).with("subject", subject.orElse(""));
    return new Conflict(text, subject, withLaterLaw(List.of(controls)), false);
  }

  /** What contradicts itself for a control of the framework does so for later law beside it. */
  private static List<String> withLaterLaw(List<String> controls) {
    return Stream.concat(controls.stream(), controls.stream().flatMap(LaterLawChecks::beside))
        .distinct()
        .toList();
  }

  Conflict with(String name, Object said) {
    return new Conflict(text.with(name, said), subject, controls, ofAll);
  }

  /** About the department, whatever the subject of the finding. */
  Conflict aboutAll() {
    return new Conflict(text, Optional.empty(), controls, ofAll);
  }

  /** For every subject of its controls, whichever it is about. */
  Conflict forAll() {
    return new Conflict(text, subject, controls, true);
  }

  boolean concerns(String control, CheckResult result) {
    return controls.contains(control)
        && (ofAll
            || subject.isEmpty()
            || result.subject().isEmpty()
            || subject.equals(result.subject()));
  }
}
