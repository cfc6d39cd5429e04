package org.govsm.procurement.rti;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.procurement.record.PersonalNumbers;

/**
 * Text of a copy from which an officer severed parts, as far as a machine reads it: numbers of
 * persons that are left in it are found before it leaves.
 *
 * @param text the whole text
 */
public record CopyText(String text) {

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
