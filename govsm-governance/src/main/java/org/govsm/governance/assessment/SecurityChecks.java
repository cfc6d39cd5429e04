package org.govsm.governance.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.facts.Fact;
import org.govsm.governance.facts.Moment;

/** GSM-SEC: retention, export, takedown, profiles and mailboxes. */
final class SecurityChecks {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private static final List<String> FAILED = List.of("failed", "fail", "error", "broken");
  private static final List<String> WORKED = List.of("ok", "passed", "pass", "success", "worked");

  private SecurityChecks() {}

  static List<Verdict> sameRetention(Asked asked) {
    Fact social = asked.at("retention", "socialMedia", "policyId");
    Fact general = asked.at("retention", "general", "policyId");
    Fact mapped = asked.at("retention", "socialMedia", "mappedTo");
    Verdict both = Verdict.all(Require.given(social), Require.given(general));
    if (both.outcome() != Outcome.PASS) {
      return List.of(both);
    }
    boolean same =
        id(social).equals(id(general)) || id(mapped).isPresent() && id(mapped).equals(id(general));
    return List.of(
        same
            ? Verdict.pass(Message.of("GSM-SEC-01.same"))
            : mapped.isAbsent()
                ? Verdict.unknown(mapped)
                : Verdict.fail(Message.of("GSM-SEC-01.differs")));
  }

  private static Optional<String> id(Fact policy) {
    return policy.text().map(text -> text.strip().toLowerCase(Locale.ROOT));
  }

  static List<Verdict> export(Asked asked) {
    return asked.perAccount(
        account ->
            Verdict.all(
                Require.given(account.at("export", "formats")),
                result(account.at("export", "result")),
                tested(asked, account.at("export", "lastTestedAt"))));
  }

  private static Verdict result(Fact result) {
    if (FAILED.stream().anyMatch(result::isWord)) {
      return Verdict.fail(Message.of("GSM-SEC-02.failed"));
    }
    boolean worked = WORKED.stream().anyMatch(result::isWord);
    return worked || !result.isGiven()
        ? Require.given(result)
        : Require.which(
            result.path(),
            List.of(result.text().orElse("")),
            Message.of("GSM-SEC-02.which").with("result", result.text().orElse("")));
  }

  /** By the calendar: tested on 31 August, the six months end on the last of February. */
  private static Verdict tested(Asked asked, Fact tested) {
    Optional<LocalDate> day = tested.moment().map(Moment::day);
    if (day.isEmpty()) {
      return Require.given(tested);
    }
    LocalDate last = day.get().plusMonths(asked.limit("exportTestMonths").longValueExact());
    Message text = Message.of("GSM-SEC-02.tested").with("day", day.get()).with("last", last);
    return asked.today().isAfter(last)
        ? Verdict.fail(Message.of("GSM-SEC-02.old").with("day", day.get()).with("last", last))
        : Verdict.pass(text);
  }

  static List<Verdict> takedown(Asked asked) {
    return List.of(
        Verdict.all(
            Require.given(asked.policy("takedown", "approvedAt")),
            Require.given(asked.at("platformContact")),
            contacts(asked.at("platformContact"))));
  }

  private static Verdict contacts(Fact contacts) {
    List<Verdict> each =
        contacts.items().stream().map(one -> Require.given(one.at("contact"))).toList();
    return each.isEmpty() ? Require.given(contacts) : Verdict.all(each);
  }

  static List<Verdict> workProfiles(Asked asked) {
    return asked.perAccount(
        account -> {
          Fact profiles = account.at("adminProfiles");
          if (!profiles.isGiven()) {
            return profiles.isAbsent()
                ? Verdict.unknown(profiles)
                : Verdict.notApplicable(Message.of("GSM-SEC-04.none"));
          }
          return Verdict.all(
              profiles.items().stream().map(p -> Require.oneOf(p.at("type"), "WORK")).toList());
        });
  }

  static List<Verdict> sharedMailbox(Asked asked) {
    return asked.perAccount(
        account ->
            Verdict.all(
                Require.oneOf(account.at("registrationEmail", "type"), "SHARED"),
                reached(asked, account)));
  }

  private static Verdict reached(Asked asked, Account account) {
    Fact members = account.at("mailbox", "members").or(asked.at("mailbox", "members"));
    Optional<BigDecimal> count =
        members.isList()
            ? Optional.of(BigDecimal.valueOf(members.texts().stream().distinct().count()))
            : members.number();
    boolean open = members.isAbsent() || Require.hasGap(members);
    if (open && count.filter(known -> known.compareTo(TWO) >= 0).isEmpty()) {
      return Verdict.unknown(members);
    }
    return count.isPresent()
        ? Require.atLeast("mailbox", count.get(), TWO)
        : Require.given(members);
  }
}
