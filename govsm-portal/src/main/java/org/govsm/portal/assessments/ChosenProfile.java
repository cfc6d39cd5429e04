package org.govsm.portal.assessments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.time.DayBounds;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Profile;
import org.govsm.governance.framework.Profiles;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;

/** Profile by which a department is assessed. */
record ChosenProfile(Profile profile) {

  /**
   * The profile that is asked for, at a moment that can be asked about.
   *
   * @throws ProblemException with a fault for a profile that there is not, and for a moment that
   *     lies ahead or in no year that is known
   */
  static ChosenProfile of(String id, Instant asOf, Instant now) {
    List<InputFault> faults = new ArrayList<>();
    Optional<Profile> profile = Profiles.find(id);
    if (profile.isEmpty()) {
      List<String> known = Profiles.shipped().stream().map(Profile::id).toList();
      Message text = Message.of("runs.profile").with("known", known);
      faults.add(new InputFault("/profile", "runs.profile", text));
    }
    if (asOf.isAfter(now)) {
      faults.add(Faults.at("/asOf", "runs.ahead"));
    }
    if (!DayBounds.contain(Moments.day(asOf))) {
      Message text = Message.of("input.year").with("given", Moments.day(asOf).toString());
      faults.add(new InputFault("/asOf", "tree.instant", text));
    }
    ProblemException.unlessNone(faults);
    return new ChosenProfile(profile.orElseThrow());
  }

  /**
   * The profile of an assessment.
   *
   * @throws ProblemException with status 404 if it no longer comes with govsm
   */
  static ChosenProfile of(AssessmentRun run) {
    return Profiles.find(run.profile())
        .map(ChosenProfile::new)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    Message.of("runs.profile-gone").with("profile", run.profile())));
  }

  /**
   * The report on facts.
   *
   * @throws ProblemException with a fault for each fact that lies after the moment
   */
  AssessmentReport assess(Facts facts, Instant asOf) {
    return ProblemException.accepted(
        Assessment.assess(profile.catalogue(), facts, Moments.inIndia(asOf)));
  }
}
