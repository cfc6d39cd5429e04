package org.govsm.procurement.record;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.Citation;
import org.govsm.core.text.Messages;

/**
 * Redaction: a part of the file that is not published, without what it says.
 *
 * @param place where it stands in the file, such as {@code /tender/committee}
 * @param reason why
 * @param day the day by whose law it is withheld
 */
public record Withheld(String place, WithheldReason reason, LocalDate day)
    implements Comparable<Withheld> {

  /**
   * Checks that nothing is missing.
   *
   * @param place see the record
   * @param reason see the record
   * @param day see the record
   */
  public Withheld {
    requireNonNull(place, "place");
    requireNonNull(reason, "reason");
    requireNonNull(day, "day");
  }

  /** The ground of the law that is proposed. */
  public Citation basis() {
    return reason.basis(day);
  }

  /** The published tree, with the reason in words. */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("place", place);
    tree.put("reason", reason.name());
    tree.put("said", words.say(reason.text()));
    tree.put("basis", basis().toPlain());
    return tree;
  }

  /** By place, then by reason. */
  @Override
  public int compareTo(Withheld other) {
    int byPlace = place.compareTo(other.place);
    return byPlace == 0 ? reason.name().compareTo(other.reason.name()) : byPlace;
  }
}
