package org.govsm.governance.custody;

import static org.govsm.governance.custody.CustodyFindings.say;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.account.People;
import org.govsm.governance.tree.IndianDays;

/** What is open on one account at a moment. */
final class StandingRules {

  private final AccountCustody custody;
  private final People people;
  private final Instant asOf;
  private final CustodyContext beside;
  private final CustodyFindings findings;

  private StandingRules(
      AccountCustody custody, People people, Instant asOf, CustodyContext beside) {
    this.custody = custody;
    this.people = people;
    this.asOf = asOf;
    this.beside = beside;
    findings = new CustodyFindings(custody.accountId());
  }

  static List<Finding> open(AccountCustody custody, People people, Instant asOf) {
    return open(custody, people, asOf, CustodyContext.NONE);
  }

  static List<Finding> open(
      AccountCustody custody, People people, Instant asOf, CustodyContext beside) {
    StandingRules rules = new StandingRules(custody, people, asOf, beside);
    rules.custodians();
    custody.withAccess().forEach(rules::person);
    rules.keys();
    rules.review();
    return rules.findings.all();
  }

  /** The event that puts a finding of these rules in order; nothing where none does. */
  static Optional<EventKind> mending(Finding open, AccountCustody custody) {
    return switch (open.code()) {
      case "custody.no-holder" -> Optional.of(EventKind.ISSUED);
      case "custody.no-backup" -> Optional.of(EventKind.BACKUP_NAMED);
      case "custody.no-mfa" -> Optional.of(EventKind.MFA_ENROLLED);
      case "custody.rotation-due", "custody.break-glass" -> Optional.of(EventKind.ROTATED);
      case "custody.own-word" ->
          custody.unconfirmed().values().stream()
              .filter(one -> said(one).with("account", custody.accountId()).equals(open.text()))
              .map(CustodyEvent::kind)
              .findFirst();
      case "custody.no-review", "custody.review-due" -> Optional.of(EventKind.ACCESS_REVIEWED);
      case "custody.left", "custody.vendor", "custody.contract-ended" ->
          Optional.of(ending(String.valueOf(open.text().values().get("person")), custody));
      default -> Optional.empty();
    };
  }

  /** Keys of a holder pass to somebody else; of all others they are withdrawn. */
  private static EventKind ending(String person, AccountCustody custody) {
    if (custody.holder().filter(person::equals).isPresent()) {
      return EventKind.TRANSFERRED;
    }
    return custody.delegates().contains(person) ? EventKind.DELEGATE_REMOVED : EventKind.REVOKED;
  }

  private void custodians() {
    if (custody.holder().isEmpty()) {
      findings.warning("no-holder", say("no-holder"));
    }
    if (custody.backups().isEmpty()) {
      findings.warning("no-backup", say("no-backup"));
    }
    custody.holder().filter(people::isVendor).ifPresent(this::vendor);
    custody.backups().stream().filter(people::isVendor).forEach(this::vendor);
  }

  private void vendor(String person) {
    findings.warning("vendor", say("vendor").with("person", person));
  }

  private void person(String person) {
    people
        .leftBy(person, asOf)
        .flatMap(left -> people.lastDay(person))
        .ifPresent(
            last -> findings.warning("left", say("left").with("person", person).with("day", last)));
    Optional.ofNullable(beside.ended().get(person))
        .ifPresent(
            contract ->
                findings.warning(
                    "contract-ended",
                    say("contract-ended")
                        .with("person", person)
                        .with("contract", contract.id())
                        .with("day", contract.last())));
    boolean nameless =
        people.find(person).filter(one -> one.at("contract").text().isEmpty()).isPresent();
    if (nameless && people.isVendor(person)) {
      findings.warning("no-contract", say("no-contract").with("person", person));
    }
    if (people.find(person).isEmpty()) {
      findings.warning("unknown", say("unknown").with("person", person));
    }
  }

  private void keys() {
    Optional<Instant> compromised =
        Optional.ofNullable(beside.compromised().get(custody.accountId()));
    custody
        .rotationDueSince()
        .or(() -> compromised.filter(since -> !custody.isRotatedSince(since)))
        .ifPresent(
            since ->
                findings.warning(
                    "rotation-due", say("rotation-due").with("day", IndianDays.of(since))));
    custody.unconfirmed().values().forEach(this::ownWord);
    custody
        .breakGlassSince()
        .ifPresent(
            since ->
                findings.warning(
                    "break-glass",
                    say("break-glass")
                        .with("day", IndianDays.of(since))
                        .with("person", custody.breakGlassBy().orElse(""))));
    if (custody.mfa().isEmpty()) {
      findings.warning("no-mfa", say("no-mfa"));
    }
  }

  private void ownWord(CustodyEvent event) {
    findings.warning("own-word", said(event));
  }

  private static Message said(CustodyEvent event) {
    return say("own-word")
        .with("event", new Term("custody." + event.event()))
        .with("person", event.actor())
        .with("day", IndianDays.of(event.at()));
  }

  private void review() {
    LocalDate today = IndianDays.of(asOf);
    if (custody.nextReviewDue().isEmpty()) {
      findings.warning("no-review", say("no-review"));
    }
    custody
        .nextReviewDue()
        .filter(due -> due.isBefore(today))
        .ifPresent(due -> findings.warning("review-due", say("review-due").with("day", due)));
  }
}
