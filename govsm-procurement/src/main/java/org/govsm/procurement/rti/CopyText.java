package org.govsm.procurement.rti;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.record.PersonalNumbers;

/**
 * Text of a copy from which an officer severed parts, as far as a machine reads it: numbers of
 * persons that are left in it are found before it leaves.
 *
 * @param text the whole text
 */
public record CopyText(String text) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

  /**
   * Checks that nothing is missing.
   *
   * @param text see the record
   */
  public CopyText {
    requireNonNull(text, "text");
  }

  /** The text of a copy; nothing where it is no text in UTF-8, which a person alone reads. */
  public static Optional<CopyText> of(String mediaType, byte[] copy) {
    if (!mediaType.startsWith("text/")) {
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(copy)).toString();
      return Optional.of(new CopyText(text));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** How many letters and digits, and other signs that are no blanks, a person reads in it. */
  public int signs() {
    return (int) text.codePoints().filter(sign -> !Character.isWhitespace(sign)).count();
  }

  /**
   * How many words of another copy this one has not: what it gives less, whatever it gives more.
   * What only marks a part that was taken out is no word.
   */
  public int lacking(CopyText other) {
    Map<String, Integer> left = new HashMap<>();
    words(text).forEach(word -> left.merge(word, 1, Integer::sum));
    int lacking = 0;
    for (String word : words(other.text.replace(PersonalNumbers.MARK, " "))) {
      if (left.merge(word, -1, Integer::sum) < 0) {
        lacking++;
      }
    }
    return lacking;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(found -> Skeleton.of(found.group())).toList();
  }

  /**
   * The lines, from 1, that may have a number of a person, firm or account; the first alone where
   * it is spread over several, none where there is no such number.
   */
  public List<Integer> linesWithNumbers() {
    List<Integer> found = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (PersonalNumbers.isIn(lines.get(i))) {
        found.add(i + 1);
      }
    }
    return found.isEmpty() && PersonalNumbers.isIn(text) ? List.of(1) : List.copyOf(found);
  }
}
