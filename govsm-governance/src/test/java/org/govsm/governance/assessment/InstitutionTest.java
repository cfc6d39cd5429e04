package org.govsm.governance.assessment;

import static org.govsm.governance.assessment.ControlRow.row;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("5.1.6 and 5.1.7: engagement analysis and institutionalisation")
class InstitutionTest {

  /** Day 31 before the 24th of November is the 24th of October. */
  private static Stream<ControlRow> analysis() {
    return Stream.of(
        reports("all PASS 31", tree("date", "2026-10-24"), tree("date", "2026-01-01")),
        reports("all FAIL 32", tree("date", "2026-10-23")),
        reports("all FAIL", tree("date", null)),
        reports("all UNKNOWN", tree("date", "2026-10-23"), tree("languagesCovered", List.of("hi")))
            .missing("analysis.reports[].date"),
        row("GSM-ENG-01", "all PASS 0", "report", tree("date", "2026-11-24")),
        row("GSM-ENG-01", "all FAIL", "analysis", tree("reports", List.of())),
        row("GSM-ENG-01", "all UNKNOWN").missing("analysis.reports"),
        plan("all PASS", tree("data", "X", "depth", "d", "timeFrame", "t", "criteria", "c")),
        plan("all FAIL", tree("data", "X", "depth", null, "timeFrame", "t", "criteria", "c")),
        plan("all UNKNOWN", tree("data", List.of("X"), "depth", "d", "timeFrame", "t"))
            .missing("analysisPlan.criteria"),
        row("GSM-ENG-02", "all FAIL", "analysisPlan", null),
        row("GSM-ENG-02", "all UNKNOWN")
            .missing(
                "analysisPlan.data",
                "analysisPlan.depth",
                "analysisPlan.timeFrame",
                "analysisPlan.criteria"),
        limits("all PASS", report("2026-11-01", "push"), report("2026-10-01", null)),
        limits("all FAIL", report("2026-10-01", "push"), report("2026-11-01", null)),
        limits("all UNKNOWN", report("2026-10-01", "push"), tree("limitations", null))
            .missing("analysis.reports[].date"),
        limits("all UNKNOWN", tree("date", "2026-10-01")).missing("analysis.reports[].limitations"),
        row("GSM-ENG-03", "all NA", "analysis", tree("reports", null)),
        row("GSM-ENG-03", "all UNKNOWN").missing("analysis.reports"),
        people("all ATTEST", tree("aggregated", true)),
        people("all FAIL", tree("aggregated", false)),
        people("all NA", null),
        row("GSM-ENG-05", "all UNKNOWN").missing("analysis.demographics.aggregated"));
  }

  private static ControlRow reports(String outcome, Object... reports) {
    return row("GSM-ENG-01", outcome, "analysis", tree("reports", List.of(reports)));
  }

  private static ControlRow plan(String outcome, Map<String, Object> plan) {
    return row("GSM-ENG-02", outcome, "analysisPlan", plan);
  }

  private static Map<String, Object> report(String date, String limit) {
    return tree("date", date, "limitations", limit == null ? null : List.of(limit));
  }

  private static ControlRow limits(String outcome, Object... reports) {
    return row("GSM-ENG-03", outcome, "analysis", tree("reports", List.of(reports)));
  }

  private static ControlRow people(String outcome, Map<String, Object> people) {
    return row("GSM-ENG-05", outcome, "analysis", tree("demographics", people));
  }

  private static Stream<ControlRow> institution() {
    return Stream.of(
        anchored("all ATTEST", "O-1", "2220-60", "Cell"),
        anchored("all FAIL", "O-1", null, "Cell"),
        anchored("all FAIL", null, "2220-60", "Cell"),
        anchored("all UNKNOWN", "TBD", "2220-60", "Cell").missing("officeOrders[].ref"),
        anchored("all UNKNOWN", "O-1", "pending", "Cell").missing("budgetHead"),
        row("GSM-INS-01", "all UNKNOWN").missing("officeOrders", "budgetHead", "orgChart.node"),
        occasion("E1 ATTEST", tree("important", true, "postId", "N1")),
        occasion("E1 FAIL", tree("important", true, "postId", "N2")),
        occasion("E1 FAIL", tree("important", true, "postId", null, "date", "2026-11-23")),
        occasion("E1 NA", tree("important", true, "postId", null, "date", "2026-11-24")),
        occasion("E1 NA", tree("important", false)),
        occasion("E1 UNKNOWN", tree("postId", "N1")).missing("events[].important"),
        occasion("E1 UNKNOWN", tree("important", true, "date", "2026-11-01"))
            .missing("events[].postId"),
        occasion("E1 UNKNOWN", tree("important", true, "postId", null)).missing("events[].date"),
        occasion("E1 UNKNOWN", tree("important", true, "postId", "N9"))
            .missing("posts")
            .contradicting("no-post"),
        row("GSM-INS-03", "all NA", "events", null),
        row("GSM-INS-03", "all UNKNOWN").missing("events"),
        template("T1 ATTEST", tree("containsHandles", true)),
        template("T1 FAIL", tree("containsHandles", false)),
        template("T1 UNKNOWN", tree()).missing("containsHandles"),
        template("T1 UNKNOWN", tree("containsHandles", true, "handles", List.of()))
            .contradicting("press-handles"),
        row("GSM-INS-06", "all NA", "pressTemplates", List.of()),
        row("GSM-INS-06", "all UNKNOWN").missing("pressTemplates"));
  }

  private static ControlRow anchored(String outcome, String order, String head, String unit) {
    return row(
        "GSM-INS-01",
        outcome,
        "officeOrders",
        List.of(tree("ref", order)),
        "budgetHead",
        head,
        "orgChart",
        tree("node", unit));
  }

  private static ControlRow occasion(String outcome, Map<String, Object> more) {
    Map<String, Object> event = tree("id", "E1");
    event.putAll(more);
    return row(
        "GSM-INS-03",
        outcome,
        "events",
        List.of(event),
        "posts",
        List.of(tree("id", "N1", "publishedAt", "2026-11-01"), tree("id", "N2", "state", "DRAFT")));
  }

  private static ControlRow template(String outcome, Map<String, Object> more) {
    Map<String, Object> template = tree("id", "T1");
    template.putAll(more);
    return row("GSM-INS-06", outcome, "pressTemplates", List.of(template));
  }

  @ParameterizedTest
  @MethodSource({"analysis", "institution"})
  void is_judged(ControlRow row) {
    row.assertJudged();
  }
}
