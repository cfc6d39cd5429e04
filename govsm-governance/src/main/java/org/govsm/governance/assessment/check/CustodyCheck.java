package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.account.Account;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.governance.custody.CustodyHistory;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** GSM-ACC-05: somebody in service holds each credential, and somebody else in reserve. */
final class CustodyCheck {

  private CustodyCheck() {}

  static CheckResult judge(CheckInput input, Account account) {
    FactNode log = CustodyHistory.log(input.facts());
    if (log.isAbsent()) {
      return CheckResult.unknown(log);
    }
    CustodyHistory history = CustodyHistory.of(input.facts(), account.id());
    AccountCustody custody = history.state();
    List<CheckResult> verdicts = new ArrayList<>();
    history.outOfOrder().ifPresent(entry -> verdicts.add(outOfOrder(entry)));
    Stream.concat(custody.rotationCauses().stream(), compromised(account, history).stream())
        .limit(1)
        .forEach(
            event ->
                verdicts.add(
                    CheckResult.fail(
                        Message.of("GSM-ACC-05.rotate")
                            .with("event", new Term("custody." + event)))));
    ownWord(custody).ifPresent(verdicts::add);
    if (!history.unknownKeys().isEmpty()) {
      verdicts.add(CheckResult.unknown(List.copyOf(history.unknownKeys())));
    } else {
      verdicts.add(holder(input, custody));
      verdicts.add(backup(input, custody));
    }
    CheckResult all = CheckResult.all(verdicts);
    boolean rotated =
        custody.rotationCauses().isEmpty()
            && custody.holder().isPresent()
            && custody.ownWord("ROTATED").isEmpty();
    return rotated ? all.besides(CheckResult.pass(Message.of("GSM-ACC-05.rotated"))) : all;
  }

  /** Where the change of the password is on record by whom it shuts out alone: unknown. */
  static Optional<CheckResult> ownWord(AccountCustody custody) {
    return custody
        .ownWord("ROTATED")
        .map(
            event ->
                CheckResult.unknown(List.of("keeper"))
                    .saying(Message.of("GSM-ACC-05.own-word").with("person", event.actor())));
  }

  /** What makes new keys necessary on an account that became compromised after the last change. */
  private static Optional<String> compromised(Account account, CustodyHistory history) {
    return account
        .stateSince()
        .filter(since -> account.isIn("COMPROMISED"))
        .filter(since -> history.since("ROTATED", since).isEmpty())
        .map(since -> "COMPROMISE_REPORTED");
  }

  /** Whether an official in service holds the keys of an account. */
  static CheckResult held(CheckInput input, Account account) {
    FactNode log = CustodyHistory.log(input.facts());
    if (log.isAbsent()) {
      return CheckResult.unknown(log);
    }
    CustodyHistory history = CustodyHistory.of(input.facts(), account.id());
    return history.unknownKeys().isEmpty()
        ? holder(input, history.state())
        : CheckResult.unknown(List.copyOf(history.unknownKeys()));
  }

  /** An official in service, to whom keys that were once issued came. */
  private static CheckResult holder(CheckInput input, AccountCustody custody) {
    if (custody.holder().isEmpty()) {
      return CheckResult.fail(Message.of("GSM-ACC-05.no-holder"));
    }
    CheckResult held = person(input, custody.holder().get(), "holder");
    CheckResult beginning =
        CheckResult.unknown(List.of("custody")).saying(Message.of("GSM-ACC-05.not-issued"));
    return custody.isIssued() ? held : CheckResult.all(beginning, held);
  }

  private static CheckResult outOfOrder(FactNode entry) {
    Message text =
        Message.of("GSM-ACC-05.order")
            .with("event", new Term("custody." + entry.at("event").text().orElse("")));
    return CheckResult.fail(
        text.with("day", entry.at("at").moment().map(Moment::day).orElseThrow()));
  }

  /** There is one at least, and each is an official in service: all of them know the way in. */
  private static CheckResult backup(CheckInput input, AccountCustody custody) {
    return custody.backups().isEmpty()
        ? CheckResult.fail(Message.of("GSM-ACC-05.no-backup"))
        : CheckResult.all(
            custody.backups().stream().sorted().map(id -> person(input, id, "backup")).toList());
  }

  private static CheckResult person(CheckInput input, String id, String part) {
    Term what = new Term("custody." + part);
    Optional<Boolean> official = input.people().isOfficial(id);
    Optional<Boolean> active = input.people().active(id, input.asOf());
    if (official.filter(yes -> !yes).isPresent()) {
      return CheckResult.fail(said("vendor", what, id));
    } else if (active.filter(yes -> !yes).isPresent()) {
      return CheckResult.fail(said("left", what, id));
    } else if (active.isEmpty()) {
      return input.unknownService(id);
    } else if (official.isEmpty()) {
      return input.unknownPerson("people[].type");
    }
    return CheckResult.pass(said("held", what, id));
  }

  private static Message said(String key, Term what, String id) {
    return Message.of("GSM-ACC-05." + key).with("what", what).with("person", id);
  }
}
