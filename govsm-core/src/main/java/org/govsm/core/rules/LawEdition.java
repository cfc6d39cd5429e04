package org.govsm.core.rules;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.PackPin;

/**
 * One edition of a pack or book, by which a decision was made: named after a day, told from all
 * others by its digest.
 *
 * @param kind whether it is a pack or a book
 * @param id such as {@code in.gfr-2017} or {@code IN}
 * @param edition the day that it is named after; nothing for a book that names none
 * @param digest {@code sha256:} and the hash of its canonical form
 */
public record LawEdition(Kind kind, String id, Optional<LocalDate> edition, String digest) {

  /** What it is an edition of. */
  public enum Kind {
    /** A {@link RulePack}. */
    PACK("pack"),
    /** A {@link RuleBook}. */
    BOOK("book");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /**
     * The word in a tree.
     *
     * @return {@code pack} or {@code book}
     */
    public String code() {
      return code;
    }
  }

  /**
   * Checks that nothing is missing.
   *
   * @param kind see the record
   * @param id see the record
   * @param edition see the record
   * @param digest see the record
   */
  public LawEdition {
    requireNonNull(kind, "kind");
    requireNonNull(id, "id");
    requireNonNull(edition, "edition");
    requireNonNull(digest, "digest");
  }

  static LawEdition of(PackPin pack) {
    return new LawEdition(Kind.PACK, pack.id(), Optional.of(pack.edition()), pack.digest());
  }

  /**
   * The published tree form.
   *
   * @return kind, id, edition where there is one, and digest
   */
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", kind.code());
    tree.put("id", id);
    edition.ifPresent(day -> tree.put("edition", day.toString()));
    tree.put("digest", digest);
    return tree;
  }

  /** Id, edition and digest in one line. */
  @Override
  public String toString() {
    return id + edition.map(day -> " " + day).orElse("") + " " + digest;
  }
}
