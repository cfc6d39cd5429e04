package org.govsm.governance.assessment;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Force;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.check.CheckInput;
import org.govsm.governance.assessment.check.CheckResult;
import org.govsm.governance.assessment.check.SignedContent;
import org.govsm.governance.assessment.check.SomeNamed;
import org.govsm.governance.framework.Control;

/** Turns what only people can say into what people said. */
final class Signatures {

  /** Of two signed at one moment, the denial counts. */
  private static final Comparator<Attestation> LAST =
      comparing((Attestation a) -> a.signedAt().start()).thenComparing(a -> !a.confirmed());

  private static final int MOST_NAMED = 20;

  private static final Citation METHOD =
      Citation.of("govsm, docs/facts.md", "Attestations").force(Force.ADVISORY).cite();

  /** What a signed no decides against: also what the facts leave open. */
  private static final Set<Outcome> DENIABLE = Set.of(Outcome.PASS, Outcome.UNKNOWN);

  /** By the control for which they were signed. */
  private final Map<String, List<Attestation>> all;

  private final CheckInput.Scene scene;
  private final SigningRoles roles;
  private final SignedEvents events;
  private final Instant asOf;

  /** Those that stand in the facts, and those that are kept apart from them. */
  Signatures(List<Attestation> ofFacts, List<Attestation> apart, CheckInput.Scene scene) {
    this.all =
        Stream.concat(ofFacts.stream(), apart.stream())
            .collect(Collectors.groupingBy(Attestation::control));
    this.roles = new SigningRoles(scene, ofFacts);
    this.events = new SignedEvents(scene.facts());
    this.scene = scene;
    this.asOf = scene.asOf();
  }

  /** Whether anybody signed for a control: what was signed is about single subjects. */
  boolean concern(Control control) {
    return all.containsKey(control.id());
  }

  /** A finding after the last valid signature, if one is asked for. */
  ControlFinding apply(Control control, CheckResult result, UnaryOperator<CheckResult> last) {
    CheckResult asked = asked(control, result);
    boolean signs = asked.outcome() == Outcome.ATTEST;
    if (!signs && !DENIABLE.contains(asked.outcome())) {
      return ControlFinding.of(control, then(control, last.apply(asked)), Optional.empty());
    }
    List<Attestation> own = all.getOrDefault(control.id(), List.of());
    if (own.isEmpty()) {
      return ControlFinding.of(control, then(control, last.apply(asked)), Optional.empty());
    }
    List<Attestation> here = own.stream().filter(a -> a.isAbout(asked.subject())).toList();
    Optional<Attestation> withdrawal = withdrawal(control, here);
    List<Attestation> current =
        here.stream()
            .filter(a -> !a.isWithdrawal())
            .filter(a -> withdrawal.filter(w -> LAST.compare(w, a) >= 0).isEmpty())
            .filter(a -> saw(control, a, asked))
            .filter(a -> !events.isAhead(a, asked.subject()))
            .filter(a -> asOf.isBefore(a.expires().end()))
            .sorted(LAST)
            .toList();
    Optional<Attestation> valid =
        last(current.stream().filter(a -> objection(control, a, asked).isEmpty()).toList());
    if (valid.filter(a -> signs || !a.confirmed()).isPresent()) {
      CheckResult said = signed(asked, valid.get());
      return ControlFinding.of(control, signs ? last.apply(said) : said, valid);
    }
    Optional<Message> objection =
        last(current.stream().filter(a -> signs || !a.confirmed()).toList())
            .filter(a -> valid.filter(v -> LAST.compare(v, a) > 0).isEmpty())
            .flatMap(a -> objection(control, a, asked));
    CheckResult open =
        signs
            ? open(
                asked,
                here,
                own,
                objection
                    .or(() -> withdrawn(withdrawal, here))
                    .or(() -> ahead(here, asked))
                    .or(() -> since(control, own, asked)))
            : asked.outcome() == Outcome.PASS ? disputed(asked, objection) : asked;
    return ControlFinding.of(control, then(control, last.apply(open)), Optional.empty());
  }

  /** Why a signature does not count of what was found. */
  private Optional<Message> objection(Control control, Attestation signed, CheckResult asked) {
    return roles
        .objection(control, signed)
        .or(() -> OwnActs.objection(scene.facts(), control, signed, asked.subject()));
  }

  /** The last one by somebody who may sign; it holds for good, whenever it expires. */
  private Optional<Attestation> withdrawal(Control control, List<Attestation> here) {
    return last(
        here.stream()
            .filter(Attestation::isWithdrawal)
            .filter(a -> roles.objection(control, a).isEmpty())
            .sorted(LAST)
            .toList());
  }

  /** That nothing was signed after a withdrawal. */
  private static Optional<Message> withdrawn(
      Optional<Attestation> withdrawal, List<Attestation> here) {
    return withdrawal
        .filter(w -> here.stream().allMatch(a -> LAST.compare(w, a) >= 0))
        .map(
            w ->
                Message.of("attest.withdrawn")
                    .with("person", w.person())
                    .with("role", w.role())
                    .with("day", w.signedAt().day()));
  }

  /** That it was signed before what it is about had come. */
  private Optional<Message> ahead(List<Attestation> here, CheckResult asked) {
    List<Attestation> early =
        here.stream()
            .filter(a -> events.isAhead(a, asked.subject()))
            .filter(a -> asOf.isBefore(a.expires().end()))
            .sorted(LAST)
            .toList();
    return last(early).map(a -> said(Message.of("attest.ahead"), a, asked));
  }

  private static Optional<Attestation> last(List<Attestation> sorted) {
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() - 1));
  }

  /** What the facts show stays open where somebody denies it who cannot sign for it. */
  private static CheckResult disputed(CheckResult passed, Optional<Message> objection) {
    return objection.map(note -> both(passed.outcome(Outcome.ATTEST), note)).orElse(passed);
  }

  /** A hybrid control whose facts are in order still asks a person, of each subject or once. */
  private static CheckResult asked(Control control, CheckResult result) {
    if (result.outcome() != Outcome.PASS || !isHybrid(control)) {
      return result;
    }
    Message text = Message.of("attest.asked").with("reason", result.text());
    return result.outcome(Outcome.ATTEST).saying(text);
  }

  private static boolean isHybrid(Control control) {
    return control.mode().equals("hybrid") && !SignedContent.isAskedOnce(control.id());
  }

  /** What fails, or is not known, is signed for once it is in order. */
  private static CheckResult then(Control control, CheckResult open) {
    return isHybrid(control) && open.outcome() != Outcome.ATTEST
        ? open.besides(CheckResult.of(Outcome.ATTEST, Message.of("attest.then")))
        : open;
  }

  private boolean saw(Control control, Attestation signed, CheckResult result) {
    if (signed.confirmed() && events.isCorrected(signed, result.subject())) {
      return false;
    }
    CheckInput input = new CheckInput(control, scene);
    return signed.saw(result.subject(), one -> SignedContent.counted(input, one));
  }

  private static CheckResult signed(CheckResult result, Attestation by) {
    Message text =
        Message.of(by.confirmed() ? "attest.confirmed" : "attest.denied")
            .with("person", by.person())
            .with("role", by.role())
            .with("day", by.signedAt().day())
            .with("until", by.expires().day());
    CheckResult said = result.outcome(by.confirmed() ? Outcome.PASS : Outcome.FAIL).saying(text);
    return by.isUnbound() && result.subject().isPresent() ? said.notes(unbound(result)) : said;
  }

  private static List<Finding> unbound(CheckResult result) {
    Finding note = Finding.of("attest.unbound", Weight.NOTE, Message.of("attest.unbound"), METHOD);
    return Stream.concat(result.notes().stream(), Stream.of(note)).toList();
  }

  /** What was signed before the subject, or its content, was there. */
  private Optional<Message> since(Control control, List<Attestation> own, CheckResult asked) {
    List<Attestation> current =
        own.stream()
            .filter(Attestation::confirmed)
            .filter(a -> asOf.isBefore(a.expires().end()))
            .sorted(LAST)
            .toList();
    Optional<Attestation> other =
        last(
            current.stream()
                .filter(a -> a.isAbout(asked.subject()) && !saw(control, a, asked))
                .toList());
    Optional<Attestation> earlier =
        last(current.stream().filter(a -> a.subject().isEmpty()).toList());
    return other
        .map(a -> said(Message.of("attest.changed"), a, asked))
        .or(
            () ->
                earlier
                    .filter(a -> asked.subject().isPresent() && !a.isAbout(asked.subject()))
                    .map(a -> came(a, asked)));
  }

  private static Message came(Attestation signed, CheckResult asked) {
    List<String> subjects = List.copyOf(signed.subjects());
    return said(
        subjects.isEmpty()
            ? Message.of("attest.came-first")
            : SomeNamed.of("attest.came", "subjects", subjects, MOST_NAMED),
        signed,
        asked);
  }

  private static Message said(Message text, Attestation signed, CheckResult asked) {
    return text.with("person", signed.person())
        .with("day", signed.signedAt().day())
        .with("subject", asked.subject().orElse(""));
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
