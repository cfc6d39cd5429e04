package org.govsm.portal.ask;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.framework.CheckCoverage;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.framework.ControlCoverage;
import org.govsm.governance.framework.Profile;
import org.govsm.governance.framework.Profiles;
import org.govsm.portal.web.ProblemException;

/** The controls that the portal shows, as a profile has them. */
public final class Controls {

  /** The profile that is meant where none is named. */
  public static final String STANDARD = "framework-2012";

  private Controls() {}

  /**
   * A profile.
   *
   * @throws ProblemException with status 422 that names the profiles there are
   */
  public static Profile profile(String id) {
    return Profiles.find(id)
        .orElseThrow(
            () -> {
              List<String> known = Profiles.shipped().stream().map(Profile::id).toList();
              Message text = Message.of("input.code").with("allowed", known);
              InputFault fault = new InputFault(Tree.pointer("profile"), "input.code", text);
              return ProblemException.of(fault);
            });
  }

  /** The controls of a profile, and how each is judged by this version. */
  public static CheckCoverage coverage(Profile profile) {
    return CheckCoverage.of(profile.catalogue(), Assessment.judged()::contains);
  }

  /**
   * One control of a profile; one that the profile leaves out is shown as the framework has it.
   *
   * @throws ProblemException with status 404 if no catalogue has it
   */
  public static ControlCoverage control(Profile profile, String id) {
    CheckCoverage whole =
        CheckCoverage.of(ControlCatalogue.shipped(), Assessment.judged()::contains);
    return List.of(coverage(profile), whole).stream()
        .flatMap(coverage -> coverage.controls().stream())
        .filter(one -> one.control().id().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(id, whole));
  }

  /**
   * Whether there is a page of a control.
   *
   * @param id what may be the id of one
   */
  public static boolean isControl(String id) {
    return ControlCatalogue.shipped().find(id).isPresent();
  }

  private static ProblemException unknown(String id, CheckCoverage known) {
    String ids = known.controls().stream().map(one -> one.control().id()).collect(joining(", "));
    return ProblemException.notFound(Message.of("control.none").with("id", id).with("known", ids));
  }
}
