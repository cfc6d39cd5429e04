package org.govsm.governance.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.account.Account;
import org.govsm.governance.account.Custody;
import org.govsm.governance.facts.Fact;
import org.govsm.governance.facts.Moment;

/** GSM-ACC-05: somebody in service holds each credential, and somebody else in reserve. */
final class CustodyCheck {

  private CustodyCheck() {}

  static Verdict judge(Asked asked, Account account) {
    Fact log = asked.at("custody").or(asked.at("custodyLog"));
    if (log.isAbsent()) {
      return Verdict.unknown(log);
    }
    Custody custody = Custody.of(asked.facts(), account.id());
    List<Verdict> verdicts = new ArrayList<>();
    custody.outOfOrder().ifPresent(entry -> verdicts.add(outOfOrder(entry)));
    custody
        .rotationDue()
        .ifPresent(
            event ->
                verdicts.add(
                    Verdict.fail(
                        Message.of("GSM-ACC-05.rotate")
                            .with("event", new Term("custody." + event)))));
    if (!custody.open().isEmpty()) {
      verdicts.add(Verdict.unknown(List.copyOf(custody.open())));
    } else {
      verdicts.add(
          custody
              .holder()
              .map(id -> person(asked, id, "holder"))
              .orElseGet(() -> Verdict.fail(Message.of("GSM-ACC-05.no-holder"))));
      verdicts.add(backup(asked, custody));
    }
    return Verdict.all(verdicts);
  }

  private static Verdict outOfOrder(Fact entry) {
    Message text =
        Message.of("GSM-ACC-05.order")
            .with("event", new Term("custody." + entry.at("event").text().orElse("")));
    return Verdict.fail(text.with("day", entry.at("at").moment().map(Moment::day).orElseThrow()));
  }

  /** There is one at least, and each is an official in service: all of them know the way in. */
  private static Verdict backup(Asked asked, Custody custody) {
    Set<String> backups = new TreeSet<>(custody.backups());
    custody.holder().ifPresent(backups::remove);
    return backups.isEmpty()
        ? Verdict.fail(Message.of("GSM-ACC-05.no-backup"))
        : Verdict.all(backups.stream().map(id -> person(asked, id, "backup")).toList());
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
