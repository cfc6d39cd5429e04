package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** GSM-IDM: who takes part and who speaks, and how what is known of them is protected. */
final class IdentityChecks {

  private static final String IDENTITY = "identity";
  private static final FactNode NOBODY = FactNode.of(Map.of()).at("officialEmail");

  private IdentityChecks() {}

  static List<CheckResult> confirmed(CheckInput input) {
    return input.each(
        "consultations",
        consultation -> {
          FactNode registration = consultation.at("registration");
          return registration.isNone() || registration.at("required").is(false)
              ? CheckResult.notApplicable(Message.of("GSM-IDM-01.no-registration"))
              : Require.oneOf(registration.at("confirmation"), "EMAIL");
        });
  }

  static List<CheckResult> acknowledged(CheckInput input) {
    return input.each("acks", ack -> acknowledged(input, ack));
  }

  private static CheckResult acknowledged(CheckInput input, FactNode ack) {
    FactNode stated = ack.at("toRegisteredAddress");
    Optional<Boolean> compared = isRegistered(input.facts().each("registrants"), ack);
    if (stated.isNone()) {
      return Require.given(stated);
    } else if (isNobody(input.facts().each("registrants"), ack.at("registrant"))) {
      return CheckResult.unknown(List.of("acks[].registrant"));
    } else if (stated.flag().isEmpty() && compared.isEmpty()) {
      return CheckResult.unknown(List.of("acks[].toRegisteredAddress"));
    }
    return stated.flag().or(() -> compared).orElse(false)
        ? CheckResult.pass(Message.of("GSM-IDM-02.registered"))
        : CheckResult.fail(Message.of("GSM-IDM-02.other"));
  }

  /** Whether somebody is named who is not among those who registered. */
  private static boolean isNobody(List<FactNode> registrants, FactNode named) {
    return !registrants.isEmpty()
        && named.text().isPresent()
        && registrants.stream().noneMatch(one -> one.at("id").text().equals(named.text()));
  }

  /** By the two addresses; nothing where one of them is not known. */
  static Optional<Boolean> isRegistered(List<FactNode> registrants, FactNode ack) {
    Optional<String> sent = address(ack.at("sentTo"));
    Optional<String> registered =
        registrants.stream()
            .filter(one -> one.at("id").text().equals(ack.at("registrant").text()))
            .filter(one -> one.at("id").isGiven())
            .findFirst()
            .flatMap(one -> address(one.at("email")));
    return sent.flatMap(to -> registered.map(to::equalsIgnoreCase));
  }

  private static Optional<String> address(FactNode mail) {
    return mail.isMailAddress() ? mail.text().map(String::strip) : Optional.empty();
  }

  /** Whoever may post now; nobody of an agency is an authorised official. */
  static List<CheckResult> officialIdentity(CheckInput input) {
    OfficialDomains domains = OfficialDomains.of(input);
    return input.perAccount(account -> officialIdentity(input, domains, account));
  }

  private static CheckResult officialIdentity(
      CheckInput input, OfficialDomains domains, Account account) {
    FactNode rows = account.at("authorisedPosters");
    if (rows.isAbsent()) {
      return CheckResult.unknown(rows);
    }
    List<CheckResult> verdicts = new ArrayList<>();
    for (FactNode row : rows.items()) {
      if (!isOver(input, row)) {
        officialIdentity(input, domains, row).ifPresent(verdicts::add);
      }
    }
    return verdicts.isEmpty()
        ? CheckResult.notApplicable(Message.of("GSM-IDM-03.nobody"))
        : CheckResult.all(verdicts);
  }

  private static boolean isOver(CheckInput input, FactNode row) {
    return row.at("to").moment().map(Moment::end).filter(e -> !e.isAfter(input.asOf())).isPresent();
  }

  private static Optional<CheckResult> officialIdentity(
      CheckInput input, OfficialDomains domains, FactNode row) {
    Optional<String> person = row.at("person").text();
    if (person.isEmpty()) {
      return Optional.of(CheckResult.unknown(List.of("accounts[].authorisedPosters[].person")));
    }
    Optional<Boolean> official = input.people().isOfficial(person.get());
    if (official.filter(yes -> !yes).isPresent()) {
      return Optional.empty();
    } else if (official.isEmpty()) {
      return Optional.of(input.unknownPerson("people[].type"));
    }
    FactNode address =
        input.people().find(person.get()).map(one -> one.at("officialEmail")).orElse(NOBODY);
    CheckResult judged =
        CheckResult.all(
            named("people[].officialEmail", domains.judge(address)),
            named(
                "accounts[].authorisedPosters[].identity.domain",
                domains.judgeDomain(row.at("identity", "domain"))));
    boolean mayBeOver = judged.outcome() == Outcome.FAIL && row.at("to").isAbsent();
    return Optional.of(
        mayBeOver
            ? CheckResult.unknown(List.of("accounts[].authorisedPosters[].to"))
            : judged.outcome() == Outcome.FAIL ? judged.values(List.of(person.get())) : judged);
  }

  /** Missing is the fact itself, unless it is the list of domains. */
  private static CheckResult named(String path, CheckResult result) {
    boolean own = result.missing().contains("officialDomains");
    return result.outcome() != Outcome.UNKNOWN || own
        ? result
        : CheckResult.unknown(List.of(path)).saying(result.text());
  }

  static List<CheckResult> anonymityRule(CheckInput input) {
    return input.each(
        "consultations",
        consultation ->
            Require.oneOf(
                consultation.at("anonymityRule"), "IDENTIFIED", "PSEUDONYMOUS", "ANONYMOUS"));
  }

  static List<CheckResult> safeguarded(CheckInput input) {
    FactNode register = input.at("dataRegister");
    if (!register.isGiven()) {
      return input.each("dataRegister", row -> CheckResult.unknown(row));
    }
    List<CheckResult> verdicts =
        register.items().stream()
            .filter(IdentityChecks::isIdentity)
            .map(row -> Require.given(row.at("safeguards")))
            .toList();
    if (!verdicts.isEmpty()) {
      return List.of(CheckResult.all(verdicts));
    }
    return List.of(
        register.items().stream().anyMatch(row -> row.at("class").isAbsent())
            ? CheckResult.unknown(List.of("dataRegister[].class"))
            : CheckResult.notApplicable(Message.of("GSM-IDM-05.none")));
  }

  static boolean isIdentity(FactNode row) {
    return row.at("class").isWord(IDENTITY);
  }
}
