package org.govsm.governance.retention;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.core.document.Node;
import org.govsm.core.text.AsciiDigits;
import org.govsm.governance.tree.PersonKey;
import org.jspecify.annotations.Nullable;

/**
 * Legal hold on a record: which hold is meant, and who lifts it. It is lifted by another legal or
 * records officer than who put it, with a reason that tells why it ends, and on no day before it
 * was put on record. Who lifted it erases nothing of the record until another of these officers
 * agreed to the lifting.
 */
public final class LegalHold {

  private static final String AGREED = "agreedBy";

  private static final Set<String> OFFICERS = Set.of("legal-officer", "records-officer");

  private static final Pattern PART = Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+");

  /** Initials are one word, however they are parted: "W.P." is "WP". */
  private static final Pattern BETWEEN_LETTERS = Pattern.compile("(?<=\\p{L}|\\p{M}) (?=\\p{L})");

  /** Words that stand beside the number and the year of a case, and tell no case from another. */
  private static final Set<String> BESIDE_NUMBERS =
      Set.of("no", "nos", "number", "of", "सं", "संख्या", "क्रमांक");

  private static final Pattern WRIT =
      Pattern.compile("writ petition|डब्ल्यू\\.? ?पी\\.?(?!\\p{L})|रिट याचिका");

  /** The year behind the number of a case: "7/26". */
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(\\d\\s*(?:/|of)\\s*)(\\d{2})(?!\\d)(?=\\P{N}*$)");

  private static final Pattern FIRST_ZEROS = Pattern.compile("0+(?=\\p{N})");

  /** How the case of a hold ended. */
  public static final List<String> ENDINGS = List.of("DECIDED", "WITHDRAWN", "NOT_OF_THIS_CASE");

  private final Map<String, ? extends @Nullable Object> tree;

  private LegalHold(Map<String, ? extends @Nullable Object> tree) {
    this.tree = tree;
  }

  /** A hold as {@code retention-until} takes it. */
  public static LegalHold of(Map<String, ? extends @Nullable Object> tree) {
    return new LegalHold(tree);
  }

  /** The references of the holds of a record that are open on a day. */
  static List<String> openOn(LocalDate day, List<Node> holds) {
    return holds.stream()
        .filter(hold -> !hold.get("from", LocalDate.class).isAfter(day))
        .filter(
            hold ->
                hold.find("liftedOn", LocalDate.class)
                    .filter(lifted -> !lifted.isAfter(day))
                    .isEmpty())
        .map(hold -> hold.text("reference"))
        .toList();
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
    String plain =
        AsciiDigits.of(Normalizer.normalize(reference, Normalizer.Form.NFKC))
            .toLowerCase(Locale.ROOT);
    plain = SHORT_YEAR.matcher(WRIT.matcher(plain).replaceAll("wp")).replaceFirst("$120$2");
    String parts =
        PART.matcher(plain)
            .results()
            .filter(part -> !BESIDE_NUMBERS.contains(part.group()))
            .map(part -> FIRST_ZEROS.matcher(part.group()).replaceFirst(""))
            .collect(Collectors.joining(" "));
    return BETWEEN_LETTERS.matcher(parts).replaceAll("");
  }

  /**
   * Whether a person lifts it: not who put it.
   *
   * @param roles the roles of the person
   */
  public boolean mayLift(String person, Collection<String> roles) {
    return roles.stream().anyMatch(OFFICERS::contains)
        && text("heldBy").filter(by -> PersonKey.same(by, person)).isEmpty();
  }

  /**
   * Whether a person agrees to its lifting: a legal or records officer other than who lifted it, be
   * it who put it.
   *
   * @param roles the roles of the person
   */
  public boolean mayAgree(String person, Collection<String> roles) {
    return !isOpen()
        && text(AGREED).isEmpty()
        && roles.stream().anyMatch(OFFICERS::contains)
        && text("liftedBy").filter(by -> !PersonKey.same(by, person)).isPresent();
  }

  /** Who lifted it where nobody else agreed to that. */
  public Optional<String> liftedAloneBy() {
    return text("liftedBy")
        .filter(by -> text(AGREED).filter(other -> !PersonKey.same(other, by)).isEmpty());
  }

  /**
   * Whether a person lifted it and nobody else agreed to that: such a person erases nothing of the
   * record.
   */
  public boolean isLiftedAloneBy(String person) {
    return liftedAloneBy().filter(by -> PersonKey.same(by, person)).isPresent();
  }

  /** Whether a reason tells why a hold ends; that the case goes on is none. */
  public static boolean ends(String reason) {
    return HoldReasons.end(reason);
  }
}
