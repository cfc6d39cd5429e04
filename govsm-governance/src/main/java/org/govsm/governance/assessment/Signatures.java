package org.govsm.governance.assessment;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.govsm.core.text.Message;
import org.govsm.governance.framework.Control;

/** Turns what only people can say into what people said. */
final class Signatures {

  /** Of two signed at one moment, the denial counts. */
  private static final Comparator<Attestation> LAST =
      comparing((Attestation a) -> a.signedAt().start()).thenComparing(a -> !a.confirmed());

  private final List<Attestation> all;
  private final Instant asOf;

  Signatures(List<Attestation> all, Instant asOf) {
    this.all = List.copyOf(all);
    this.asOf = asOf;
  }

  /** A finding after the last valid signature, if one is asked for. */
  ControlFinding apply(Control control, Verdict verdict, UnaryOperator<Verdict> last) {
    Verdict asked = asked(control, verdict);
    boolean signs = asked.outcome() == Outcome.ATTEST;
    if (!signs && asked.outcome() != Outcome.PASS) {
      return ControlFinding.of(control, last.apply(asked), Optional.empty());
    }
    List<Attestation> own = all.stream().filter(a -> a.control().equals(control.id())).toList();
    List<Attestation> here = own.stream().filter(a -> isAbout(a, asked)).toList();
    Optional<Attestation> valid =
        here.stream().filter(a -> asOf.isBefore(a.expires().end())).max(LAST);
    if (!signs) {
      return denied(control, asked, valid, last);
    }
    return valid
        .map(a -> ControlFinding.of(control, last.apply(signed(asked, a)), valid))
        .orElseGet(
            () -> ControlFinding.of(control, last.apply(open(asked, here, own)), Optional.empty()));
  }

  /** What the facts show is in order until a person signs that it is not. */
  private static ControlFinding denied(
      Control control, Verdict passed, Optional<Attestation> valid, UnaryOperator<Verdict> last) {
    return valid
        .filter(a -> !a.confirmed())
        .map(a -> ControlFinding.of(control, signed(passed, a), valid))
        .orElseGet(() -> ControlFinding.of(control, last.apply(passed), Optional.empty()));
  }

  /** A hybrid control whose facts are in order still asks a person. */
  private static Verdict asked(Control control, Verdict verdict) {
    if (verdict.outcome() != Outcome.PASS || !control.mode().equals("hybrid")) {
      return verdict;
    }
    Message text = Message.of("attest.asked").with("reason", verdict.text());
    return verdict.outcome(Outcome.ATTEST).saying(text);
  }

  private static boolean isAbout(Attestation attestation, Verdict verdict) {
    return attestation.subject().isEmpty() || attestation.subject().equals(verdict.subject());
  }

  private static Verdict signed(Verdict verdict, Attestation by) {
    Message text =
        Message.of(by.confirmed() ? "attest.confirmed" : "attest.denied")
            .with("person", by.person())
            .with("role", by.role())
            .with("day", by.signedAt().day())
            .with("until", by.expires().day());
    return verdict.outcome(by.confirmed() ? Outcome.PASS : Outcome.FAIL).saying(text);
  }

  private static Verdict open(Verdict verdict, List<Attestation> here, List<Attestation> own) {
    Optional<Attestation> expired = here.stream().max(comparing(a -> a.expires().end()));
    Optional<Message> note =
        expired
            .map(
                a ->
                    Message.of("attest.expired")
                        .with("person", a.person())
                        .with("day", a.expires().day()))
            .or(() -> own.stream().findFirst().map(a -> Message.of("attest.other")));
    return note.map(
            said ->
                verdict.saying(
                    Message.of("assessment.both")
                        .with("first", verdict.text())
                        .with("second", said)))
        .orElse(verdict);
  }
}
