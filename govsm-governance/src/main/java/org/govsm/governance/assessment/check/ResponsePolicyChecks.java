package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.governance.account.Account;
import org.govsm.governance.facts.FactNode;

/** GSM-RSP: what the policy says on responses, and what of it is published. */
final class ResponsePolicyChecks {

  private ResponsePolicyChecks() {}

  /** One frequency is that of every page; else each page has its own. */
  static List<CheckResult> updateFrequency(CheckInput input) {
    FactNode frequency = input.policy("responsiveness", "updateFrequency");
    return frequency.names().isEmpty()
        ? List.of(Require.given(frequency))
        : input.perAccount(account -> Require.given(ofPage(frequency, account)));
  }

  /** By the id of the account, its handle or its platform. */
  private static FactNode ofPage(FactNode frequency, Account account) {
    FactNode page = frequency.at(account.id());
    for (Optional<String> name : List.of(account.handle(), account.platform())) {
      if (name.isPresent()) {
        page = page.or(named(frequency, name.get()));
      }
    }
    return page;
  }

  /** The member of a name, however that is written. */
  static FactNode named(FactNode fact, String name) {
    return fact.names().stream()
        .filter(one -> FactNode.of(one).isWord(name))
        .findFirst()
        .map(fact::at)
        .orElseGet(() -> fact.at(name));
  }

  static List<CheckResult> manner(CheckInput input) {
    return List.of(Require.given(input.policy("responsiveness", "manner")));
  }

  /** One time for all, or one for each class that gets a response; else what the desk published. */
  static List<CheckResult> turnaround(CheckInput input) {
    FactNode time =
        input
            .policy("responsiveness", "turnaround")
            .or(input.policy("responsiveness", "published"));
    if (time.names().isEmpty()) {
      return List.of(StatedTime.given(time));
    }
    FactNode without = input.policy("response", "noReplyClasses");
    List<String> classes = new ArrayList<>(time.names());
    FactNode listed = input.policy("queryCategories");
    for (String more : listed.texts()) {
      if (classes.stream().noneMatch(one -> FactNode.of(one).isWord(more))) {
        classes.add(more);
      }
    }
    List<CheckResult> verdicts = new ArrayList<>();
    for (String one : classes) {
      if (without.items().stream().noneMatch(none -> none.isWord(one))) {
        verdicts.add(StatedTime.given(named(time, one)).about(one));
      }
    }
    return verdicts.isEmpty() ? List.of(Require.given(time)) : verdicts;
  }

  static List<CheckResult> typePublished(CheckInput input) {
    FactNode type =
        input.policy("expectations", "type").or(input.at("published", "expectations", "type"));
    return List.of(Require.oneOf(type, "official", "unofficial", "mixed"));
  }

  static List<CheckResult> noReplyClasses(CheckInput input) {
    return List.of(Require.given(input.policy("response", "noReplyClasses")));
  }

  static List<CheckResult> escalation(CheckInput input) {
    FactNode levels = input.policy("escalation", "levels");
    return List.of(
        ofEach(
            levels,
            level ->
                CheckResult.all(
                    Require.given(level.at("role")), StatedTime.given(level.at("after")))));
  }

  static List<CheckResult> responseHierarchy(CheckInput input) {
    return List.of(
        ofEach(
            input.policy("responseHierarchy"),
            one ->
                CheckResult.all(
                    Require.given(one.at("rank")),
                    Require.given(one.at("type")),
                    Require.given(one.at("authority")))));
  }

  /** The list, and what each of its items must say. */
  private static CheckResult ofEach(FactNode list, Function<FactNode, CheckResult> check) {
    List<CheckResult> verdicts = new ArrayList<>();
    verdicts.add(Require.given(list));
    list.items().forEach(item -> verdicts.add(check.apply(item)));
    return CheckResult.all(verdicts);
  }
}
