package org.govsm.portal.assessments;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.post.PersonNumbers;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.PlacedTexts;
import org.jspecify.annotations.Nullable;

/**
 * Remarks in a document of facts: every text names nobody by a number, whatever its member, but an
 * id, what refers to one, a digest, a moment and an address. What stands so at its place already is
 * left.
 */
final class FactRemarks {

  /** The last member of a place by which it is an id; an id has no blank. */
  private static final Pattern ID = Pattern.compile(".*/(?:id|\\w+Id|handle)");

  private static final Pattern DIGEST = Pattern.compile("(?:sha256:)?[0-9a-f]{32,64}");
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]");
  private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");

  private static final Pattern AT = Pattern.compile("(?i)@|\\bat ?[)\\]]");

  /** No such number has fewer; an address of payment may have none. */
  private static final int FEWEST_DIGITS = 4;

  private FactRemarks() {}

  static List<InputFault> faults(
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> document) {
    Map<String, String> found = numbers(document);
    if (found.isEmpty()) {
      return List.of();
    }
    Set<Map.Entry<String, String>> stood = new HashSet<>();
    PlacedTexts.each(before, "", (place, text) -> stood.add(Map.entry(anyItem(place), text)));
    return found.entrySet().stream()
        .filter(one -> !stood.contains(Map.entry(anyItem(one.getKey()), one.getValue())))
        .map(one -> FreeTexts.fault(one.getKey(), one.getValue()))
        .toList();
  }

  /** The texts that have a number of a person, by their places. */
  private static Map<String, String> numbers(Map<String, ? extends @Nullable Object> document) {
    Set<String> ids = new HashSet<>();
    Map<String, String> free = new LinkedHashMap<>();
    PlacedTexts.each(
        document,
        "",
        (place, text) -> {
          if (ID.matcher(place).matches() && !BLANK.matcher(text).find()) {
            ids.add(text);
          } else if (isFree(text)) {
            free.put(place, text);
          }
        });
    free.values().removeIf(text -> ids.contains(text) || !PersonNumbers.isIn(text));
    return free;
  }

  private static boolean hasDigits(String text) {
    return text.codePoints().filter(Character::isDigit).limit(FEWEST_DIGITS).count()
        == FEWEST_DIGITS;
  }

  private static boolean isFree(String text) {
    FactNode fact = FactNode.of(text);
    return (AT.matcher(text).find() || hasDigits(text))
        && fact.moment().isEmpty()
        && !(fact.isWebAddress() && !BLANK.matcher(text).find())
        && !fact.isMailAddress()
        && !DIGEST.matcher(text).matches();
  }

  /** An item that is put in before it, or taken out, moves no text to another place. */
  private static String anyItem(String place) {
    return INDEX.matcher(place).replaceAll("/*");
  }
}
