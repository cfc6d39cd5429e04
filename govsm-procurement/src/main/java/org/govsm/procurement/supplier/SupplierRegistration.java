package org.govsm.procurement.supplier;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.process.Actor;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.process.Move;
import org.govsm.core.process.StateMachine;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/**
 * Registration of a supplier: who may submit, register, suspend and restore it, and what must be in
 * order first. Nobody is registered on a check that is missing, and nobody is suspended unheard.
 */
public final class SupplierRegistration {

  private static final String FILE = "supplier.registration.xml";

  private final RegistrationPolicy policy;
  private final DebarmentList debarments;
  private final LocalDate day;

  private SupplierRegistration(RegistrationPolicy policy, DebarmentList debarments, LocalDate day) {
    this.policy = requireNonNull(policy, "policy");
    this.debarments = requireNonNull(debarments, "debarments");
    this.day = requireNonNull(day, "day");
  }

  /**
   * The process. Read once, when first asked for.
   *
   * @return the same each time
   */
  public static StateMachine machine() {
    return Shipped.MACHINE;
  }

  /**
   * Registration on one day.
   *
   * @param policy the checks that the department requires
   * @param debarments the orders that it knows
   * @param day the day on which a step is taken
   */
  public static SupplierRegistration on(
      RegistrationPolicy policy, DebarmentList debarments, LocalDate day) {
    return new SupplierRegistration(policy, debarments, day);
  }

  /**
   * A step of the registration.
   *
   * @param supplier in the state from which it goes
   * @param event submit, return, register, reject, lapse, restore, suspend or withdraw
   * @param actors who does it
   * @return whether it goes, with every reason against it
   */
  public Move fire(Supplier supplier, String event, List<Actor> actors) {
    return machine().fire(supplier.state(), event, actors, guard -> answer(guard, supplier));
  }

  /**
   * The required checks whose evidence no longer holds, or is not there.
   *
   * @return their codes, in the order of the policy
   */
  public List<String> due(Supplier supplier) {
    return policy.checks().stream().filter(check -> !holds(supplier, check)).toList();
  }

  /**
   * The first day on which a required check that passed no longer holds.
   *
   * @return nothing where none of them ends, or none passed
   */
  public Optional<LocalDate> expires(Supplier supplier) {
    return policy.checks().stream()
        .flatMap(check -> latest(supplier, check))
        .filter(evidence -> evidence.outcome() == CheckEvidence.Outcome.PASSED)
        .flatMap(evidence -> policy.until(evidence).stream())
        .min(LocalDate::compareTo)
        .map(last -> last.plusDays(1));
  }

  private GuardAnswer answer(String guard, Supplier supplier) {
    return switch (guard) {
      case "checks-passed" -> passed(supplier);
      case "check-expired" -> expired(supplier);
      case "no-contradiction" -> consistent(supplier);
      case "not-debarred" -> notDebarred(supplier);
      case "supplier-heard" -> Hearing.heard(supplier.part("hearing"), day);
      default -> throw new IllegalStateException("no facts for the guard " + guard);
    };
  }

  /** What was not confirmed, or has expired, weighs more than what is not known. */
  private GuardAnswer passed(Supplier supplier) {
    List<Message> wrong = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String check : policy.checks()) {
      List<Optional<String>> subjects = subjects(supplier, check);
      if (subjects.isEmpty()) {
        wrong.add(Message.of("supplier.no-number").with("check", new Term("fact.check." + check)));
      }
      for (Optional<String> subject : subjects) {
        Optional<CheckEvidence> evidence = latest(supplier, check, subject);
        if (evidence.isEmpty() || evidence.get().outcome() == CheckEvidence.Outcome.UNVERIFIED) {
          missing.add("check." + check);
        } else {
          reason(evidence.get()).ifPresent(wrong::add);
        }
        named(supplier, check, subject)
            .flatMap(last -> otherName(supplier, last))
            .ifPresent(wrong::add);
      }
    }
    if (!wrong.isEmpty()) {
      return GuardAnswer.notMet(Message.of("supplier.reasons").with("reasons", wrong));
    }
    return missing.isEmpty()
        ? GuardAnswer.met()
        : GuardAnswer.unknown(missing.stream().distinct().toList());
  }

  private Optional<Message> reason(CheckEvidence evidence) {
    Term check = new Term("fact.check." + evidence.check());
    if (evidence.outcome() == CheckEvidence.Outcome.NOT_CONFIRMED) {
      return Optional.of(
          Message.of("supplier.not-confirmed").with("check", check).with("day", evidence.on()));
    }
    return policy
        .until(evidence)
        .filter(day::isAfter)
        .map(last -> Message.of("supplier.expired").with("check", check).with("last", last));
  }

  /** An officer puts the record right, or finds out that the number is somebody else's. */
  private static Optional<Message> otherName(Supplier supplier, CheckEvidence evidence) {
    return evidence
        .name()
        .filter(name -> supplier.names().stream().noneMatch(own -> SupplierName.isAlike(own, name)))
        .map(
            name ->
                Message.of("supplier.name-differs")
                    .with("check", new Term("fact.check." + evidence.check()))
                    .with("given", supplier.name())
                    .with("other", name));
  }

  private GuardAnswer expired(Supplier supplier) {
    boolean any =
        policy.checks().stream()
            .flatMap(check -> latest(supplier, check))
            .anyMatch(evidence -> policy.until(evidence).filter(day::isAfter).isPresent());
    return any ? GuardAnswer.met() : GuardAnswer.notMet(Message.of("supplier.none-expired"));
  }

  private GuardAnswer consistent(Supplier supplier) {
    List<Message> blocking =
        supplier.findings(day).stream()
            .filter(finding -> finding.weight() == Finding.Weight.BLOCKING)
            .map(Finding::text)
            .toList();
    return blocking.isEmpty()
        ? GuardAnswer.met()
        : GuardAnswer.notMet(Message.of("supplier.reasons").with("reasons", blocking));
  }

  private GuardAnswer notDebarred(Supplier supplier) {
    return debarments
        .standing(supplier, day)
        .<GuardAnswer>fold(
            answer ->
                answer.value()
                    ? GuardAnswer.notMet(Message.of("supplier.debarred").with("day", day))
                    : GuardAnswer.met(),
            refer -> GuardAnswer.notMet(refer.question()),
            open -> GuardAnswer.unknown(open.missing()));
  }

  /**
   * What a check must confirm: each number of its kind that the record has now, by its digest, and
   * nothing where it has none; a check of no number confirms itself.
   */
  private List<Optional<String>> subjects(Supplier supplier, String check) {
    return SupplierIdentifiers.isNumber(check)
        ? supplier.identifiers(day).stream()
            .filter(number -> number.kind().equals(check))
            .map(number -> Optional.of(CheckEvidence.digest(number)))
            .distinct()
            .toList()
        : List.of(Optional.empty());
  }

  private Stream<CheckEvidence> latest(Supplier supplier, String check) {
    return subjects(supplier, check).stream()
        .flatMap(subject -> latest(supplier, check, subject).stream());
  }

  /** The last answer that named somebody; one that names nobody does not decide who it is. */
  private Optional<CheckEvidence> named(Supplier supplier, String check, Optional<String> subject) {
    return of(supplier, check, subject)
        .filter(evidence -> evidence.name().isPresent())
        .reduce((one, other) -> other.at().isBefore(one.at()) ? one : other);
  }

  private Stream<CheckEvidence> of(Supplier supplier, String check, Optional<String> subject) {
    return supplier.checks().stream()
        .filter(evidence -> evidence.check().equals(check) && !evidence.on().isAfter(day))
        .filter(evidence -> subject.isEmpty() || evidence.number().equals(subject));
  }

  /** The last answer; that a source could not be asked takes nothing from an earlier one. */
  private Optional<CheckEvidence> latest(
      Supplier supplier, String check, Optional<String> subject) {
    return of(supplier, check, subject)
        .filter(evidence -> evidence.outcome() != CheckEvidence.Outcome.UNAVAILABLE)
        .reduce((one, other) -> other.at().isBefore(one.at()) ? one : other);
  }

  private boolean holds(Supplier supplier, String check) {
    List<Optional<String>> subjects = subjects(supplier, check);
    return !subjects.isEmpty()
        && subjects.stream()
            .allMatch(subject -> latest(supplier, check, subject).filter(this::holds).isPresent());
  }

  private boolean holds(CheckEvidence evidence) {
    return evidence.outcome() == CheckEvidence.Outcome.PASSED && reason(evidence).isEmpty();
  }

  /**
   * Whether evidence is of what the record has now.
   *
   * @return false where it is of a number that was replaced since, or names none
   */
  public boolean concerns(Supplier supplier, CheckEvidence evidence) {
    return !SupplierIdentifiers.isNumber(evidence.check())
        || subjects(supplier, evidence.check()).contains(evidence.number());
  }

  /** Loaded by the virtual machine when first used, by one thread. */
  private static final class Shipped {

    static final StateMachine MACHINE = load();

    private static StateMachine load() {
      try (InputStream in =
          requireNonNull(SupplierRegistration.class.getResourceAsStream(FILE), FILE)) {
        return StateMachine.read(FILE, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
