package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactField;
import org.govsm.governance.facts.FactNode;

/** GSM-GOV-01, 03, 04 and 05: rules of engagement, whom they cover, and the law above them. */
final class RuleChecks {

  /** Round the clock. */
  static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(24);

  static final List<String> LAWS = List.of("IT_ACT", "RTI_ACT");

  private RuleChecks() {}

  /** Approved: rules of which no day of approval is known may be a draft. */
  static List<CheckResult> engagement(CheckInput input) {
    FactNode rules = input.policy("rulesOfEngagement");
    FactNode day = input.policy("rules-of-engagement", "approvedAt");
    if (rules.moment().isEmpty() && rules.isGiven() && day.isAbsent()) {
      Message text = Message.of("GSM-GOV-01.no-day").with("rules", rules.text().orElse(""));
      return List.of(CheckResult.unknown(rules).saying(text));
    }
    return List.of(Require.given(rules.moment().isPresent() || day.isAbsent() ? rules : day));
  }

  static List<CheckResult> scope(CheckInput input) {
    FactNode units = input.at("register", "units");
    FactNode scope = input.policy("scope", "units");
    if (units.isAbsent()) {
      return List.of(CheckResult.unknown(units));
    } else if (units.isNone()) {
      Message none = Message.of("check.nothing").with("what", CheckResult.term(units.path()));
      return List.of(CheckResult.notApplicable(none));
    }
    List<String> named =
        units.items().stream()
            .filter(unit -> !Require.isGap(unit) && !Require.isPlainNo(unit))
            .flatMap(unit -> unit.text().stream())
            .toList();
    CheckResult covered = Require.covers(scope, named);
    boolean open = covered.outcome() == Outcome.PASS && Require.isHollow(units);
    return List.of(open ? CheckResult.unknown(units) : covered);
  }

  static List<CheckResult> roundTheClock(CheckInput input) {
    FactNode hours = input.at("roster", "coverageHoursPerDay");
    return List.of(
        CheckResult.all(
            Require.given(input.policy("responsiveness")),
            hours
                .number()
                .map(number -> RosterCheck.watched(input, number, HOURS_OF_A_DAY))
                .orElseGet(() -> Require.given(hours))));
  }

  static List<CheckResult> lawFollowed(CheckInput input) {
    FactNode rows = input.at("legalMap", "rows");
    if (!rows.isGiven()) {
      return List.of(Require.given(rows));
    }
    List<CheckResult> verdicts = new ArrayList<>();
    for (String law : LAWS) {
      List<FactNode> own = rows.items().stream().filter(r -> r.at("law").isWord(law)).toList();
      own.forEach(row -> verdicts.add(followed(law, row.at("status"))));
      if (own.isEmpty()) {
        verdicts.add(CheckResult.unknown(List.of("legalMap.rows[].law")).saying(unmapped(law)));
      }
    }
    return List.of(CheckResult.all(verdicts));
  }

  private static Message unmapped(String law) {
    return Message.of("GSM-GOV-05.unmapped").with("law", Message.of(word(law)));
  }

  private static CheckResult followed(String law, FactNode status) {
    CheckResult result = Require.oneOf(status, "FOLLOWED");
    if (result.outcome() == Outcome.UNKNOWN) {
      return Require.below("legalMap.rows[]", result);
    }
    boolean kept = result.outcome() == Outcome.PASS;
    Message text = Message.of(kept ? "GSM-GOV-05.followed" : "GSM-GOV-05.not-followed");
    return result.saying(text.with("law", Message.of(word(law))));
  }

  private static String word(String law) {
    return FactField.named(law);
  }
}
