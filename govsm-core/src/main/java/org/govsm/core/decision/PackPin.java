package org.govsm.core.decision;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;

/**
 * Which edition of a rule pack a decision used, so that it can be made again.
 *
 * @param id the pack, such as {@code in.gfr-2017}
 * @param edition the day of the edition
 * @param digest {@code sha256:} and the hash of the pack's canonical form
 * @param checkedTo the last day up to which the law was read for it
 * @param searched the search for later orders, if there was one
 */
public record PackPin(
    String id, LocalDate edition, String digest, LocalDate checkedTo, Optional<Searched> searched) {

  /**
   * Checks that nothing is missing.
   *
   * @param id see the record
   * @param edition see the record
   * @param digest see the record
   * @param checkedTo see the record
   * @param searched see the record
   */
  public PackPin {
    requireNonNull(id, "id");
    requireNonNull(edition, "edition");
    requireNonNull(digest, "digest");
    requireNonNull(checkedTo, "checkedTo");
    requireNonNull(searched, "searched");
  }

  /**
   * A pack of which it is not on record that later orders were searched for.
   *
   * @param id see the record
   * @param edition see the record
   * @param digest see the record
   * @param checkedTo see the record
   */
  public PackPin(String id, LocalDate edition, String digest, LocalDate checkedTo) {
    this(id, edition, digest, checkedTo, Optional.empty());
  }

  /**
   * The edition in a sentence, with the search for later orders beside the day of reading.
   *
   * @return the message, in no language yet
   */
  public Message said() {
    Message pinned =
        Message.of("decision.pack")
            .with("pack", id)
            .with("edition", edition)
            .with("checkedTo", checkedTo)
            .with("digest", digest);
    return searched
        .map(
            search ->
                Message.of("decision.pack-searched")
                    .with("pinned", pinned)
                    .with("searched", search.said()))
        .orElse(pinned);
  }

  /**
   * The published tree form.
   *
   * @return id, edition, digest and checkedTo; searchedOn and searchedFor where there was a search
   */
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("edition", edition.toString());
    tree.put("digest", digest);
    tree.put("checkedTo", checkedTo.toString());
    searched.ifPresent(search -> search.addTo(tree));
    return tree;
  }
}
