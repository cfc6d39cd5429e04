package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** GSM-VAL-02, 04 and 05: who responds shows the role, and was allowed to. */
final class ResponderChecks {

  private static final String WHEN = "responses[].at";

  private ResponderChecks() {}

  /** As each response says, or all together. */
  static List<CheckResult> roleShown(CheckInput input) {
    FactNode all = input.at("responder", "roleShown");
    if (input.facts().each("responses").isEmpty() && all.isGiven()) {
      return List.of(Require.yes(all));
    }
    return input.each(
        "responses",
        response -> {
          FactNode shown = response.at("roleShown").or(all);
          return shown.isAbsent()
              ? CheckResult.unknown(List.of("responses[].roleShown"))
              : Require.yes(shown);
        });
  }

  /** The accounts of people need one; those of the department speak for it. */
  static List<CheckResult> disclaimer(CheckInput input) {
    return input.perAccount(
        account -> {
          FactNode owner = account.at("ownerType");
          if (owner.isAbsent()) {
            return CheckResult.unknown(owner);
          } else if (!owner.is("PERSON")) {
            return CheckResult.notApplicable(Message.of("GSM-VAL-04.not-personal"));
          }
          return Require.stated(account.at("disclaimer"));
        });
  }

  static List<CheckResult> authorised(CheckInput input) {
    Map<String, FactNode> lists = lists(input);
    return input.each("responses", response -> authorised(input, response, lists));
  }

  /** Who may respond, by account. */
  private static Map<String, FactNode> lists(CheckInput input) {
    FactNode all = input.at("authorisedPosters");
    Map<String, FactNode> lists = new LinkedHashMap<>();
    for (Account account : input.accounts().all()) {
      lists.putIfAbsent(account.id(), account.at("authorisedPosters").or(all));
    }
    if (lists.isEmpty() && !all.isAbsent()) {
      lists.put("", all);
    }
    return lists;
  }

  private static CheckResult authorised(
      CheckInput input, FactNode response, Map<String, FactNode> lists) {
    Optional<String> person = response.at("by").text();
    if (person.isEmpty()) {
      return response.at("by").isNone()
          ? CheckResult.fail(Message.of("GSM-VAL-05.nobody"))
          : CheckResult.unknown(List.of("responses[].by"));
    }
    List<CheckResult> verdicts =
        from(response, lists).stream()
            .map(list -> onList(list, person.get(), response.at("at").moment()))
            .toList();
    if (verdicts.isEmpty()) {
      return CheckResult.unknown(List.of("accounts"));
    }
    CheckResult listed = together(verdicts);
    if (listed.outcome() == Outcome.FAIL) {
      return listed.values(List.of(person.get()));
    }
    CheckResult served =
        response
            .at("at")
            .moment()
            .map(when -> input.inPost(person.get(), when))
            .orElseGet(() -> CheckResult.unknown(List.of(WHEN)));
    return served.outcome() == Outcome.FAIL
        ? served.values(List.of(person.get()))
        : CheckResult.all(listed, served);
  }

  /** The list of the account from which it was given; of all accounts where that is not known. */
  private static List<FactNode> from(FactNode response, Map<String, FactNode> lists) {
    Optional<String> account = response.at("account").text();
    boolean named = account.isPresent() && !lists.containsKey("");
    return named
        ? account.flatMap(id -> Optional.ofNullable(lists.get(id))).stream().toList()
        : response.at("account").isNone() ? List.of() : List.copyOf(lists.values());
  }

  private static CheckResult onList(FactNode list, String person, Optional<Moment> at) {
    if (list.isAbsent()) {
      return CheckResult.unknown(List.of("accounts[].authorisedPosters"));
    }
    CheckResult listed = PosterChecks.onList(list.items(), person, at, WHEN);
    return listed.outcome() == Outcome.FAIL
        ? CheckResult.fail(Message.of("GSM-VAL-05.stranger").with("person", person))
        : listed;
  }

  /** By the lists of several accounts it is only known where all say the same. */
  private static CheckResult together(List<CheckResult> verdicts) {
    Set<Outcome> said = new LinkedHashSet<>();
    verdicts.forEach(one -> said.add(one.outcome()));
    if (said.size() == 1) {
      return CheckResult.all(verdicts);
    }
    List<String> missing = new ArrayList<>(List.of("responses[].account"));
    verdicts.forEach(one -> missing.addAll(one.missing()));
    return CheckResult.unknown(missing.stream().distinct().toList());
  }
}
