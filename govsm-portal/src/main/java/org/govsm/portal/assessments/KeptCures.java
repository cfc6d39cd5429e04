package org.govsm.portal.assessments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.web.Page;

/** Kept cures: where facts are kept as records, by the way to the fact that a finding asks for. */
final class KeptCures {

  /** The parts of the navigation by the beginning of the way to a fact. */
  private static final Map<String, String> LISTS = new LinkedHashMap<>();

  static {
    LISTS.put("training", "training");
    LISTS.put("people[].trainedAt", "training");
    LISTS.put("team.members[].trainedAt", "training");
    LISTS.put("roster", "rosters");
  }

  private KeptCures() {}

  /** The list of the records; nothing where the visitor may not look at it. */
  static Optional<FindingRow.Cure> of(String department, List<String> paths, Page page) {
    return paths.stream()
        .flatMap(
            path ->
                LISTS.entrySet().stream()
                    .filter(one -> path.startsWith(one.getKey()))
                    .map(Map.Entry::getValue))
        .filter(name -> page.may("/" + name + "/{department}"))
        .map(name -> new FindingRow.Cure("/" + name + "/" + department, page.say("nav." + name)))
        .findFirst();
  }
}
