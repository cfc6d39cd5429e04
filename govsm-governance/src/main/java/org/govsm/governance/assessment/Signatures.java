package org.govsm.governance.assessment;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.check.CheckInput;
import org.govsm.governance.assessment.check.CheckResult;
import org.govsm.governance.framework.Control;

/** Turns what only people can say into what people said. */
final class Signatures {

  /** Of two signed at one moment, the denial counts. */
  private static final Comparator<Attestation> LAST =
      comparing((Attestation a) -> a.signedAt().start()).thenComparing(a -> !a.confirmed());

  private final List<Attestation> all;
  private final SigningRoles roles;
  private final Instant asOf;

  /** Those that stand in the facts, and those that are kept apart from them. */
  Signatures(List<Attestation> ofFacts, List<Attestation> apart, CheckInput.Scene scene) {
    this.all = Stream.concat(ofFacts.stream(), apart.stream()).toList();
    this.roles = new SigningRoles(scene, ofFacts);
    this.asOf = scene.asOf();
  }

  /** A finding after the last valid signature, if one is asked for. */
  ControlFinding apply(Control control, CheckResult result, UnaryOperator<CheckResult> last) {
    CheckResult asked = asked(control, result);
    boolean signs = asked.outcome() == Outcome.ATTEST;
    if (!signs && asked.outcome() != Outcome.PASS) {
      return ControlFinding.of(control, last.apply(asked), Optional.empty());
    }
    List<Attestation> own = all.stream().filter(a -> a.control().equals(control.id())).toList();
    List<Attestation> here = own.stream().filter(a -> isAbout(a, asked)).toList();
    List<Attestation> current =
        here.stream().filter(a -> asOf.isBefore(a.expires().end())).sorted(LAST).toList();
    Optional<Attestation> valid =
        last(current.stream().filter(a -> roles.objection(control, a).isEmpty()).toList());
    if (valid.filter(a -> signs || !a.confirmed()).isPresent()) {
      CheckResult said = signed(asked, valid.get());
      return ControlFinding.of(control, signs ? last.apply(said) : said, valid);
    }
    Optional<Message> objection =
        last(current.stream().filter(a -> signs || !a.confirmed()).toList())
            .filter(a -> valid.filter(v -> LAST.compare(v, a) > 0).isEmpty())
            .flatMap(a -> roles.objection(control, a));
    CheckResult open = signs ? open(asked, here, own, objection) : disputed(asked, objection);
    return ControlFinding.of(control, last.apply(open), Optional.empty());
  }

  private static Optional<Attestation> last(List<Attestation> sorted) {
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() - 1));
  }

  /** What the facts show stays open where somebody denies it who cannot sign for it. */
  private static CheckResult disputed(CheckResult passed, Optional<Message> objection) {
    return objection.map(note -> both(passed.outcome(Outcome.ATTEST), note)).orElse(passed);
  }

  /** A hybrid control whose facts are in order still asks a person. */
  private static CheckResult asked(Control control, CheckResult result) {
    if (result.outcome() != Outcome.PASS || !control.mode().equals("hybrid")) {
      return result;
    }
    Message text = Message.of("attest.asked").with("reason", result.text());
    return result.outcome(Outcome.ATTEST).saying(text);
  }

  private static boolean isAbout(Attestation attestation, CheckResult result) {
    return attestation.subject().isEmpty() || attestation.subject().equals(result.subject());
  }

  private static CheckResult signed(CheckResult result, Attestation by) {
    Message text =
        Message.of(by.confirmed() ? "attest.confirmed" : "attest.denied")
            .with("person", by.person())
            .with("role", by.role())
            .with("day", by.signedAt().day())
            .with("until", by.expires().day());
    return result.outcome(by.confirmed() ? Outcome.PASS : Outcome.FAIL).saying(text);
  }

  private static CheckResult open(
      CheckResult result,
      List<Attestation> here,
      List<Attestation> own,
      Optional<Message> objection) {
    Optional<Attestation> expired = here.stream().max(comparing(a -> a.expires().end()));
    return objection
        .or(
            () ->
                expired.map(
                    a ->
                        Message.of("attest.expired")
                            .with("person", a.person())
                            .with("day", a.expires().day())))
        .or(() -> own.stream().findFirst().map(a -> Message.of("attest.other")))
        .map(note -> both(result, note))
        .orElse(result);
  }

  private static CheckResult both(CheckResult result, Message note) {
    return result.saying(
        Message.of("assessment.both").with("first", result.text()).with("second", note));
  }
}
