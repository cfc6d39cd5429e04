package org.govsm.portal.assessments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Maturity;
import org.govsm.governance.framework.Profile;
import org.govsm.governance.framework.Profiles;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;

/**
 * Compared departments: how each stands by one profile, element by element, in its last assessment.
 * Nobody compares a department that they may not see.
 *
 * @param profiles those by which a department was assessed may be compared
 * @param elements in the order of the reports
 */
public record ComparedDepartments(
    Profile profile, List<Profile> profiles, List<Compared> departments, List<String> elements) {

  /** A page has no room for more. */
  static final int MOST = 12;

  /**
   * A department.
   *
   * @param levels by element; none of an element that its report lacks
   * @param failed how many findings of an element failed
   * @param open how many findings of an element wait for facts or for a signature
   */
  public record Compared(
      AssessmentRun run,
      Map<String, Maturity> levels,
      Map<String, Long> failed,
      Map<String, Long> open) {

    /** The level of an element; nothing where the report lacks it. */
    public Optional<Maturity> level(String element) {
      return Optional.ofNullable(levels.get(element));
    }

    /** How many findings of an element failed. */
    public long failed(String element) {
      return failed.getOrDefault(element, 0L);
    }

    /** How many findings of an element wait for facts or for a signature. */
    public long open(String element) {
      return open.getOrDefault(element, 0L);
    }

    Map<String, Object> tree() {
      Map<String, Object> elements = new LinkedHashMap<>();
      levels.forEach(
          (element, level) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("maturity", level.code());
            one.put("failed", BigDecimal.valueOf(failed(element)));
            one.put("open", BigDecimal.valueOf(open(element)));
            elements.put(element, one);
          });
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("department", run.department());
      tree.put("assessment", BigDecimal.valueOf(run.number()));
      tree.put("asOf", run.asOf().toString());
      tree.put("standing", run.standing());
      tree.put("elements", elements);
      return tree;
    }
  }

  /**
   * Compares.
   *
   * @param profile the id of a profile; the framework where nothing is given
   * @param asked the ids of the departments; all that the caller may see where none is given
   * @throws ProblemException with a fault for a profile that there is not, and for each department
   *     that was not assessed by it or that the caller may not see
   */
  static ComparedDepartments of(
      Transaction tx, Optional<String> profile, List<String> asked, Caller by) {
    List<Profile> shipped = Profiles.shipped();
    Profile chosen =
        profile
            .map(id -> Profiles.find(id).orElseThrow(() -> noProfile(shipped)))
            .orElse(shipped.get(0));
    AssessmentRuns runs = new AssessmentRuns(tx);
    List<String> assessed =
        runs.departments(chosen.id()).stream().filter(by::seesDepartment).toList();
    ProblemException.unlessNone(
        asked.stream()
            .filter(one -> !assessed.contains(one))
            .map(ComparedDepartments::none)
            .toList());
    List<Compared> found = new ArrayList<>();
    Set<String> elements = new LinkedHashSet<>();
    for (String one :
        (asked.isEmpty() ? assessed : asked).stream().distinct().limit(MOST).toList()) {
      AssessmentRun run = runs.last(one, chosen.id()).orElseThrow();
      List<?> counted = runs.elements(run);
      Compared compared =
          new Compared(
              run,
              Maturity.byElement(runs.report(run)),
              ElementBars.failed(counted),
              ElementBars.open(counted));
      elements.addAll(compared.levels().keySet());
      found.add(compared);
    }
    return new ComparedDepartments(chosen, shipped, found, List.copyOf(elements));
  }

  private static ProblemException noProfile(List<Profile> known) {
    Message text =
        Message.of("runs.profile").with("known", known.stream().map(Profile::id).toList());
    return ProblemException.of(new InputFault("/profile", "runs.profile", text));
  }

  private static InputFault none(String department) {
    Message text = Message.of("compared.none").with("department", department);
    return new InputFault("/departments", "compared.none", text);
  }

  /** The tree of the API. */
  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("profile", profile.id());
    tree.put("departments", Tree.list(departments, Compared::tree));
    return tree;
  }
}
