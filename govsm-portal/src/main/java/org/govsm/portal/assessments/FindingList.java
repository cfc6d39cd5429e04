package org.govsm.portal.assessments;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.assessment.Summary;
import org.govsm.portal.web.ListColumn;
import org.govsm.portal.web.ListFilter;
import org.govsm.portal.web.ListForm;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;

/**
 * Finding list: the findings of an assessment, the gravest first; without a filter, those that ask
 * for something. A report is one document, and is read as a whole.
 */
final class FindingList {

  private static final String OUTCOME = "outcome";
  private static final String ELEMENT = "element";

  /** All that was looked at. */
  private static final String ALL = "all";

  private FindingList() {}

  static Listing asked(ContainerRequestContext request, AssessmentReport report, Page page) {
    List<String> outcomes =
        new ArrayList<>(Arrays.stream(Outcome.values()).map(Outcome::code).toList());
    outcomes.add(ALL);
    return Listing.of(
        request,
        ListForm.by("gravity")
            .sort("gravity", page.say("run-page.gravity"))
            .sort("control", page.say("run-page.control"))
            .sort("subject", page.say("run-page.subject"))
            .filter(
                ListFilter.of(
                    OUTCOME, page.say("run-page.filter"), outcomes, code -> outcome(code, page)))
            .filter(
                ListFilter.of(
                    ELEMENT,
                    page.say("run-page.element"),
                    report.elements().stream().map(Summary::element).toList(),
                    code -> page.words().term("element." + code))));
  }

  private static String outcome(String code, Page page) {
    return code.equals(ALL)
        ? page.say("run-page.filter-all")
        : page.words().term("outcome." + code);
  }

  static ListSource<FindingRow> of(
      AssessmentReport report, FindingCures cures, Listing listing, Page page) {
    Comparator<FindingRow> order = order(listing.sort());
    List<FindingRow> rows =
        report.findings().stream()
            .filter(one -> isAsked(one, listing))
            .filter(one -> listing.passes(ELEMENT, one.control().element()))
            .filter(one -> listing.words().isEmpty() || listing.finds(searched(one, page)))
            .map(cures::row)
            .sorted(listing.isDown() ? order.reversed() : order)
            .toList();
    return ListSource.of(rows).map(row -> cures.cured(row, page));
  }

  private static boolean isAsked(ControlFinding finding, Listing listing) {
    String asked = listing.filter(OUTCOME).orElse("");
    return switch (asked) {
      case "" -> asks(finding);
      case ALL -> finding.outcome() != Outcome.NOT_EVALUATED;
      default -> finding.outcome().code().equals(asked);
    };
  }

  static boolean asks(ControlFinding finding) {
    return switch (finding.outcome()) {
      case FAIL, BLOCKED, WARN, ATTEST, UNKNOWN -> true;
      case PASS, NOT_APPLICABLE, NOT_EVALUATED -> false;
    };
  }

  private static Comparator<FindingRow> order(String sort) {
    return switch (sort) {
      case "control" -> Comparator.comparing(row -> row.finding().control().id());
      case "subject" -> Comparator.comparing(row -> row.finding().subject().orElse(""));
      default -> Comparator.comparingInt(FindingRow::gravity);
    };
  }

  private static String[] searched(ControlFinding finding, Page page) {
    return new String[] {
      finding.control().id(),
      finding.control().title(page.context().language()),
      finding.subject().map(one -> one + " " + page.about(one)).orElse(""),
      page.told(finding.text())
    };
  }

  static List<ListColumn<FindingRow>> columns(Page page) {
    return List.of(
        new ListColumn<>(
            page.say("run-page.filter"), row -> outcome(row.finding().outcome().code(), page)),
        new ListColumn<>(page.say("run-page.control"), row -> row.finding().control().id()),
        new ListColumn<>(
            page.say("run-page.control-title"),
            row -> row.finding().control().title(page.context().language())),
        new ListColumn<>(
            page.say("run-page.element"),
            row -> page.words().term("element." + row.finding().control().element())),
        new ListColumn<>(
            page.say("run-page.subject"), row -> row.finding().subject().map(page::about)),
        new ListColumn<>(page.say("run-page.finding"), row -> page.told(row.finding().text())),
        new ListColumn<>(
            page.say("run-page.mend"),
            row ->
                row.allCures().stream()
                    .map(FindingRow.Cure::label)
                    .collect(Collectors.joining("; "))));
  }
}
