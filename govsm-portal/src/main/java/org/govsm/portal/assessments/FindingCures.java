package org.govsm.portal.assessments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.Attestation;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.governance.assessment.NextStep;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.assessment.SettledFindings;
import org.govsm.governance.assessment.StatedFacts;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactPlace;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Finding cures: the pages of what findings are about, and the forms in which they are mended. */
public final class FindingCures {

  private static final int MOST = 3;

  /** Of one control, of whose needs each may have its own. */
  private static final int MOST_OF_STEP = 6;

  private final String department;
  private final int run;
  private final Map<String, ? extends @Nullable Object> facts;
  private final Map<String, ? extends @Nullable Object> document;
  private final SettledFindings settled;
  private final List<RecordPart> records;
  private final Map<String, String> states = new LinkedHashMap<>();
  private final FindingForms forms;

  /**
   * By the facts that were assessed.
   *
   * @param run the number of the assessment, to which the forms lead back
   * @param document the document of facts as it is now, which the forms show
   * @param now how the department stands now: what is in order by it has no form any more
   * @param records what is kept as records whose pages the visitor may look at
   */
  FindingCures(
      String department,
      int run,
      Map<String, ? extends @Nullable Object> facts,
      Map<String, ? extends @Nullable Object> document,
      AssessmentReport now,
      List<RecordPart> records) {
    this.records = List.copyOf(records);
    this.settled = SettledFindings.by(now);
    this.document = document;
    this.run = run;
    this.department = department;
    this.facts = facts;
    if (facts.get(FindingForms.ACCOUNTS) instanceof List<?> accounts) {
      for (Object one : accounts) {
        if (one instanceof Map<?, ?> account && account.get("id") != null) {
          states.put(String.valueOf(account.get("id")), String.valueOf(account.get("state")));
        }
      }
    }
    this.forms = new FindingForms(department, facts, document, Set.copyOf(states.keySet()));
  }

  FindingRow row(ControlFinding finding) {
    Optional<String> account = finding.subject().filter(states::containsKey);
    boolean compromised = account.filter(id -> "COMPROMISED".equals(states.get(id))).isPresent();
    return new FindingRow(
        finding,
        compromised,
        account.map(id -> base() + "/accounts/" + id).or(() -> record(finding)),
        List.of(),
        settled.contains(finding),
        List.of());
  }

  /** The page of the record that a finding is about, such as a post. */
  private Optional<String> record(ControlFinding finding) {
    return finding
        .subject()
        .flatMap(
            subject ->
                RecordPart.of(records, subject)
                    .map(part -> part.place().page(department, subject)));
  }

  /** Where to do what comes next about a control: of what it is about the first that has cures. */
  List<FindingRow.Cure> next(NextStep step, AssessmentReport report, Page page) {
    return of(step, report)
        .flatMap(
            one -> cured(row(one), page).allCures().stream().map(cure -> about(one, cure, page)))
        .distinct()
        .limit(MOST_OF_STEP)
        .toList();
  }

  /** Of how many findings only the first cures are given; nought where all are. */
  static long cut(NextStep step, AssessmentReport report, List<FindingRow.Cure> given) {
    long all = given.size() < MOST_OF_STEP ? 0 : of(step, report).count();
    return all > 1 ? all : 0;
  }

  private static Stream<ControlFinding> of(NextStep step, AssessmentReport report) {
    return report.findings().stream()
        .filter(one -> one.control().id().equals(step.control().id()))
        .filter(one -> NextStep.kindOf(one).filter(step.kind()::equals).isPresent());
  }

  /** Whether all that a step asks for is in order now. */
  boolean isSettled(NextStep step, AssessmentReport report) {
    return of(step, report).allMatch(settled::contains);
  }

  private static FindingRow.Cure about(ControlFinding finding, FindingRow.Cure cure, Page page) {
    return finding
        .subject()
        .map(page::about)
        .filter(one -> one.indexOf('.') < 0) // the id of a person without a name says nothing here
        .map(one -> new FindingRow.Cure(cure.href(), cure.label() + " (" + one + ")"))
        .orElse(cure);
  }

  /** The same row with its cures, which are looked for when it is shown. */
  FindingRow cured(FindingRow row, Page page) {
    List<FindingRow.Need> needs =
        row.settled()
            ? List.of()
            : row.finding().needs().stream().map(one -> need(row, one, page)).toList();
    return new FindingRow(
        row.finding(),
        row.compromised(),
        row.subject(),
        needs.isEmpty() ? cures(row, page) : List.of(),
        row.settled(),
        needs);
  }

  /** What is signed for once the rest is in order has no form before. */
  private FindingRow.Need need(FindingRow row, ControlFinding asked, Page page) {
    boolean later = asked.outcome() == Outcome.ATTEST && row.finding().outcome() != Outcome.ATTEST;
    return new FindingRow.Need(
        asked, later ? List.of() : FindingPlaces.acts(cures(row(asked), page), asked));
  }

  private String base() {
    return "/governance/" + department;
  }

  private List<FindingRow.Cure> cures(FindingRow row, Page page) {
    return (row.settled() ? List.<FindingRow.Cure>of() : forms(row, page))
        .stream()
            .map(
                cure ->
                    new FindingRow.Cure(
                        Mending.link(cure.href(), run, row.finding()), cure.label()))
            .toList();
  }

  private List<FindingRow.Cure> forms(FindingRow row, Page page) {
    ControlFinding finding = row.finding();
    if (page.may("/governance/{department}/attestations")) {
      Optional<Attestation> denial = finding.attestation().filter(one -> !one.confirmed());
      if (denial.isPresent()) {
        return List.of(
            SignForm.said(department, denial.get(), page),
            SignForm.cure(department, finding, page));
      } else if (finding.outcome() == Outcome.ATTEST || isStated(finding)) {
        return List.of(SignForm.cure(department, finding, page));
      }
    }
    return List.of(Outcome.FAIL, Outcome.BLOCKED, Outcome.WARN, Outcome.UNKNOWN)
            .contains(finding.outcome())
        ? forms(finding, page)
        : List.of();
  }

  /** Whether whoever signs states what is not known. */
  private boolean isStated(ControlFinding finding) {
    return finding.outcome() == Outcome.UNKNOWN
        && finding
            .subject()
            .filter(one -> !StatedFacts.of(finding.control().id(), document, one).isEmpty())
            .isPresent();
  }

  private List<FindingRow.Cure> forms(ControlFinding finding, Page page) {
    Optional<FindingRow.Cure> record = recordCure(finding, page);
    if (record.isPresent() && finding.outcome() != Outcome.BLOCKED) {
      return Stream.concat(record.stream(), added(finding, page).stream()).toList();
    }
    List<String> subjects = finding.subject().map(List::of).orElse(List.of());
    Set<String> seen = new LinkedHashSet<>();
    List<FindingRow.Cure> cures = new ArrayList<>(record.stream().toList());
    KeptCures.of(department, FindingPlaces.paths(finding), page).ifPresent(cures::add);
    for (String path : FindingPlaces.paths(finding)) {
      FactPlace place = FactPlace.of(facts, path, subjects);
      Optional<String> href = forms.href(place, finding, page);
      if (href.isPresent() && cures.size() < MOST && seen.add(href.get())) {
        cures.add(new FindingRow.Cure(href.get(), FindingPlaces.label(place, finding, page)));
      }
    }
    return cures;
  }

  /** What the record does not hold is added to it in the facts. */
  private Optional<FindingRow.Cure> added(ControlFinding finding, Page page) {
    if (finding.missing().isEmpty() || !page.may("/governance/{department}/facts/{section}")) {
      return Optional.empty();
    }
    return FindingPlaces.paths(finding).stream()
        .flatMap(path -> RecordAddition.of(document, path, finding.subject().orElse("")).stream())
        .filter(place -> FactEntry.isAt(document, place.at()))
        .flatMap(
            place ->
                FactLinks.of(department, document, place, "").stream()
                    .map(
                        href ->
                            new FindingRow.Cure(href, FindingPlaces.label(place, finding, page))))
        .findFirst();
  }

  /** What is kept is mended where it is kept. */
  private Optional<FindingRow.Cure> recordCure(ControlFinding finding, Page page) {
    return finding
        .subject()
        .flatMap(subject -> RecordPart.of(records, subject))
        .flatMap(
            part ->
                record(finding)
                    .map(
                        href ->
                            new FindingRow.Cure(href, page.say("records." + part.place().name()))));
  }
}
