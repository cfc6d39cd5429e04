package org.govsm.portal.ask;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.framework.CheckCoverage;
import org.govsm.governance.framework.Control;
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

  /** Profiles of which one can say what becomes of a control: it is taken, or left out. */
  static List<Profile> of(String control) {
    return Profiles.shipped().stream().filter(profile -> speaksOf(profile, control)).toList();
  }

  /** The profile in which a control is shown: the one that is asked for, if it speaks of it. */
  static Profile showing(Profile asked, String control) {
    return speaksOf(asked, control) ? asked : of(control).stream().findFirst().orElse(asked);
  }

  private static boolean speaksOf(Profile profile, String control) {
    return profile.catalogue().find(control).isPresent() || !profile.changes(control).isEmpty();
  }

  /** The controls of a profile, and how each is judged by this version. */
  public static CheckCoverage coverage(Profile profile) {
    return CheckCoverage.of(profile.catalogue(), Assessment.judged()::contains);
  }

  /**
   * One control of a profile; one that the profile leaves out is shown as its catalogue has it.
   *
   * @throws ProblemException with status 404 if no catalogue has it
   */
  public static ControlCoverage control(Profile profile, String id) {
    Stream<CheckCoverage> all =
        ControlCatalogue.all().stream()
            .map(whole -> CheckCoverage.of(whole, Assessment.judged()::contains));
    return Stream.concat(Stream.of(coverage(profile)), all)
        .flatMap(coverage -> coverage.controls().stream())
        .filter(one -> one.control().id().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(id));
  }

  /**
   * Whether there is a page of a control.
   *
   * @param id what may be the id of one
   */
  public static boolean isControl(String id) {
    return ControlCatalogue.known(id).isPresent();
  }

  private static ProblemException unknown(String id) {
    String ids =
        ControlCatalogue.all().stream()
            .flatMap(one -> one.controls().stream())
            .map(Control::id)
            .collect(joining(", "));
    return ProblemException.notFound(Message.of("control.none").with("id", id).with("known", ids));
  }
}
