package org.govsm.governance.custody;

import static org.govsm.governance.custody.CustodyFindings.say;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Term;
import org.govsm.governance.account.People;

/** Whether an event can stand after those before it. */
final class EventRules {

  private final AccountCustody before;
  private final CustodyEvent event;
  private final People people;
  private final CustodyFindings findings;

  private EventRules(AccountCustody before, CustodyEvent event, People people) {
    this.before = before;
    this.event = event;
    this.people = people;
    findings = new CustodyFindings(event.accountId());
  }

  static List<Finding> broken(AccountCustody before, CustodyEvent event, People people) {
    EventRules rules = new EventRules(before, event, people);
    rules.order();
    rules.signers(event.at());
    rules.receiver();
    rules.access();
    rules.renewal();
    rules.ownAccess();
    if (event.kind() == EventKind.TRANSFERRED) {
      rules.byTwo();
    }
    return rules.findings.all();
  }

  /** Whether those who sign an event may sign at a moment. */
  static List<Finding> signers(CustodyEvent event, People people, Instant at) {
    EventRules rules = new EventRules(new AccountCustody(event.accountId()), event, people);
    rules.signers(at);
    return rules.findings.all();
  }

  private void order() {
    if (before.lastEventAt().filter(last -> event.at().isBefore(last)).isPresent()) {
      findings.blocking("order", say("order").with("event", event.event()));
    }
    EventKind kind = event.kind();
    boolean first = kind == EventKind.ISSUED || kind == EventKind.COMPROMISE_REPORTED;
    if (!first && !before.isIssued()) {
      findings.blocking("not-issued", say("not-issued").with("event", event.event()));
    }
    if (kind == EventKind.ISSUED && before.holder().isPresent()) {
      findings.blocking("held", say("held").with("person", before.holder().get()));
    }
  }

  private void signers(Instant at) {
    String actor = event.actor();
    inPost(actor, "actor", at);
    if (event.approvedBy().filter(actor::equals).isPresent()) {
      findings.blocking("one-person", say("one-person").with("person", actor));
    } else {
      event.approvedBy().ifPresent(second -> approver(second, at));
    }
  }

  /** The second of two is of the department, as the first cannot answer for an agency. */
  private void approver(String second, Instant at) {
    inPost(second, "approver", at);
    if (people.isVendor(second)) {
      findings.blocking("approver-vendor", say("approver-vendor").with("person", second));
    }
  }

  /** Whoever signs is known and in post then; what has happened is written down anyway. */
  private void inPost(String person, String as, Instant at) {
    if (people.mayAct(person, at)) {
      return;
    }
    String code = as + (people.find(person).isPresent() ? "-left" : "-unknown");
    if (event.kind().isReport()) {
      findings.warning(code, say(code).with("person", person));
    } else {
      findings.blocking(code, say(code).with("person", person));
    }
  }

  private void receiver() {
    Optional<String> to = event.toHolder().filter(one -> event.kind().givesAccess());
    if (to.isEmpty()) {
      return;
    }
    String person = to.get();
    if (people.find(person).isEmpty()) {
      findings.blocking("unknown", say("unknown").with("person", person));
    }
    people
        .leftBy(person, event.at())
        .flatMap(left -> people.lastDay(person))
        .ifPresentOrElse(
            last -> findings.blocking("left", say("left").with("person", person).with("day", last)),
            () -> inService(person));
    if (isCustodian() && people.isVendor(person)) {
      findings.blocking("to-vendor", say("to-vendor").with("person", person));
    }
  }

  /**
   * Whether the receiver becomes holder or backup now. The first issue tells what was there before
   * the log.
   */
  private boolean isCustodian() {
    return switch (event.kind()) {
      case TRANSFERRED, BACKUP_NAMED -> true;
      case ISSUED -> before.isIssued();
      default -> false;
    };
  }

  private void inService(String person) {
    if (people.isGone(person, event.at())) {
      findings.blocking("not-in-post", say("not-in-post").with("person", person));
    }
  }

  /** Access that is given must not be there; access that is taken must be. */
  private void access() {
    String to = event.toHolder().orElse("");
    String from = event.fromHolder().orElse("");
    switch (event.kind()) {
      case BACKUP_NAMED -> {
        absent(before.holder().stream().toList(), to, "backup-holds");
        absent(before.backups(), to, "has-it");
      }
      case DELEGATE_ADDED -> absent(before.delegates(), to, "has-it");
      case APP_AUTHORISED -> absent(before.apps(), to, "has-it");
      case DELEGATE_REMOVED -> present(before.delegates(), from, "has-none");
      case APP_REVOKED -> present(before.apps(), from, "has-none");
      case REVOKED -> present(before.withAccess(), from, "has-none");
      case ROTATED, TRANSFERRED ->
          HolderConflict.of(before, event)
              .filter(one -> before.isIssued() || event.kind() == EventKind.TRANSFERRED)
              .ifPresent(
                  one ->
                      findings.blocking(one.code(), say(one.code()).with("person", one.person())));
      default -> {}
    }
  }

  private void renewal() {
    if (!Renewal.isSigned(before, event)) {
      findings.blocking(
          "keeper",
          say("keeper")
              .with("event", new Term("custody." + event.event()))
              .with("person", event.actor()));
    }
  }

  /**
   * Nobody alone becomes one who renews the keys while somebody is to be shut out: a backup is
   * named by another then, and so is who gets the keys after others had them. Who is to be shut out
   * names no backup alone.
   */
  private void ownAccess() {
    boolean gives =
        event.kind() == EventKind.BACKUP_NAMED && Renewal.isToBeSeen(before, event.actor())
            || event.kind() == EventKind.ISSUED && before.isIssued() && before.holder().isEmpty();
    boolean own =
        event.toHolder().filter(event.actor()::equals).isPresent()
            && !before.holder().equals(event.toHolder());
    boolean outside =
        event.kind() == EventKind.BACKUP_NAMED && Renewal.isNamedFromOutside(before, event);
    if ((gives && own || outside) && event.approvedBy().isEmpty()) {
      findings.blocking(
          "own-access",
          say("own-access")
              .with("event", new Term("custody." + event.event()))
              .with("person", event.actor()));
    }
  }

  private void absent(List<String> those, String one, String code) {
    if (those.contains(one)) {
      findings.blocking(code, say(code).with("person", one));
    }
  }

  private void present(List<String> those, String one, String code) {
    if (!those.contains(one)) {
      findings.blocking(code, say(code).with("person", one));
    }
  }

  /** The one who comes, and the one who goes or a nodal officer. */
  private void byTwo() {
    String to = event.toHolder().orElse("");
    String from = event.fromHolder().orElse("");
    String first = event.actor();
    String second = event.approvedBy().orElse("");
    boolean comes = first.equals(to) || second.equals(to);
    boolean gives = gives(first, from, to) || gives(second, from, to);
    if (!comes || !gives || to.equals(from)) {
      findings.blocking("by-two", say("by-two").with("from", from).with("to", to));
    }
  }

  private boolean gives(String person, String from, String to) {
    return !person.equals(to) && (person.equals(from) || people.isNodalOfficer(person, event.at()));
  }
}
