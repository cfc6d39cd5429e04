package org.govsm.governance.retention;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.governance.tree.PersonKey;
import org.jspecify.annotations.Nullable;

/**
 * Legal hold on a record: which hold is meant, and who lifts it. It is lifted by whoever put it, or
 * by a legal officer, who answers for the case, with a reason, and on no day before it was put on
 * record.
 */
public final class LegalHold {

  private static final String LEGAL_OFFICER = "legal-officer";

  /** Signs between words and numbers, and the seam between a letter and a digit. */
  private static final Pattern BETWEEN =
      Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

  private final Map<String, ? extends @Nullable Object> tree;

  private LegalHold(Map<String, ? extends @Nullable Object> tree) {
    this.tree = tree;
  }

  /** A hold as {@code retention-until} takes it. */
  public static LegalHold of(Map<String, ? extends @Nullable Object> tree) {
    return new LegalHold(tree);
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(tree.get(name)).map(String::valueOf);
  }

  /** Whether it was not lifted. */
  public boolean isOpen() {
    return text("liftedOn").isEmpty();
  }

  /** Whether it is of a case, whose reference may be written in other letters. */
  public boolean isOf(String reference) {
    return text("reference").filter(own -> key(own).equals(key(reference))).isPresent();
  }

  private static String key(String reference) {
    String plain = Normalizer.normalize(reference, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BETWEEN.matcher(plain).replaceAll(" ").strip();
  }

  /**
   * Whether a person lifts it.
   *
   * @param roles the roles of the person
   */
  public boolean mayLift(String person, Collection<String> roles) {
    return roles.contains(LEGAL_OFFICER)
        || text("heldBy").filter(by -> PersonKey.same(by, person)).isPresent();
  }
}
