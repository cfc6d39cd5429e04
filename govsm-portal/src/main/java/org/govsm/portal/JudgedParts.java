package org.govsm.portal;

import java.util.List;
import java.util.stream.Stream;
import org.govsm.portal.accounts.AccountServices;
import org.govsm.portal.assessments.FactPart;
import org.govsm.portal.assessments.RecordPart;
import org.govsm.portal.moderation.KeptPolicy;
import org.govsm.portal.moderation.ModerationRecords;
import org.govsm.portal.pilots.KeptPilots;
import org.govsm.portal.posts.PostRecords;
import org.govsm.portal.queries.DeskRecords;
import org.govsm.portal.queries.KeptEscalation;
import org.govsm.portal.queries.KeptProviders;
import org.govsm.portal.queries.KeptStandard;
import org.govsm.portal.rosters.KeptRosters;
import org.govsm.portal.rti.RtiRecords;
import org.govsm.portal.training.TrainingRecords;

/** Judged parts: what slices keep of a department that an assessment judges. */
final class JudgedParts {

  private JudgedParts() {}

  /** Single facts. */
  static List<FactPart> facts() {
    return Stream.concat(
            AccountServices.FACTS.stream(),
            Stream.of(
                new KeptPolicy(),
                new KeptEscalation(),
                new KeptProviders(),
                new KeptStandard(),
                new KeptPilots(),
                new KeptRosters()))
        .toList();
  }

  /** Records. */
  static List<RecordPart> records() {
    return List.of(
        new PostRecords(),
        new DeskRecords(),
        new ModerationRecords(),
        new RtiRecords(),
        new TrainingRecords());
  }
}
