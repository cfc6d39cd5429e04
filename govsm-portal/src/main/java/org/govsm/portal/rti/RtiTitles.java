package org.govsm.portal.rti;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.titles.TitledDesk;
import org.jspecify.annotations.Nullable;

/** Titles of requests under the Right to Information Act: none tells who asks. */
public final class RtiTitles {

  /** The desk as titles are replaced there. */
  public static final TitledDesk DESK =
      new TitledDesk(
          List.of("RTI-"),
          RtiRequests.TABLE,
          "rti",
          "request",
          List.of("id", "title", "subject"),
          "/rti/{department}/{request}",
          RtiTitles::faults);

  private RtiTitles() {}

  private static List<InputFault> faults(
      Transaction tx, String department, String id, String title) {
    Map<String, @Nullable Object> given = Map.of("title", title);
    List<InputFault> faults = new ArrayList<>(Secrets.in(given));
    RtiService.text(given, "title", RtiService.LONGEST_TITLE, faults);
    Optional<RtiApplicant> applicant =
        new RtiRequests(tx).find(department, id).flatMap(one -> new RtiRequests(tx).applicant(one));
    faults.addAll(new RtiChecks(tx, department, id).mentions(applicant, given));
    return faults;
  }
}
