package org.govsm.governance.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.account.Account;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.governance.custody.CustodyHistory;
import org.govsm.governance.facts.Fact;
import org.govsm.governance.facts.Moment;

/** GSM-ACC-05: somebody in service holds each credential, and somebody else in reserve. */
final class CustodyCheck {

  private CustodyCheck() {}

  static Verdict judge(Asked asked, Account account) {
    Fact log = CustodyHistory.log(asked.facts());
    if (log.isAbsent()) {
      return Verdict.unknown(log);
    }
    CustodyHistory history = CustodyHistory.of(asked.facts(), account.id());
    AccountCustody custody = history.state();
    List<Verdict> verdicts = new ArrayList<>();
    history.outOfOrder().ifPresent(entry -> verdicts.add(outOfOrder(entry)));
    custody.rotationCauses().stream()
        .limit(1)
        .forEach(
            event ->
                verdicts.add(
                    Verdict.fail(
                        Message.of("GSM-ACC-05.rotate")
                            .with("event", new Term("custody." + event)))));
    if (!history.unknownKeys().isEmpty()) {
      verdicts.add(Verdict.unknown(List.copyOf(history.unknownKeys())));
    } else {
      verdicts.add(holder(asked, custody));
      verdicts.add(backup(asked, custody));
    }
    return Verdict.all(verdicts);
  }

  /** An official in service, to whom keys that were once issued came. */
  private static Verdict holder(Asked asked, AccountCustody custody) {
    if (custody.holder().isEmpty()) {
      return Verdict.fail(Message.of("GSM-ACC-05.no-holder"));
    }
    Verdict held = person(asked, custody.holder().get(), "holder");
    Verdict beginning =
        Verdict.unknown(List.of("custody")).saying(Message.of("GSM-ACC-05.not-issued"));
    return custody.isIssued() ? held : Verdict.all(beginning, held);
  }

  private static Verdict outOfOrder(Fact entry) {
    Message text =
        Message.of("GSM-ACC-05.order")
            .with("event", new Term("custody." + entry.at("event").text().orElse("")));
    return Verdict.fail(text.with("day", entry.at("at").moment().map(Moment::day).orElseThrow()));
  }

  /** There is one at least, and each is an official in service: all of them know the way in. */
  private static Verdict backup(Asked asked, AccountCustody custody) {
    return custody.backups().isEmpty()
        ? Verdict.fail(Message.of("GSM-ACC-05.no-backup"))
        : Verdict.all(
            custody.backups().stream().sorted().map(id -> person(asked, id, "backup")).toList());
  }

  private static Verdict person(Asked asked, String id, String part) {
    Term what = new Term("custody." + part);
    Optional<Boolean> official = asked.people().isOfficial(id);
    Optional<Boolean> active = asked.people().active(id, asked.asOf());
    if (official.filter(yes -> !yes).isPresent()) {
      return Verdict.fail(said("vendor", what, id));
    } else if (active.filter(yes -> !yes).isPresent()) {
      return Verdict.fail(said("left", what, id));
    } else if (active.isEmpty() || official.isEmpty()) {
      return asked.unknownPerson(active.isEmpty() ? "people[].active" : "people[].type");
    }
    return Verdict.pass(said("held", what, id));
  }

  private static Message said(String key, Term what, String id) {
    return Message.of("GSM-ACC-05." + key).with("what", what).with("person", id);
  }
}
