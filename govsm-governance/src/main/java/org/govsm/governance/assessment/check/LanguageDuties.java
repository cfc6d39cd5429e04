package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;

/** LAW-OL: what central offices publish is in Hindi and in English. */
final class LanguageDuties {

  private static final String HINDI = "hi";

  /** Official Languages Act, 1963, section 3(3). */
  private static final List<String> IN_BOTH =
      List.of("RESOLUTION", "GENERAL_ORDER", "RULE", "NOTICE", "PRESS_COMMUNIQUE", "TENDER");

  static final Map<String, ControlCheck> CHECKS =
      Map.of("LAW-OL-01", LanguageDuties::paired, "LAW-OL-02", LanguageDuties::issuedInBoth);

  private LanguageDuties() {}

  /** One by one, or as they are counted. */
  private static List<CheckResult> paired(CheckInput input) {
    FactNode all = input.at("contentItems");
    List<FactNode> items = input.facts().each("contentItems");
    Optional<BigDecimal> total = all.at("total").number();
    if (!items.isEmpty()) {
      CheckResult found = paired(items);
      return List.of(
          found.outcome() == Outcome.PASS && RecordedTime.hasUnrecorded(items)
              ? RecordedTime.unrecorded("contentItems")
              : found);
    } else if (all.isNone() || total.filter(number -> number.signum() == 0).isPresent()) {
      Message none = Message.of("check.nothing").with("what", CheckResult.term("contentItems"));
      return List.of(CheckResult.notApplicable(none));
    }
    FactNode both = all.at("withHindiAndEnglish");
    if (total.isEmpty() || both.number().isEmpty()) {
      return List.of(CheckResult.unknown(total.isEmpty() ? all.at("total") : both));
    }
    return List.of(without(total.get().subtract(both.number().get()).max(BigDecimal.ZERO)));
  }

  private static CheckResult paired(List<FactNode> items) {
    int without = 0;
    boolean open = false;
    for (FactNode item : items) {
      Optional<Boolean> both = inBoth(item.at("variants"), "language");
      open |= both.isEmpty();
      without += both.orElse(true) ? 0 : 1;
    }
    return without == 0 && open
        ? CheckResult.unknown(List.of("contentItems[].variants[].language"))
        : without(BigDecimal.valueOf(without));
  }

  private static CheckResult without(BigDecimal count) {
    return count.signum() == 0
        ? CheckResult.pass(Message.of("LAW-OL-01.both")).value(count)
        : CheckResult.fail(Message.of("LAW-OL-01.without").with("count", count)).value(count);
  }

  /** Nothing where a language is not known and might be the one that is missing. */
  private static Optional<Boolean> inBoth(FactNode list, String name) {
    boolean hindi = false;
    boolean english = false;
    boolean open = list.isAbsent();
    for (FactNode item : list.items()) {
      FactNode language = name.isEmpty() ? item : item.at(name);
      Optional<String> said = language.text();
      open |= said.filter(LanguageNames::isKnown).isEmpty() && !language.isNone();
      hindi |= said.filter(text -> LanguageNames.code(text).equals(HINDI)).isPresent();
      english |= said.filter(LanguageNames::isEnglish).isPresent();
    }
    boolean both = hindi && english;
    return open && !both ? Optional.empty() : Optional.of(both);
  }

  private static List<CheckResult> issuedInBoth(CheckInput input) {
    return input.each("documents", LanguageDuties::issuedInBoth);
  }

  private static CheckResult issuedInBoth(FactNode document) {
    FactNode type = document.at("type");
    FactNode languages = document.at("languages");
    if (type.isWord("OTHER")) {
      return CheckResult.notApplicable(Message.of("LAW-OL-02.other"));
    } else if (!type.isOneOf(IN_BOTH)) {
      return CheckResult.unknown(type);
    }
    return inBoth(languages, "")
        .map(
            both ->
                both
                    ? CheckResult.pass(Message.of("LAW-OL-02.both"))
                    : CheckResult.fail(Message.of("LAW-OL-02.one")).values(languages.texts()))
        .orElseGet(() -> CheckResult.unknown(languages));
  }
}
