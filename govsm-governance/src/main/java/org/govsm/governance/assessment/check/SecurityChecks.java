package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** GSM-SEC: retention, export, takedown, profiles and mailboxes. */
final class SecurityChecks {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private static final List<String> FAILED = List.of("failed", "fail", "error", "broken");
  private static final List<String> WORKED = List.of("ok", "passed", "pass", "success", "worked");

  private SecurityChecks() {}

  static List<CheckResult> sameRetention(CheckInput input) {
    FactNode social = input.at("retention", "socialMedia", "policyId");
    FactNode general = input.at("retention", "general", "policyId");
    FactNode mapped = input.at("retention", "socialMedia", "mappedTo");
    CheckResult both = CheckResult.all(Require.given(social), Require.given(general));
    if (both.outcome() != Outcome.PASS) {
      return List.of(both);
    }
    boolean same =
        id(social).equals(id(general)) || id(mapped).isPresent() && id(mapped).equals(id(general));
    return List.of(
        same
            ? CheckResult.pass(Message.of("GSM-SEC-01.same"))
            : mapped.isAbsent()
                ? CheckResult.unknown(mapped)
                : CheckResult.fail(Message.of("GSM-SEC-01.differs")));
  }

  private static Optional<String> id(FactNode policy) {
    return policy.text().map(text -> text.strip().toLowerCase(Locale.ROOT));
  }

  static List<CheckResult> export(CheckInput input) {
    return input.perAccount(
        account -> {
          FactNode export = ProviderFacts.export(input.facts(), account);
          return CheckResult.all(
              Require.given(ProviderFacts.formats(export, account)),
              result(export.at("result")),
              tested(input, export.at("lastTestedAt")));
        });
  }

  private static CheckResult result(FactNode result) {
    if (FAILED.stream().anyMatch(result::isWord)) {
      return CheckResult.fail(Message.of("GSM-SEC-02.failed"));
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
  private static CheckResult tested(CheckInput input, FactNode tested) {
    Optional<LocalDate> day = tested.moment().map(Moment::day);
    if (day.isEmpty()) {
      return Require.given(tested);
    }
    LocalDate last = day.get().plusMonths(input.limit("exportTestMonths").longValueExact());
    Message text = Message.of("GSM-SEC-02.tested").with("day", day.get()).with("last", last);
    return input.today().isAfter(last)
        ? CheckResult.fail(Message.of("GSM-SEC-02.old").with("day", day.get()).with("last", last))
        : CheckResult.pass(text);
  }

  static List<CheckResult> takedown(CheckInput input) {
    return List.of(
        CheckResult.all(
            Require.given(input.policy("takedown", "approvedAt")),
            Require.given(input.at("platformContact")),
            contacts(input.at("platformContact"))));
  }

  private static CheckResult contacts(FactNode contacts) {
    List<CheckResult> each =
        contacts.items().stream().map(one -> Require.given(one.at("contact"))).toList();
    return each.isEmpty() ? Require.given(contacts) : CheckResult.all(each);
  }

  static List<CheckResult> workProfiles(CheckInput input) {
    return input.perAccount(
        account -> {
          FactNode profiles = account.at("adminProfiles");
          if (!profiles.isGiven()) {
            return profiles.isAbsent()
                ? CheckResult.unknown(profiles)
                : CheckResult.notApplicable(Message.of("GSM-SEC-04.none"));
          }
          return CheckResult.all(
              profiles.items().stream().map(p -> Require.oneOf(p.at("type"), "WORK")).toList());
        });
  }

  static List<CheckResult> sharedMailbox(CheckInput input) {
    return input.perAccount(
        account ->
            CheckResult.all(
                Require.oneOf(account.at("registrationEmail", "type"), "SHARED"),
                reached(input, account)));
  }

  private static CheckResult reached(CheckInput input, Account account) {
    FactNode members = account.at("mailbox", "members").or(input.at("mailbox", "members"));
    Optional<BigDecimal> count =
        members.isList() ? Optional.of(BigDecimal.valueOf(named(members))) : members.number();
    boolean open = members.isAbsent() || Require.hasGap(members);
    if (open && count.filter(known -> known.compareTo(TWO) >= 0).isEmpty()) {
      return CheckResult.unknown(members);
    }
    return count.isPresent()
        ? Require.atLeast("mailbox", count.get(), TWO)
        : Require.given(members);
  }

  private static long named(FactNode members) {
    return members.items().stream()
        .filter(one -> !Require.isGap(one))
        .flatMap(one -> one.text().stream())
        .distinct()
        .count();
  }
}
