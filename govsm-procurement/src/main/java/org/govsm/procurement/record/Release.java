package org.govsm.procurement.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Release of the Open Contracting Data Standard: what is published at an instant. It never changes;
 * its id is made of what happened and of the hash of what it says, so that another text has another
 * id.
 */
public final class Release implements ToPlain {

  private final Instant date;
  private final Map<String, Object> tree;

  Release(Instant date, Map<String, Object> tree) {
    this.date = date;
    this.tree = Collections.unmodifiableMap(new LinkedHashMap<>(tree));
  }

  /**
   * Reads a release of any publisher, to merge it with others.
   *
   * @param tree the release, with exact numbers
   * @return the release, or a fault where it lacks ocid, id or a date with its zone, or is too deep
   */
  public static Checked<Release> fromPlain(Map<String, ?> tree) {
    List<InputFault> faults = new ArrayList<>();
    if (ReadTree.isTooDeep(tree)) {
      faults.add(new InputFault("", "record.check.depth", Message.of("record.check.depth")));
    }
    for (String name : List.of("ocid", "id", "date")) {
      if (!(tree.get(name) instanceof String given) || given.isBlank()) {
        Message text = Message.of("record.release.lacks").with("name", name);
        faults.add(new InputFault("/" + name, "record.release.lacks", text));
      }
    }
    Optional<Instant> date = FormCheck.instant(tree.get("date"));
    if (faults.isEmpty() && date.isEmpty()) {
      Message text = Message.of("record.check.instant");
      faults.add(new InputFault("/date", "record.check.instant", text));
    }
    return faults.isEmpty()
        ? new Checked.Accepted<>(new Release(date.orElseThrow(), ReleaseMerge.copy(tree)))
        : new Checked.Rejected<>(faults);
  }

  /** The id, one of its own among all releases of the process. */
  public String id() {
    return String.valueOf(tree.get("id"));
  }

  /** The id of the contracting process. */
  public String ocid() {
    return String.valueOf(tree.get("ocid"));
  }

  /** When it is published. */
  public Instant date() {
    return date;
  }

  /** What it is, by the closed list of the standard: such as tenderAmendment. */
  public List<String> tags() {
    return tree.get("tag") instanceof List<?> tags
        ? tags.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** The release as the standard has it. */
  @Override
  public Map<String, Object> toPlain() {
    return tree;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Release release && tree.equals(release.tree);
  }

  @Override
  public int hashCode() {
    return tree.hashCode();
  }

  /** The id. */
  @Override
  public String toString() {
    return id();
  }
}
