package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.AskedWords;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;

/** GSM-OBJ: what the department wants, written down before anything else. */
final class ObjectiveChecks {

  private static final List<String> ENGAGING =
      List.of("engagement", "participation", "consultation", "feedback", "interaction");

  /** Uses that the framework's list lacks, and that are named beside it. */
  private static final List<String> NAMED_SINCE =
      List.of(
          "recruitment",
          "policy-making",
          "awareness-public-services",
          "awareness of public services");

  private static final List<String> TELLING =
      List.of("broadcast", "information", "publicity", "awareness", "announcement");

  private ObjectiveChecks() {}

  static List<CheckResult> written(CheckInput input) {
    List<CheckResult> verdicts = new ArrayList<>();
    verdicts.add(Require.given(input.at("strategy")));
    if (!input.at("strategy").isNone()) {
      FactNode objectives = input.at("strategy", "objectives");
      verdicts.add(Require.given(objectives));
      objectives.items().forEach(o -> verdicts.add(Require.given(o.at("text"))));
      verdicts.add(beforeAccounts(input, input.at("strategy", "approvedAt")));
    }
    return List.of(CheckResult.all(verdicts));
  }

  private static CheckResult beforeAccounts(CheckInput input, FactNode approved) {
    Optional<Moment> day = approved.moment();
    if (day.isEmpty()) {
      return Require.given(approved);
    } else if (input.accounts().list().isEmpty()) {
      return CheckResult.unknown(List.of("accounts"));
    }
    List<String> earlier = new ArrayList<>();
    List<CheckResult> verdicts = new ArrayList<>();
    for (Account account : input.accounts().all().stream().filter(Account::exists).toList()) {
      Optional<Moment> created = account.at("createdAt").moment();
      if (created.isEmpty()) {
        verdicts.add(CheckResult.unknown(List.of("accounts[].createdAt")));
      } else if (!day.get().isBefore(created.get())) {
        earlier.add(account.id());
      }
    }
    Message text = Message.of("GSM-OBJ-01.before").with("day", day.get().day());
    verdicts.add(CheckResult.pass(text));
    if (!earlier.isEmpty()) {
      Message late = Message.of("GSM-OBJ-01.after").with("accounts", earlier);
      verdicts.add(CheckResult.fail(late.with("day", day.get().day())).values(earlier));
    }
    return CheckResult.all(verdicts);
  }

  static List<CheckResult> engaging(CheckInput input) {
    FactNode objectives = input.at("strategy", "objectives");
    if (!objectives.isGiven()) {
      return List.of(Require.given(objectives));
    }
    List<FactNode> kinds = objectives.items().stream().map(o -> o.at("kind")).toList();
    if (kinds.stream().anyMatch(k -> ENGAGING.stream().anyMatch(k::isWord))) {
      return List.of(CheckResult.pass(Message.of("GSM-OBJ-02.engaging")));
    } else if (kinds.stream().anyMatch(FactNode::isAbsent)) {
      return List.of(CheckResult.unknown(List.of("strategy.objectives[].kind")));
    }
    List<String> others =
        kinds.stream()
            .filter(k -> TELLING.stream().noneMatch(k::isWord))
            .flatMap(k -> k.text().stream())
            .toList();
    return List.of(
        others.isEmpty()
            ? CheckResult.fail(Message.of("GSM-OBJ-02.none"))
            : Require.which(
                "strategy.objectives[].kind",
                others,
                Message.of("GSM-OBJ-02.which").with("kinds", others)));
  }

  static List<CheckResult> recognisedUses(CheckInput input) {
    List<String> all = new ArrayList<>(uses(input.control()));
    all.addAll(NAMED_SINCE);
    FactNode objectives = input.at("strategy", "objectives");
    if (!objectives.isGiven()) {
      return List.of(Require.given(objectives));
    }
    return List.of(
        CheckResult.all(
            objectives.items().stream().map(o -> recognised(o.at("useTag"), all)).toList()));
  }

  /** A word that no list has may be another name of a use; one that the department struck fails. */
  private static CheckResult recognised(FactNode use, List<String> all) {
    CheckResult listed = Require.oneOf(use, all);
    boolean known =
        ControlCatalogue.shipped().find("GSM-OBJ-03").stream()
            .flatMap(control -> uses(control).stream())
            .anyMatch(use::isWord);
    return listed.outcome() == Outcome.FAIL && use.isGiven() && !known
        ? CheckResult.unknown(use).saying(listed.text())
        : listed;
  }

  private static List<String> uses(Control control) {
    return List.of(control.parameters().getOrDefault("uses", "").split("[ ,/]+"));
  }

  static List<CheckResult> ownLanguage(CheckInput input) {
    Optional<QueryLanguages> languages = QueryLanguages.of(input.facts());
    if (languages.isEmpty()) {
      return List.of(noLanguage(input));
    }
    List<CheckResult> verdicts = new ArrayList<>();
    List<String> never = languages.get().neverAnswered();
    if (!never.isEmpty()) {
      Message text = Message.of("GSM-OBJ-04.never").with("languages", never);
      verdicts.add(CheckResult.fail(text).values(never));
    }
    if (languages.get().isOpen()) {
      verdicts.add(CheckResult.unknown(List.of("queries[].language")));
    }
    if (!languages.get().unknown().isEmpty()) {
      CheckResult open = CheckResult.unknown(List.of("queries[].replyLanguage"));
      List<String> strange = languages.get().strange();
      verdicts.add(strange.isEmpty() ? open : open.saying(strange(strange)));
    }
    verdicts.add(CheckResult.pass(Message.of("GSM-OBJ-04.answered")));
    return List.of(CheckResult.all(verdicts));
  }

  private static Message strange(List<String> languages) {
    return Message.of("check.language").with("languages", languages);
  }

  private static CheckResult noLanguage(CheckInput input) {
    Message none = Message.of("check.nothing").with("what", CheckResult.term("queries"));
    return input.at("queries").isNone()
        ? CheckResult.notApplicable(none)
        : CheckResult.unknown(List.of("queries[].language"));
  }

  static List<CheckResult> viewsCounted(CheckInput input) {
    Optional<QueryLanguages> languages = QueryLanguages.of(input.facts());
    if (languages.isEmpty()) {
      return List.of(noLanguage(input));
    }
    List<String> asks =
        languages.get().asked().stream()
            .filter(language -> !LanguageNames.isEnglish(language))
            .toList();
    if (asks.isEmpty() && languages.get().isOpen()) {
      return List.of(CheckResult.unknown(List.of("queries[].language")));
    } else if (asks.isEmpty()) {
      return List.of(CheckResult.notApplicable(Message.of("GSM-OBJ-05.none")));
    }
    FactNode reports = input.at("analysis", "reports");
    if (reports.isNone()) {
      return List.of(Require.given(reports));
    }
    return List.of(CheckResult.all(covered(reports, asks, languages.get())));
  }

  private static List<CheckResult> covered(
      FactNode reports, List<String> asks, QueryLanguages languages) {
    TreeSet<String> dropped = new TreeSet<>(asks);
    boolean open = reports.isAbsent();
    for (FactNode report : reports.items()) {
      FactNode covered = report.at("languagesCovered");
      List<String> plain =
          covered.texts().stream().filter(t -> FactNode.of(t).reservation().isEmpty()).toList();
      List<String> codes = plain.stream().map(LanguageNames::code).toList();
      open |= covered.isAbsent() || plain.size() < covered.texts().size();
      open |= !plain.stream().allMatch(LanguageNames::isKnown);
      dropped.removeIf(language -> codes.contains(LanguageNames.code(language)));
    }
    // a name that the list lacks may be another name of a language that is covered
    open |= !dropped.stream().allMatch(LanguageNames::isKnown);
    Message logged = Message.of("GSM-OBJ-05.logged").with("languages", asks);
    List<CheckResult> verdicts = new ArrayList<>();
    if (languages.isOpen()) {
      verdicts.add(CheckResult.unknown(List.of("queries[].language")));
    }
    if (dropped.isEmpty()) {
      verdicts.add(CheckResult.pass(logged));
    } else if (open) {
      List<String> all = reports.items().stream().flatMap(ObjectiveChecks::languages).toList();
      Message asked = Message.of("attest.asked").with("reason", logged);
      verdicts.add(Require.which("analysis.reports[].languagesCovered", all, asked));
    } else {
      List<String> lacking = List.copyOf(dropped);
      Message text = Message.of("GSM-OBJ-05.dropped").with("languages", lacking);
      verdicts.add(CheckResult.fail(text).values(lacking));
    }
    return verdicts;
  }

  private static Stream<String> languages(FactNode report) {
    return report.at("languagesCovered").texts().stream();
  }

  static List<CheckResult> fourQuestions(CheckInput input) {
    return List.of(
        Require.covers(input.at("strategy", "sections"), AskedWords.of("strategy.sections")));
  }
}
