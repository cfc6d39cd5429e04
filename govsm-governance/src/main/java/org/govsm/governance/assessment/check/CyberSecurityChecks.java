package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.account.Account;
import org.govsm.governance.custody.CustodyHistory;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** LAW-CI-03, LAW-CG-04, 06 and 07: what CERT-In asks of contacts, passwords and devices. */
final class CyberSecurityChecks {

  static final Map<String, ControlCheck> CHECKS =
      Map.of(
          "LAW-CI-03", CyberSecurityChecks::contact,
          "LAW-CG-04", input -> input.perAccount(one -> rotated(input, one)),
          "LAW-CG-06", CyberSecurityChecks::devices,
          "LAW-CG-07", CyberSecurityChecks::officer);

  /** With these the password is a new one. */
  private static final List<String> NEW_PASSWORD = List.of("ROTATED", "ISSUED");

  private CyberSecurityChecks() {}

  private static List<CheckResult> contact(CheckInput input) {
    FactNode updated =
        input.at("certIn", "poc", "updatedAt").or(input.at("certIn", "pocUpdatedAt"));
    FactNode source = input.at("ntp", "source");
    return List.of(
        whereStated(
            input, Require.given(updated), source, Require.oneOf(source, "NIC", "NPL", "OWN")));
  }

  /** A second question that is judged by what is stated, and is noted where nothing is. */
  private static CheckResult whereStated(
      CheckInput input, CheckResult first, FactNode fact, CheckResult second) {
    if (!fact.isAbsent()) {
      return CheckResult.all(first, second);
    } else if (fact.placeholder().isPresent() || fact.unknownWord().isPresent()) {
      return CheckResult.all(first, Require.open(fact.path(), fact));
    }
    Message text = Message.of("check.not-stated").with("what", CheckResult.term(fact.path()));
    return first.notes(
        List.of(Finding.of("check.not-stated", Weight.NOTE, text, input.control().citation())));
  }

  /** After what makes a new password necessary, and as often as the limit says. */
  private static CheckResult rotated(CheckInput input, Account account) {
    FactNode log = CustodyHistory.log(input.facts());
    if (log.isAbsent()) {
      return CheckResult.unknown(log);
    }
    CustodyHistory history = CustodyHistory.of(input.facts(), account.id());
    List<String> causes = history.state().rotationCauses();
    if (!causes.isEmpty()) {
      return CheckResult.fail(
          Message.of("GSM-ACC-05.rotate").with("event", new Term("custody." + causes.get(0))));
    }
    Optional<CheckResult> ownWord = CustodyCheck.ownWord(history.state());
    if (ownWord.isPresent()) {
      return ownWord.get();
    }
    Optional<LocalDate> last =
        history.entries().stream()
            .filter(entry -> NEW_PASSWORD.stream().anyMatch(entry.at("event")::is))
            .flatMap(entry -> entry.at("at").moment().stream())
            .map(Moment::day)
            .max(LocalDate::compareTo);
    return last.map(
            day ->
                Require.atMost(
                    "rotated",
                    BigDecimal.valueOf(ChronoUnit.DAYS.between(day, input.today())),
                    input.limit("rotationDays")))
        .orElseGet(() -> CheckResult.fail(Message.of("LAW-CG-04.none")));
  }

  private static List<CheckResult> devices(CheckInput input) {
    List<CheckResult> results =
        new ArrayList<>(
            input.each(
                "devices",
                device ->
                    Require.below(
                        "devices[]",
                        CheckResult.all(
                            Require.yes(device.at("managed")),
                            Require.oneOf(device.at("patchLevel"), "CURRENT")))));
    results.addAll(input.perAccount(CyberSecurityChecks::withoutPlaces));
    return results;
  }

  private static CheckResult withoutPlaces(Account account) {
    FactNode places = account.at("geotagging");
    if (places.isAbsent()) {
      return CheckResult.unknown(places);
    }
    return places.is(true)
        ? CheckResult.fail(Message.of("LAW-CG-06.places"))
        : CheckResult.pass(Message.of("LAW-CG-06.no-places"));
  }

  /** The officer, and the contract of whoever works for the department. */
  private static List<CheckResult> officer(CheckInput input) {
    FactNode informed = input.at("ciso", "certInInformed");
    CheckResult named =
        whereStated(
            input, input.officer(input.at("ciso", "personId")), informed, Require.yes(informed));
    FactNode vendor = input.at("vendor");
    CheckResult result = vendor.isNone() ? named : CheckResult.all(named, clauses(vendor));
    return List.of(result.notes(named.notes()));
  }

  private static CheckResult clauses(FactNode vendor) {
    return vendor.isAbsent()
        ? CheckResult.unknown(vendor)
        : Require.stated(vendor.at("securityClauses"));
  }
}
