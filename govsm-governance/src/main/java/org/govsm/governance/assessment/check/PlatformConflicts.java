package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.place.PlatformName;
import org.govsm.governance.account.Account;
import org.govsm.governance.account.Platforms;
import org.govsm.governance.facts.FactNode;

/** What is said of platforms, and of the notes that chose them, against each other. */
public final class PlatformConflicts {

  /** Each decision of a note, and the control that rests on it. */
  private static final Map<String, String> DECISIONS =
      Map.of("duration", "GSM-PLA-05", "consultationType", "GSM-PLA-06", "rhythm", "GSM-PLA-07");

  private final CheckInput.Scene scene;
  private final List<Conflict> found = new ArrayList<>();

  private PlatformConflicts(CheckInput.Scene scene) {
    this.scene = scene;
  }

  public static List<Conflict> in(CheckInput.Scene scene) {
    PlatformConflicts conflicts = new PlatformConflicts(scene);
    List<FactNode> notes = scene.facts().each("platformDecisions");
    notes.forEach(conflicts::note);
    for (int i = 0; i < notes.size(); i++) {
      for (FactNode other : notes.subList(i + 1, notes.size())) {
        conflicts.two(notes.get(i), other);
      }
    }
    scene.accounts().all().forEach(conflicts::hosting);
    return conflicts.found;
  }

  private static boolean isOne(FactNode one, FactNode other) {
    return one.text().map(PlatformChecks::key).equals(other.text().map(PlatformChecks::key));
  }

  private void add(String code, FactNode note, String... controls) {
    Conflict conflict = Conflict.of(code, note.at("platform").text(), controls);
    if (!found.contains(conflict)) {
      found.add(conflict);
    }
  }

  private void two(FactNode one, FactNode other) {
    if (!isOne(one.at("platform"), other.at("platform"))) {
      return;
    }
    DECISIONS.forEach(
        (name, control) -> {
          Optional<String> said = one.at(name).text();
          if (said.isPresent() && other.at(name).isGiven() && !other.at(name).isWord(said.get())) {
            add("two-notes", one, control);
            add("two-notes", other, control);
          }
        });
    Optional<Boolean> permitted = one.at("legal", "permitted").flag();
    Optional<Boolean> also = other.at("legal", "permitted").flag();
    if (permitted.isPresent() && also.isPresent() && !permitted.equals(also)) {
      add("two-notes", one, "GSM-PLA-08");
      add("two-notes", other, "GSM-PLA-08");
    }
  }

  private void note(FactNode note) {
    FactNode end = note.at("endDate");
    if (note.at("duration").isWord("ongoing") && end.isGiven()) {
      add("ongoing-end", note, "GSM-PLA-05");
    }
    if (note.at("consultationType").isWord("public") && note.at("stakeholders").isGiven()) {
      add("public-stakeholders", note, "GSM-PLA-06");
    }
    boolean posted =
        scene.accounts().all().stream()
            .filter(account -> isOne(account.at("platform"), note.at("platform")))
            .anyMatch(account -> postedAfter(account, end));
    if (note.at("duration").isWord("time-bound") && posted) {
      add("ended", note, "GSM-PLA-05");
    }
  }

  private static boolean postedAfter(Account account, FactNode end) {
    return Conflicts.reversed(account.at("lastPostAt"), end)
        || account.posts().stream()
            .filter(post -> PostState.of(post) == PostState.OUT)
            .anyMatch(post -> Conflicts.reversed(post.at("publishedAt"), end));
  }

  /** Those that govsm knows are platforms of others. */
  private void hosting(Account account) {
    boolean known =
        account.platform().map(Platforms::named).filter(Platforms.names()::contains).isPresent();
    if (known && account.at("hosting").isWord("owned")) {
      found.add(
          Conflict.of("hosting", Optional.of(account.id()), "GSM-PLA-04")
              .with("platform", new PlatformName(account.platform().orElse(""))));
    }
  }
}
