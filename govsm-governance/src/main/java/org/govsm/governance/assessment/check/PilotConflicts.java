package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Term;
import org.govsm.governance.account.Account;
import org.govsm.governance.facts.FactNode;

/** What is said of the pilot and the roll-out against each other. */
public final class PilotConflicts {

  private static final List<String> NOT_BEGUN = List.of("PROPOSED", "DESIGNED");
  private static final List<String> NOT_EVALUATED =
      List.of("PROPOSED", "DESIGNED", "SOFT_LAUNCH", "RUN");

  private final CheckInput.Scene scene;
  private final FactNode pilot;
  private final FactNode rollout;
  private final List<Conflict> found = new ArrayList<>();

  private PilotConflicts(CheckInput.Scene scene) {
    this.scene = scene;
    pilot = scene.facts().at("pilot");
    rollout = scene.facts().at("rollout", "startedAt");
  }

  public static List<Conflict> in(CheckInput.Scene scene) {
    PilotConflicts conflicts = new PilotConflicts(scene);
    conflicts.platforms();
    conflicts.days();
    conflicts.stage();
    return conflicts.found;
  }

  private void add(String code) {
    found.add(
        Conflict.of(code, Optional.empty(), "GSM-PIL-01", "SDK-STATE-PILOT")
            .with("stage", new Term("pilot." + pilot.at("stage").text().orElse("RUN"))));
  }

  private void platforms() {
    List<Account> accounts = scene.accounts().all();
    boolean named =
        !accounts.isEmpty() && accounts.stream().allMatch(a -> a.platform().isPresent());
    Set<String> used = PlatformChecks.keys(accounts.stream().map(a -> a.at("platform")));
    Set<String> piloted = PlatformChecks.keys(pilot.at("platforms").items().stream());
    if (named && pilot.at("startedAt").isGiven() && !used.containsAll(piloted)) {
      found.add(Conflict.of("pilot-platforms", Optional.empty(), "GSM-PLA-02"));
    }
  }

  private void days() {
    if (Conflicts.reversed(pilot.at("startedAt"), pilot.at("evaluation", "signedAt"))) {
      add("evaluated-before");
    }
    if (Conflicts.reversed(pilot.at("rolloutRequestedAt"), rollout)) {
      found.add(Conflict.of("rollout", Optional.empty(), "GSM-PIL-01"));
    }
  }

  /** How far the pilot is by its stage, and by what happened. */
  private void stage() {
    FactNode stage = pilot.at("stage");
    boolean begun = rollout.moment().filter(at -> !at.start().isAfter(scene.asOf())).isPresent();
    boolean stopped = stage.is("STOP") && rollout.isGiven();
    if (stopped || begun && stage.isGiven() && !stage.is("SCALE")) {
      add("stage-rollout");
    }
    if (NOT_EVALUATED.stream().anyMatch(stage::is)
        && pilot.at("evaluation", "signedAt").isGiven()) {
      add("stage-evaluated");
    }
    if (NOT_BEGUN.stream().anyMatch(stage::is) && pilot.at("startedAt").isGiven()) {
      add("stage-started");
    }
  }
}
