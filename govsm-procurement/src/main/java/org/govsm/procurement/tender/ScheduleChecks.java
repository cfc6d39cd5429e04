package org.govsm.procurement.tender;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.Citation;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** The days of a tender held against each other: what cannot all be so stands in the way. */
final class ScheduleChecks {

  private static final String AWARD = "AWARD";

  /** In the order in which they come; the time of another stage is not judged. */
  private static final List<String> STAGES =
      List.of("TECHNICAL_RESULT", "FINANCIAL_OPENING", AWARD, "CONTRACT");

  private final Tender tender;
  private final ActFindings findings;
  private final Map<String, LocalDate> days = new TreeMap<>();

  ScheduleChecks(Tender tender, ActFindings findings) {
    this.tender = tender;
    this.findings = findings;
  }

  void check() {
    tender.node().branches("milestones").forEach(this::read);
    LocalDate before = IndianTime.day(tender.opens());
    for (String stage : STAGES) {
      LocalDate earliest = stage.equals(STAGES.get(0)) ? before : later(before, pricesFrom());
      Optional<LocalDate> by = Optional.ofNullable(days.get(stage));
      by.filter(day -> day.isBefore(earliest)).ifPresent(day -> tooEarly(stage, day, earliest));
      before = later(before, by.orElse(before));
    }
    Optional.ofNullable(days.get(AWARD)).ifPresent(this::valid);
    tender.day("contractPeriod", "startDate").ifPresent(this::work);
  }

  private void read(Node milestone) {
    String stage = milestone.text("stage");
    if (days.put(stage, milestone.get("by", LocalDate.class)) != null) {
      refuse(
          "STAGE_TWICE",
          Message.of("tender.check.stage-twice").with("stage", term(stage)),
          tender.clause(""));
    }
  }

  /** The first day on which prices can be opened. */
  private LocalDate pricesFrom() {
    LocalDate opens = IndianTime.day(tender.opens());
    long waits = tender.isSinglePacket() ? 0 : tender.waitingDays().orElse(0L);
    return waits > 0 ? opens.plusDays(waits + 1) : opens;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  private void tooEarly(String stage, LocalDate day, LocalDate earliest) {
    refuse(
        "STAGE_TOO_EARLY",
        Message.of("tender.check.stage-early")
            .with("stage", term(stage))
            .with("day", day)
            .with("earliest", earliest),
        tender.clause("opening"));
  }

  private static Term term(String stage) {
    return new Term("tender-stage." + stage);
  }

  private void valid(LocalDate award) {
    tender
        .node()
        .find("validityDays", Long.class)
        .map(valid -> IndianTime.day(tender.closes()).plusDays(valid))
        .filter(award::isAfter)
        .ifPresent(
            last ->
                refuse(
                    "AWARD_AFTER_VALIDITY",
                    Message.of("tender.check.award-late").with("day", award).with("last", last),
                    findings
                        .citeCondition("AWARD_WITHIN_VALIDITY")
                        .orElseGet(() -> tender.clause("tenderPeriod"))));
  }

  private void work(LocalDate begins) {
    LocalDate earliest = later(pricesFrom(), days.getOrDefault(AWARD, pricesFrom()));
    if (begins.isBefore(earliest)) {
      refuse(
          "WORK_BEFORE_AWARD",
          Message.of("tender.check.work-early").with("day", begins).with("earliest", earliest),
          tender.clause("contractPeriod"));
    }
  }

  private void refuse(String code, Message text, Citation cited) {
    findings.refuse(code, text, cited);
  }
}
