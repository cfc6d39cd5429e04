package org.govsm.core.decision;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which edition of a rule pack a decision used, so that it can be made again.
 *
 * @param id the pack, such as {@code in.gfr-2017}
 * @param edition the day of the edition
 * @param digest {@code sha256:} and the hash of the pack's canonical form
 * @param checkedTo the last day up to which the law was read for it
 */
public record PackPin(String id, LocalDate edition, String digest, LocalDate checkedTo) {

  /**
   * Checks that nothing is missing.
   *
   * @param id see the record
   * @param edition see the record
   * @param digest see the record
   * @param checkedTo see the record
   */
  public PackPin {
    requireNonNull(id, "id");
    requireNonNull(edition, "edition");
    requireNonNull(digest, "digest");
    requireNonNull(checkedTo, "checkedTo");
  }

  /**
   * The published tree form.
   *
   * @return id, edition, digest and checkedTo
   */
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("edition", edition.toString());
    tree.put("digest", digest);
    tree.put("checkedTo", checkedTo.toString());
    return tree;
  }
}
