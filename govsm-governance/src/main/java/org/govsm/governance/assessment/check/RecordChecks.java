package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;

/** GSM-CON-05 and 11 to 17: web guidelines, and what is kept, for how long and by which law. */
final class RecordChecks {

  /** Days to archive what went out where the department published none: a default of govsm. */
  private static final long ARCHIVE_DAYS = 3;

  /** A longer period is none in which a record is captured when information is given. */
  private static final BigDecimal MOST_ARCHIVE_DAYS = BigDecimal.valueOf(31);

  private static final String LOW_IMPACT = "low-impact";

  private RecordChecks() {}

  static List<CheckResult> webGuidelines(CheckInput input) {
    FactNode own = input.at("gigw", "selfAssessment");
    return List.of(
        CheckResult.all(Require.given(own.at("version")), Require.given(own.at("date"))));
  }

  /** Each post that is out, each response, and the trail as a whole. */
  static List<CheckResult> captured(CheckInput input) {
    List<CheckResult> verdicts = new ArrayList<>();
    verdicts.addAll(input.eachOut(post -> captured(input, post)));
    verdicts.addAll(input.each("responses", response -> Require.given(response.at("archiveRef"))));
    FactNode trail = input.at("auditTrail");
    verdicts.add(Require.yes(trail.flag().isPresent() ? trail : trail.at("complete")));
    return verdicts;
  }

  /** What a record is kept of is archived by hand, and has the published days for it. */
  private static CheckResult captured(CheckInput input, FactNode post) {
    FactNode archive = post.at("archiveRef");
    return post.at("publishedAt")
        .moment()
        .filter(out -> post.at("kept").is(true) && archive.isNone())
        .map(out -> out.day().plusDays(archiveDays(input)))
        .filter(last -> !input.today().isAfter(last))
        .map(last -> Message.of("GSM-CON-11.waiting").with("day", last))
        .map(text -> CheckResult.of(Outcome.WARN, text))
        .orElseGet(() -> Require.given(archive));
  }

  private static long archiveDays(CheckInput input) {
    return input
        .policy("archiveDays")
        .number()
        .filter(days -> days.signum() >= 0 && days.compareTo(MOST_ARCHIVE_DAYS) <= 0)
        .map(BigDecimal::longValue)
        .orElse(ARCHIVE_DAYS);
  }

  static List<CheckResult> notice(CheckInput input) {
    return List.of(Addresses.web(input.at("published", "recordsNotice", "url")));
  }

  static List<CheckResult> legalBasis(CheckInput input) {
    return eachClass(input, "legalBasis", row -> Require.given(row.at("legalBasis")));
  }

  /** A schedule of records, class by class; without one, no class has a basis. */
  private static List<CheckResult> eachClass(
      CheckInput input, String asked, Function<FactNode, CheckResult> check) {
    FactNode retention = input.at("retention");
    if (!retention.isGiven()) {
      return List.of(Require.given(retention));
    } else if (!retention.isList()) {
      return List.of(CheckResult.unknown(List.of("retention[]." + asked)));
    }
    return retention.items().stream()
        .map(row -> check.apply(row).about(row.at("class").text().orElse("retention")))
        .toList();
  }

  /** The framework allows such a class and asks for none. */
  static List<CheckResult> exempt(CheckInput input) {
    FactNode retention = input.at("retention");
    if (retention.isAbsent() || retention.isGiven() && !retention.isList()) {
      return List.of(CheckResult.unknown(List.of("retention[].class")));
    }
    List<FactNode> low =
        retention.items().stream().filter(row -> row.at("class").isWord(LOW_IMPACT)).toList();
    if (!low.isEmpty()) {
      return List.of(
          CheckResult.all(low.stream().map(row -> Require.given(row.at("decisionRef"))).toList()));
    }
    return List.of(
        retention.items().stream().anyMatch(row -> row.at("class").isAbsent())
            ? CheckResult.unknown(List.of("retention[].class"))
            : CheckResult.notApplicable(Message.of("GSM-CON-14.no-class")));
  }

  static List<CheckResult> contributions(CheckInput input) {
    return input.each("consultations", RecordChecks::contributions);
  }

  private static CheckResult contributions(FactNode consultation) {
    FactNode influenced = consultation.at("influencedPolicy");
    if (influenced.is(false) || influenced.isNone()) {
      return CheckResult.notApplicable(Message.of("GSM-CON-15.not-influenced"));
    } else if (!influenced.is(true)) {
      return CheckResult.unknown(influenced);
    }
    FactNode all = consultation.at("contributions");
    FactNode kept = consultation.at("contributionsArchived");
    Optional<BigDecimal> total = count(all);
    Optional<BigDecimal> archived = count(kept);
    if (total.isEmpty() || archived.isEmpty()) {
      return Require.below(
          "consultations[]",
          CheckResult.all(
              total.isEmpty() ? CheckResult.unknown(all) : Require.given(all),
              archived.isEmpty() ? CheckResult.unknown(kept) : Require.given(kept)));
    }
    return Require.atLeast("contributions", archived.get(), total.get());
  }

  /** That there are none is a count too. */
  private static Optional<BigDecimal> count(FactNode fact) {
    return fact.isNone() ? Optional.of(BigDecimal.ZERO) : fact.number();
  }

  static List<CheckResult> archivingPolicy(CheckInput input) {
    return List.of(Require.given(input.policy("infosec-archiving", "approvedAt")));
  }

  /** The framework lets a department agree on terms if it needs them. */
  static List<CheckResult> agreements(CheckInput input) {
    List<String> topics =
        List.of(input.control().parameters().getOrDefault("topics", "").split("[ ,/]+", -1));
    List<FactNode> agreements = ProviderFacts.agreements(input.facts());
    List<CheckResult> verdicts = new ArrayList<>();
    for (FactNode agreement : agreements) {
      verdicts.add(
          Require.covers(agreement.at("topics"), topics)
              .about(agreement.at("platform").text().orElse(ProviderFacts.STATED)));
    }
    verdicts.addAll(withoutAgreement(input, agreements, topics));
    return verdicts.isEmpty()
        ? input.each(ProviderFacts.STATED, agreement -> CheckResult.unknown(agreement))
        : verdicts;
  }

  /** Where a register is kept, what is agreed with each platform in use must be known. */
  private static List<CheckResult> withoutAgreement(
      CheckInput input, List<FactNode> agreements, List<String> topics) {
    if (!ProviderFacts.isKept(input.facts()) || input.at(ProviderFacts.STATED).isNone()) {
      return List.of();
    }
    Set<String> used =
        PlatformChecks.names(
            input.accounts().all().stream()
                .filter(account -> account.isIn("ACTIVE"))
                .map(account -> account.at("platform")));
    Set<String> agreed = PlatformChecks.keys(agreements.stream().map(one -> one.at("platform")));
    return used.stream()
        .filter(platform -> !agreed.contains(PlatformChecks.key(platform)))
        .map(
            platform ->
                CheckResult.unknown(List.of(ProviderFacts.STATED))
                    .saying(
                        Message.of("GSM-CON-17.no-agreement").with("topics", Require.said(topics)))
                    .about(platform))
        .toList();
  }
}
