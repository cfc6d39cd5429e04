package org.govsm.governance.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.facts.Fact;
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

  static List<Verdict> written(Asked asked) {
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(Require.given(asked.at("strategy")));
    if (!asked.at("strategy").isNone()) {
      Fact objectives = asked.at("strategy", "objectives");
      verdicts.add(Require.given(objectives));
      objectives.items().forEach(o -> verdicts.add(Require.given(o.at("text"))));
      verdicts.add(beforeAccounts(asked, asked.at("strategy", "approvedAt")));
    }
    return List.of(Verdict.all(verdicts));
  }

  private static Verdict beforeAccounts(Asked asked, Fact approved) {
    Optional<Moment> day = approved.moment();
    if (day.isEmpty()) {
      return Require.given(approved);
    } else if (asked.accounts().list().isEmpty()) {
      return Verdict.unknown(List.of("accounts"));
    }
    List<String> earlier = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (Account account : asked.accounts().all().stream().filter(Account::exists).toList()) {
      Optional<Moment> created = account.at("createdAt").moment();
      if (created.isEmpty()) {
        verdicts.add(Verdict.unknown(List.of("accounts[].createdAt")));
      } else if (!day.get().isBefore(created.get())) {
        earlier.add(account.id());
      }
    }
    Message text = Message.of("GSM-OBJ-01.before").with("day", day.get().day());
    verdicts.add(Verdict.pass(text));
    if (!earlier.isEmpty()) {
      Message late = Message.of("GSM-OBJ-01.after").with("accounts", earlier);
      verdicts.add(Verdict.fail(late.with("day", day.get().day())).values(earlier));
    }
    return Verdict.all(verdicts);
  }

  static List<Verdict> engaging(Asked asked) {
    Fact objectives = asked.at("strategy", "objectives");
    if (!objectives.isGiven()) {
      return List.of(Require.given(objectives));
    }
    List<Fact> kinds = objectives.items().stream().map(o -> o.at("kind")).toList();
    if (kinds.stream().anyMatch(k -> ENGAGING.stream().anyMatch(k::isWord))) {
      return List.of(Verdict.pass(Message.of("GSM-OBJ-02.engaging")));
    } else if (kinds.stream().anyMatch(Fact::isAbsent)) {
      return List.of(Verdict.unknown(List.of("strategy.objectives[].kind")));
    }
    List<String> others =
        kinds.stream()
            .filter(k -> TELLING.stream().noneMatch(k::isWord))
            .flatMap(k -> k.text().stream())
            .toList();
    return List.of(
        others.isEmpty()
            ? Verdict.fail(Message.of("GSM-OBJ-02.none"))
            : Require.which(
                "strategy.objectives[].kind",
                others,
                Message.of("GSM-OBJ-02.which").with("kinds", others)));
  }

  static List<Verdict> recognisedUses(Asked asked) {
    List<String> all = new ArrayList<>(uses(asked.control()));
    all.addAll(NAMED_SINCE);
    Fact objectives = asked.at("strategy", "objectives");
    if (!objectives.isGiven()) {
      return List.of(Require.given(objectives));
    }
    return List.of(
        Verdict.all(
            objectives.items().stream().map(o -> recognised(o.at("useTag"), all)).toList()));
  }

  /** A word that no list has may be another name of a use; one that the department struck fails. */
  private static Verdict recognised(Fact use, List<String> all) {
    Verdict listed = Require.oneOf(use, all);
    boolean known =
        ControlCatalogue.shipped().find("GSM-OBJ-03").stream()
            .flatMap(control -> uses(control).stream())
            .anyMatch(use::isWord);
    return listed.outcome() == Outcome.FAIL && use.isGiven() && !known
        ? Verdict.unknown(use).saying(listed.text())
        : listed;
  }

  private static List<String> uses(Control control) {
    return List.of(control.parameters().getOrDefault("uses", "").split("[ ,/]+"));
  }

  static List<Verdict> ownLanguage(Asked asked) {
    Optional<QueryLanguages> languages = QueryLanguages.of(asked.facts());
    if (languages.isEmpty()) {
      return List.of(noLanguage(asked));
    }
    List<Verdict> verdicts = new ArrayList<>();
    List<String> never = languages.get().neverAnswered();
    if (!never.isEmpty()) {
      Message text = Message.of("GSM-OBJ-04.never").with("languages", never);
      verdicts.add(Verdict.fail(text).values(never));
    }
    if (languages.get().isOpen()) {
      verdicts.add(Verdict.unknown(List.of("queries[].language")));
    }
    if (!languages.get().unknown().isEmpty()) {
      Verdict open = Verdict.unknown(List.of("queries[].replyLanguage"));
      List<String> strange = languages.get().strange();
      verdicts.add(strange.isEmpty() ? open : open.saying(strange(strange)));
    }
    verdicts.add(Verdict.pass(Message.of("GSM-OBJ-04.answered")));
    return List.of(Verdict.all(verdicts));
  }

  private static Message strange(List<String> languages) {
    return Message.of("check.language").with("languages", languages);
  }

  private static Verdict noLanguage(Asked asked) {
    Message none = Message.of("check.nothing").with("what", Verdict.term("queries"));
    return asked.at("queries").isNone()
        ? Verdict.notApplicable(none)
        : Verdict.unknown(List.of("queries[].language"));
  }

  static List<Verdict> viewsCounted(Asked asked) {
    Optional<QueryLanguages> languages = QueryLanguages.of(asked.facts());
    if (languages.isEmpty()) {
      return List.of(noLanguage(asked));
    }
    List<String> asks =
        languages.get().asked().stream()
            .filter(language -> !Languages.isEnglish(language))
            .toList();
    if (asks.isEmpty() && languages.get().isOpen()) {
      return List.of(Verdict.unknown(List.of("queries[].language")));
    } else if (asks.isEmpty()) {
      return List.of(Verdict.notApplicable(Message.of("GSM-OBJ-05.none")));
    }
    Fact reports = asked.at("analysis", "reports");
    if (reports.isNone()) {
      return List.of(Require.given(reports));
    }
    return List.of(Verdict.all(covered(reports, asks, languages.get())));
  }

  private static List<Verdict> covered(Fact reports, List<String> asks, QueryLanguages languages) {
    TreeSet<String> dropped = new TreeSet<>(asks);
    boolean open = reports.isAbsent();
    for (Fact report : reports.items()) {
      Fact covered = report.at("languagesCovered");
      List<String> plain =
          covered.texts().stream().filter(t -> Fact.of(t).reservation().isEmpty()).toList();
      List<String> codes = plain.stream().map(Languages::code).toList();
      open |= covered.isAbsent() || plain.size() < covered.texts().size();
      open |= !plain.stream().allMatch(Languages::isKnown);
      dropped.removeIf(language -> codes.contains(Languages.code(language)));
    }
    // a name that the list lacks may be another name of a language that is covered
    open |= !dropped.stream().allMatch(Languages::isKnown);
    Message logged = Message.of("GSM-OBJ-05.logged").with("languages", asks);
    List<Verdict> verdicts = new ArrayList<>();
    if (languages.isOpen()) {
      verdicts.add(Verdict.unknown(List.of("queries[].language")));
    }
    if (dropped.isEmpty()) {
      verdicts.add(Verdict.pass(logged));
    } else if (open) {
      List<String> all = reports.items().stream().flatMap(ObjectiveChecks::languages).toList();
      Message asked = Message.of("attest.asked").with("reason", logged);
      verdicts.add(Require.which("analysis.reports[].languagesCovered", all, asked));
    } else {
      List<String> lacking = List.copyOf(dropped);
      Message text = Message.of("GSM-OBJ-05.dropped").with("languages", lacking);
      verdicts.add(Verdict.fail(text).values(lacking));
    }
    return verdicts;
  }

  private static Stream<String> languages(Fact report) {
    return report.at("languagesCovered").texts().stream();
  }

  static List<Verdict> fourQuestions(Asked asked) {
    return List.of(Require.covers(asked.at("strategy", "sections"), "why", "which", "who", "how"));
  }
}
