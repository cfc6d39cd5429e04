package org.govsm.governance.assessment;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.governance.account.People;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.tree.EnteredText;

/** What is asked of an attestation that is entered now, beyond what is asked of one kept. */
final class EnteredAttestation {

  /** Our own term: nobody answers for what comes after the usual length of a posting. */
  private static final int MOST_YEARS = 5;

  private final Map<String, Control> controls = new TreeMap<>();
  private final Map<String, SignedSubjects> subjects = new TreeMap<>();
  private final ControlCatalogue chosen;
  private final Facts facts;
  private final OffsetDateTime asOf;

  EnteredAttestation(ControlCatalogue chosen, Facts facts, OffsetDateTime asOf) {
    this.chosen = chosen;
    this.facts = facts;
    this.asOf = asOf;
    Stream.concat(ControlCatalogue.all().stream(), Stream.of(chosen))
        .flatMap(one -> one.controls().stream())
        .forEach(control -> controls.put(control.id(), control));
  }

  /** One that is signed now, bound to what there is to sign for; or what is wrong with it. */
  Checked<Attestation> checked(Attestation signed) {
    List<InputFault> faults = faults(signed);
    Optional<Control> control = Optional.ofNullable(controls.get(signed.control()));
    boolean isBound = control.filter(c -> !c.mode().equals("attested")).isPresent();
    if (faults.isEmpty() && isBound && !takesBackAll(signed)) {
      Map<String, String> found = known(control.get()).hashes();
      signed.subject().ifPresent(one -> found.keySet().retainAll(Set.of(one)));
      if (signed.subject().isEmpty() && !signed.confirmed()) {
        before(signed).forEach(one -> found.putIfAbsent(one, ""));
      }
      boolean says = signed.subject().isEmpty() || !String.join("", found.values()).isEmpty();
      return new Checked.Accepted<>(says ? signed.covering(found) : signed);
    }
    return Checked.of(signed, faults);
  }

  /** Whether it is a no to a yes that names no subjects. */
  private boolean takesBackAll(Attestation denial) {
    return denial.subject().isEmpty()
        && Attestation.of(facts).stream().anyMatch(one -> isYes(one, denial) && one.isUnbound());
  }

  /** Nothing is withdrawn that was never signed, or that is withdrawn already. */
  private Optional<InputFault> withdrawal(Attestation signed) {
    Optional<Attestation> last =
        Attestation.of(facts).stream()
            .filter(one -> one.control().equals(signed.control()))
            .filter(one -> one.subject().equals(signed.subject()))
            .max(
                comparing((Attestation one) -> one.signedAt().start())
                    .thenComparing(Attestation::isWithdrawal));
    boolean isStray = signed.isWithdrawal() && last.filter(a -> !a.isWithdrawal()).isEmpty();
    return isStray
        ? Optional.of(
            new InputFault(
                "/withdrawn", "attestation.withdrawn", Message.of("fault.attestation-withdrawn")))
        : Optional.empty();
  }

  private static boolean isYes(Attestation one, Attestation denial) {
    return !denial.confirmed() && one.confirmed() && one.control().equals(denial.control());
  }

  /** The last day on which something can hold that is signed on a day. */
  static LocalDate last(LocalDate signed) {
    return signed.plusYears(MOST_YEARS);
  }

  /** What is wrong with one that is signed now. */
  List<InputFault> faults(Attestation signed) {
    List<InputFault> faults = new ArrayList<>(EnteredText.faults(signed.toPlain()));
    faults.addAll(control(signed));
    faults.addAll(subject(signed, open -> true));
    faults.addAll(early(signed));
    if (People.of(facts).isGone(signed.person(), signed.signedAt().start())) {
      faults.add(new InputFault("/person", "attestation.left", SigningRoles.left(signed)));
    }
    if (faults.stream().noneMatch(fault -> fault.pointer().equals("/person"))) {
      uncounted(signed).ifPresent(faults::add);
    }
    faults.addAll(all(signed));
    withdrawal(signed).ifPresent(faults::add);
    LocalDate last = last(signed.signedAt().day());
    if (signed.expires().day().isAfter(last)) {
      Message text = Message.of("fault.attestation-term").with("years", MOST_YEARS);
      faults.add(new InputFault("/expires", "attestation.term", text.with("day", last)));
    }
    return faults;
  }

  /** Nobody signs for nothing: one that would not count for whoever signs is not taken. */
  private Optional<InputFault> uncounted(Attestation signed) {
    Optional<Control> control = Optional.ofNullable(controls.get(signed.control()));
    return CountedSigners.of(facts, asOf.toInstant())
        .objection(signed)
        .or(() -> control.flatMap(c -> OwnActs.objection(facts, c, signed, signed.subject())))
        .map(text -> new InputFault("/person", "attestation.uncounted", text));
  }

  /** What is wrong with those that stand in the facts and hold at the moment of the question. */
  List<InputFault> ofFacts() {
    List<InputFault> faults = new ArrayList<>();
    int index = 0;
    for (Attestation signed : Attestation.of(facts)) {
      String pointer = "/facts/attestations/" + index++;
      List<InputFault> found = new ArrayList<>(control(signed));
      if (asOf.toInstant().isBefore(signed.expires().end())) {
        found.addAll(subject(signed, all -> !all.areOpen())); // what is not known is said of it
      }
      found.forEach(fault -> faults.add(fault.within(pointer)));
    }
    return faults;
  }

  private List<InputFault> control(Attestation signed) {
    if (controls.containsKey(signed.control())) {
      return List.of();
    }
    Message text =
        NearestName.told("fault.attestation-control", signed.control(), controls.keySet());
    return List.of(new InputFault("/control", "attestation.control", text));
  }

  /** Nobody signs for all subjects while there may be others than those that are known. */
  private List<InputFault> all(Attestation signed) {
    Optional<Control> control = Optional.ofNullable(controls.get(signed.control()));
    if (control.isEmpty()
        || signed.subject().isPresent()
        || Attestation.of(facts).stream().anyMatch(one -> isYes(one, signed))) {
      return List.of();
    }
    return known(control.get())
        .openness()
        .map(text -> List.of(new InputFault("/subject", "attestation.subject", text)))
        .orElse(List.of());
  }

  private SignedSubjects known(Control control) {
    return subjects.computeIfAbsent(
        control.id(), id -> Assessment.subjects(chosen, control, facts, asOf));
  }

  private List<InputFault> subject(Attestation signed, Predicate<SignedSubjects> counts) {
    Optional<Control> control = Optional.ofNullable(controls.get(signed.control()));
    if (control.isEmpty() || signed.subject().isEmpty()) {
      return List.of();
    }
    SignedSubjects known = known(control.get());
    return known
        .objection(signed.subject().get(), signed.confirmed() ? List.of() : before(signed))
        .filter(text -> counts.test(known))
        .map(text -> List.of(new InputFault("/subject", "attestation.subject", text)))
        .orElse(List.of());
  }

  /** Nobody confirms what may still become another. */
  private List<InputFault> early(Attestation signed) {
    Optional<Control> control = Optional.ofNullable(controls.get(signed.control()));
    return signed.confirmed() && control.isPresent() && signed.subject().isPresent()
        ? known(control.get()).early(signed.subject().get()).stream()
            .map(text -> new InputFault("/subject", "attestation.subject", text))
            .toList()
        : List.of();
  }

  /** A yes can be taken back where its subject has gone since. */
  private List<String> before(Attestation denial) {
    return Attestation.of(facts).stream()
        .filter(one -> isYes(one, denial))
        .flatMap(one -> one.subjects().stream())
        .toList();
  }
}
